"""Walking a site's folder: what is a page, what is copied, where posts are (jekyll 4.3.1 reader.rb)."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from jekyllpy.readers.entry_filter import EntryFilter
from jekyllpy.readers.text import Files, Parsed, decode, parse


@dataclass(slots=True)
class FoundFile:
    """A file that belongs to the site; ``folder`` is relative to ``root``, without slashes at its ends.

    ``parsed`` is None for a file that is only copied.
    """

    root: str
    folder: str
    name: str
    parsed: Parsed | None = None

    @property
    def relative_path(self) -> str:
        """The path below ``root``."""
        return f"{self.folder}/{self.name}" if self.folder else self.name

    @property
    def path(self) -> str:
        """The absolute path."""
        return f"{self.root}/{self.relative_path}"


@dataclass(slots=True)
class Found:
    """What a walk found, in Jekyll's order."""

    pages: list[FoundFile] = field(default_factory=list)
    static_files: list[FoundFile] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)


class Folders:
    """Walks the source. Entries come in the file system's order, as in Jekyll, which sorts afterwards by name alone."""

    def __init__(self, config: Mapping[str, Any], entry_filter: EntryFilter, texts: Files) -> None:
        self._texts = texts
        self._source = str(config["source"])
        self._destination = str(config["destination"]).rstrip("/")
        self._encoding = str(config["encoding"] or "utf-8")
        self._include = [entry for entry in config["include"] or [] if isinstance(entry, str)]
        self._filter = entry_filter

    def walk(self) -> Found:
        """Everything outside of folders with an underscore, sorted as Jekyll sorts it."""
        found = Found()
        self._walk("", found)
        self._add_included(found)
        found.pages.sort(key=lambda file: file.name)
        found.static_files.sort(key=lambda file: file.relative_path)
        return found

    def read(self, root: str, folder: str, name: str) -> FoundFile:
        """A file, taken apart if it has front matter."""
        path = os.path.join(root, folder, name)
        raw = self._texts.read_page(path)
        return FoundFile(root, folder, name, None if raw is None else parse(decode(raw, self._encoding), path))

    def _walk(self, folder: str, found: Found) -> None:
        path = os.path.join(self._source, folder)
        names = self._filter.filter(os.listdir(path), folder)
        found.folders.append(folder)
        folders = [name for name in names if os.path.isdir(os.path.join(path, name))]
        for name in folders:
            inner = f"{folder}/{name}" if folder else name
            if os.path.join(self._source, inner) != self._destination:
                self._walk(inner, found)
        for file in self._files(folder, [name for name in names if name not in set(folders)]):
            (found.static_files if file.parsed is None else found.pages).append(file)

    def _files(self, folder: str, names: list[str]) -> Iterator[FoundFile]:
        return (self.read(self._source, folder, name) for name in names)

    def _add_included(self, found: Found) -> None:
        known = {file.path for file in found.pages} | {file.path for file in found.static_files}
        for entry in self._include:
            path = os.path.normpath(os.path.join(self._source, entry.lstrip("/")))
            inside = path.startswith(self._source + "/")
            if not inside or path in known or not os.path.isfile(path) or self._filter.is_foreign_link(path):
                continue
            folder, name = os.path.split(os.path.relpath(path, self._source))
            file = self.read(self._source, folder, name)
            (found.static_files if file.parsed is None else found.pages).append(file)
