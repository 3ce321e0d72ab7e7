"""The files of a site that a codemod visits."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from typing import Literal, NamedTuple

from jekyllpy import pipeline
from jekyllpy.build import Build
from jekyllpy.configuration import Configuration
from jekyllpy.configuration.files import default_file
from jekyllpy.errors import ResolveError
from jekyllpy.home import Place, Written
from jekyllpy.readers.entry_filter import EntryFilter
from jekyllpy.renderer import Item, Renderer
from jekyllpy.report import Reporter

_DATA = (".yml", ".yaml", ".json", ".csv", ".tsv")
_DOCUMENTS = ("_posts", "_drafts")

Kind = Literal["page", "config", "data"]


class SiteFile(NamedTuple):
    """A file to visit: its absolute path, the one within the source, and what it is."""

    path: str
    relative_path: str
    kind: Kind


class Sources:
    """The pages, configuration and data files of a site, and what Jekyll makes of the pages (as a `Home`)."""

    def __init__(self, config: Configuration, config_files: list[str] | None = None) -> None:
        self.config = config
        self.source = str(config["source"])
        self._config_files = config_files or [default_file(self.source)]
        self._filter = EntryFilter(config)

    def files(self) -> Iterator[SiteFile]:
        """All files, the configuration first."""
        for path in self._config_files:
            if os.path.isfile(path):
                path = os.path.abspath(path)
                yield SiteFile(path, self.relative(path), "config")
        yield from self._data_files()
        yield from self._pages()

    def relative(self, path: str) -> str:
        """A path from the source."""
        return os.path.relpath(path, self.source)

    def _data_files(self) -> Iterator[SiteFile]:
        top = os.path.join(self.source, str(self.config["data_dir"]))
        for folder, folders, names in os.walk(top):
            folders.sort()
            for name in sorted(names):
                if name.lower().endswith(_DATA):
                    path = os.path.join(folder, name)
                    yield SiteFile(path, self.relative(path), "data")

    def _pages(self) -> Iterator[SiteFile]:
        container = str(self.config["collections_dir"] or "").strip("/")
        for label in self.config["collections"] or {}:
            yield from self._all_below(os.path.join(container, f"_{label}"))
        for folder in _DOCUMENTS:
            if container:
                yield from self._all_below(os.path.join(container, folder))
        yield from self._below("")

    def _all_below(self, top: str) -> Iterator[SiteFile]:
        """What stands in the folder of a collection."""
        if os.path.basename(top) not in _DOCUMENTS or "/" in top:
            for folder, folders, names in os.walk(os.path.join(self.source, top)):
                folders.sort()
                base = self.relative(folder)
                yield from self._files(base, self._filter.filter(sorted(names), base))

    def _below(self, base: str) -> Iterator[SiteFile]:
        """The pages of a folder and those below, with its posts and drafts (jekyll 4.3.1 reader.rb)."""
        entries = sorted(os.listdir(os.path.join(self.source, base)))
        for folder in _DOCUMENTS:
            if folder in entries and os.path.isdir(os.path.join(self.source, base, folder)):
                yield from self._documents(os.path.join(base, folder))
        kept = self._filter.filter(entries, base)
        yield from self._files(base, [name for name in kept if not self._is_folder(base, name)])
        for name in kept:
            if self._is_folder(base, name) and name not in _DOCUMENTS:
                yield from self._below(os.path.join(base, name))

    def _documents(self, top: str) -> Iterator[SiteFile]:
        for folder, folders, names in os.walk(os.path.join(self.source, top)):
            folders.sort()
            yield from self._files(self.relative(folder), sorted(names))

    def _is_folder(self, base: str, name: str) -> bool:
        path = os.path.join(self.source, base, name)
        return os.path.isdir(path) and os.path.realpath(path) != os.path.realpath(str(self.config["destination"]))

    def _files(self, base: str, names: list[str]) -> Iterator[SiteFile]:
        for name in names:
            path = os.path.normpath(os.path.join(self.source, base, name))
            if os.path.isfile(path) and _has_front_matter(path):
                yield SiteFile(path, self.relative(path), "page")

    @cached_property
    def renderer(self) -> Renderer:
        """What Jekyll makes of the site now."""
        return self.read(self.config)

    @property
    def build(self) -> Build:
        """The site as Jekyll reads it."""
        return self.renderer.build

    @cached_property
    def items(self) -> dict[str, Item]:
        """The pages and documents by their absolute path."""
        return {item.path: item for item in self.build.items if item.path}

    def read(self, config: Configuration) -> Renderer:
        """What Jekyll makes of the site with another configuration."""
        renderer = pipeline.prepare(config, Reporter())
        pipeline.read(renderer.build)
        renderer.begin()
        return renderer

    def place(self, page: Written) -> Place:
        """A page's place in the site. Raises ``ResolveError`` where Jekyll does not take it in."""
        item = self.items.get(page.path or "")
        if item is None:
            raise ResolveError(f"{page.path} is no page of the site in {self.source}")
        return Place(self.build, item, self.renderer)


def _has_front_matter(path: str) -> bool:
    with open(path, "rb") as file:
        return file.read(6).removeprefix(b"\xef\xbb\xbf").startswith(b"---")
