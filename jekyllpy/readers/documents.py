"""Finding posts, drafts and the members of collections (jekyll 4.3.1 readers/post_reader.rb, collection.rb)."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from typing import Any

from jekyllpy.readers.entry_filter import EntryFilter
from jekyllpy.readers.folders import FoundFile
from jekyllpy.readers.text import Files, decode, parse

DATED_NAME = re.compile(r"^(?>.+/)*?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$", re.ASCII | re.MULTILINE)
DATELESS_NAME = re.compile(r"^(?:.+/)*(.*)(\.[^.]+)$", re.MULTILINE)


class DocumentReader:
    """Finds and reads the documents of a site. Files come back relative to the folder that holds the collections."""

    def __init__(self, config: Mapping[str, Any], entry_filter: EntryFilter, texts: Files) -> None:
        self._texts = texts
        self._filter = entry_filter
        self._encoding = str(config["encoding"] or "utf-8")
        self._container = str(config["collections_dir"] or "").strip("/")
        self._source = str(config["source"])
        self.root = os.path.join(self._source, self._container) if self._container else self._source

    def posts(self, folders: list[str], magic: str, pattern: re.Pattern[str]) -> Iterator[FoundFile]:
        """The files in the folders ``magic`` (``_posts``, ``_drafts``) of the site's folders, whose names match."""
        for folder in folders:
            if self._container and not ("/" + folder).startswith("/" + self._container):
                continue
            base = f"{folder}/{magic}" if folder else magic
            for entry in self._entries(base):
                if pattern.search(entry):
                    yield self._read(base, entry, always=True)

    def members(self, label: str) -> Iterator[FoundFile]:
        """The files of a collection; those without front matter are static files."""
        base = f"{self._container}/_{label}" if self._container else f"_{label}"
        if not self._filter.is_foreign_link(os.path.join(self._source, base)):
            for entry in self._filter.filter(self._walk(base), f"_{label}"):
                yield self._read(base, entry)

    def _entries(self, base: str) -> list[str]:
        return self._filter.filter((entry for entry in self._walk(base) if not _is_hidden(entry)), base)

    def _walk(self, base: str) -> Iterator[str]:
        return _files(os.path.join(self._source, base))

    def _read(self, base: str, entry: str, always: bool = False) -> FoundFile:
        path = os.path.join(self._source, base, entry)
        raw = self._texts.read(path) if always else self._texts.read_page(path)
        root_to_file = os.path.relpath(path, self.root) if self._container else f"{base}/{entry}"
        folder, _, name = root_to_file.rpartition("/")
        found = FoundFile(self.root, folder, name)
        if raw is not None:
            found.parsed = parse(decode(raw, self._encoding), path)
        return found


def _is_hidden(entry: str) -> bool:
    return entry.startswith(".") or "/." in entry


def _files(folder: str, prefix: str = "") -> Iterator[str]:
    """The files below a folder in Ruby's order: folders are entered where their names stand among those of files."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError:
        return
    for entry in entries:
        if not entry.is_dir():
            yield prefix + entry.name
        elif not entry.is_symlink():
            yield from _files(entry.path, f"{prefix}{entry.name}/")
