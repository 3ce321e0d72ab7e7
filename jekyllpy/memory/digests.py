"""Short names for what things hold: equal things have equal digests."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from jekyllpy.build import Build
from jekyllpy.collection import Collection
from jekyllpy.drops.document import DocumentDrop
from jekyllpy.drops.page import PageHash
from jekyllpy.liquid.drop import Drop
from jekyllpy.renderer import Item
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.excerpt import Excerpt


def digest(*parts: str) -> str:
    """The digest of texts."""
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def file_digest(path: str) -> str:
    """The digest of a file; of one that is not there, a word that says so."""
    try:
        with open(path, "rb") as file:
            return blake2b(file.read(), digest_size=16).hexdigest()
    except OSError:
        return "absent"


def tree_digest(folders: Iterable[str]) -> str:
    """The digest of all files in some folders, with their names."""
    found = []
    for folder in folders:
        for path, inner, names in os.walk(folder, followlinks=True):
            inner.sort()
            found += [f"{os.path.join(path, name)} {file_digest(os.path.join(path, name))}" for name in sorted(names)]
    return digest(*found)


class Digests:
    """The digests of one build, each made once."""

    def __init__(self, build: Build) -> None:
        self._build = build
        self._data: dict[int, str] = {}
        self._groups: dict[str, str] = {}

    def item(self, item: Item) -> str:
        """An item with its content."""
        return digest(self.data(item), item.content if item.written_content is None else item.written_content)

    def data(self, item: Item) -> str:
        """An item as lists show it: its data, url and excerpt, without its content."""
        known = self._data.get(id(item))
        if known is None:
            parts = (item.type, item.relative_path, item.url, item.destination, *self._values(item.data))
            known = self._data[id(item)] = digest(*parts, "" if item.pager is None else self.text(item.pager))
        return known

    def _values(self, data: Mapping[str, Any]) -> Iterator[str]:
        """Texts for what an item's data hold: YAML's values, and at the top some of the build's own."""
        for key, value in data.items():
            special = value is self._build.time or isinstance(value, Excerpt)
            yield f"{key} {self.text(value) if special else repr(value)}"

    def group(self, name: str) -> str:
        """A part of the site by the name that templates have for it; what is none is part of the configuration."""
        if name not in self._groups:
            self._groups[name] = self._group(name)
        return self._groups[name]

    def _group(self, name: str) -> str:
        build = self._build
        if name in ("pages", "html_pages"):
            return digest(*map(self.data, build.pages))
        if name in ("posts", "tags", "categories", "related_posts"):
            return self._collection(build.posts)
        if name in ("documents", "collections"):
            return digest(*(label + self._collection(found) for label, found in build.collections.items()))
        if name in build.collections:
            return self._collection(build.collections[name])
        if name == "static_files":
            return digest(*(f"{file.relative_path} {os.stat(file.path).st_mtime_ns}" for file in build.static_files))
        return digest(repr(build.data)) if name == "data" else ""

    def _collection(self, collection: Collection[ResolvedDocument]) -> str:
        return digest(*map(self.data, collection.docs), *(file.relative_path for file in collection.files))

    def text(self, value: Any) -> str:
        """A text that tells a value from others; the time of the build is the same in all builds."""
        if value is self._build.time:
            return "the time of the build"
        if isinstance(value, Excerpt):
            return value.content
        if isinstance(value, Mapping) and not isinstance(value, PageHash):
            return "{" + ",".join(f"{key!r}:{self.text(item)}" for key, item in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ",".join(map(self.text, value)) + "]"
        if isinstance(value, PageHash):
            return self.item(value.page)
        if isinstance(value, DocumentDrop):
            return self.item(value.item)
        if isinstance(value, Drop):
            return "(" + ",".join(f"{key}:{self.text(value.get(key))}" for key in list(value.keys())) + ")"
        return repr(value)
