"""A site: its folder read, its pages at hand, and built as Jekyll builds it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any

from jekyllpy import pipeline
from jekyllpy.build import Build
from jekyllpy.collection import Collection
from jekyllpy.configuration import Configuration, configuration
from jekyllpy.document import Document
from jekyllpy.errors import ResolveError
from jekyllpy.home import LooseHome, Place, Written
from jekyllpy.layout import Layout
from jekyllpy.page import Page
from jekyllpy.pipeline import BuildResult
from jekyllpy.plugins.redirect_from import redirects
from jekyllpy.renderer import Item, Renderer
from jekyllpy.report import Listener, Reporter
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.static_file import StaticFile

if TYPE_CHECKING:
    import pandas


class Site:
    """A Jekyll site in the folder ``source``; without one, where the configuration says, or in the working folder.

    ``config`` wins over the configuration files, which are ``config_files`` or the source's ``_config.yml``;
    ``listener`` is told what happens (`jekyllpy.report`). Reading happens on first use. Raises ``ConfigurationError``
    and ``YamlError``.

    Two settings can only be given here: ``allow_python_plugins`` (run the files in the site's ``_plugins``) and
    ``follow_symlinks`` (read what links outside of the source lead to).
    """

    def __init__(
        self,
        source: str | PathLike[str] | None = None,
        config: Mapping[str, Any] | None = None,
        config_files: Sequence[str] | None = None,
        listener: Listener | None = None,
    ) -> None:
        self.reporter = Reporter(listener)
        overrides = dict(config or {}) if source is None else {**(config or {}), "source": os.path.abspath(source)}
        self.config: Configuration = configuration(overrides, config_files, self.reporter)
        self._read: Renderer | None = None
        self._read_with: dict[str, str] = {}
        self._pages: dict[str, Page] = {}

    @property
    def source(self) -> str:
        """The folder of the sources."""
        return str(self.config["source"])

    @property
    def destination(self) -> str:
        """The folder that the site is built to."""
        return str(self.config["destination"])

    @property
    def pages(self) -> list[Page]:
        """The pages, in Jekyll's order."""
        return [self._page(item) for item in self.resolved.pages if item.path]

    @property
    def posts(self) -> list[Document]:
        """The posts, the oldest first."""
        return self.collections["posts"].docs

    @property
    def collections(self) -> dict[str, Collection[Document]]:
        """The collections by name."""
        return {
            name: Collection(found.label, found.metadata, found.directory, self._documents(found.docs), found.files)
            for name, found in self.resolved.collections.items()
        }

    @property
    def layouts(self) -> dict[str, Layout]:
        """The layouts of site and theme by name."""
        return self.resolved.layouts

    @property
    def data(self) -> dict[str, Any]:
        """What the data files say."""
        return self.resolved.data

    @property
    def static_files(self) -> list[StaticFile]:
        """The files that are copied."""
        return self.resolved.static_files

    @property
    def redirects(self) -> dict[str, str]:
        """Where addresses lead, by ``redirect_from`` and ``redirect_to``: what ``redirects.json`` lists."""
        return redirects(self.resolved)

    @property
    def resolved(self) -> Build:
        """The site as it was read and resolved, with the edits of pages at hand, before generators have run."""
        return self._reading.build

    @property
    def _reading(self) -> Renderer:
        edits = self._edits()
        if self._read is None or edits != self._read_with:
            renderer = pipeline.prepare(self.config, self.reporter)
            pipeline.read(renderer.build, edits)
            renderer.begin()
            self._read, self._read_with = renderer, edits
        return self._read

    def find(self, *, url: str | None = None, path: str | None = None) -> Page | None:
        """The page or document with a url, or with a path relative to the source; None where there is none."""
        for item in self.resolved.items:
            if item.path and (item.url == url if url is not None else self._relative(item) == path):
                return self._page(item)
        return None

    def reload(self) -> None:
        """Read the site anew on next use; pages at hand keep their edits."""
        self._read = None

    def build(self) -> BuildResult:
        """Build the site as it is now, with the edits of pages at hand, and write it to the destination.

        Raises the errors of `jekyllpy.errors`; the destination is then as it was.
        """
        return pipeline.run(self.config, self.reporter, self._edits())

    def render_liquid(self, text: str, page: Page | None = None, **variables: Any) -> str:
        """A text through Liquid, with the site's variables, tags and filters, as if it stood in ``page``."""
        item = self.place(page).item if page is not None else None
        return self._reading.render_text(text, item, variables)

    def clean(self) -> list[str]:
        """Remove the destination and the caches; returns what was there and is gone."""
        cache = os.path.join(self.source, str(self.config["cache_dir"]))
        found = [path for path in (self.destination, cache) if os.path.isdir(path)]
        for path in found:
            shutil.rmtree(path)
        return found

    def place(self, page: Written) -> Place:
        """A page's item among the resolved. Raises ``ResolveError`` where the site has no such page."""
        renderer = self._reading
        for item in renderer.build.items:
            if item.path == page.path:
                return Place(renderer.build, item, renderer)
        raise ResolveError(f"{page.path} is no page of the site in {self.source}")

    def _page(self, item: Item) -> Page:
        if item.path not in self._pages:
            with open(item.path, "rb") as file:
                text = file.read().decode("utf-8", "surrogateescape")
            kind = Document if isinstance(item, ResolvedDocument) else Page
            self._pages[item.path] = kind(text, item.path, self)
        return self._pages[item.path]

    def _documents(self, docs: Sequence[ResolvedDocument]) -> list[Document]:
        return [page for page in map(self._page, docs) if isinstance(page, Document)]

    def _relative(self, item: Item) -> str:
        return os.path.relpath(item.path, self.source)

    def _edits(self) -> dict[str, str]:
        """The texts of the pages that were edited and not saved."""
        return {path: page.dumps() for path, page in self._pages.items() if page.is_edited}

    def __iter__(self) -> Iterator[Page]:
        return (self._page(item) for item in self.resolved.items if item.path)

    def to_frame(self) -> pandas.DataFrame:
        """A table of all pages and documents, a column a key. Raises ``JekyllpyError`` where there is no pandas."""
        from jekyllpy.views.frame import to_frame

        return to_frame(item for item in self.resolved.items if item.path)

    def _repr_html_(self) -> str:
        from jekyllpy.views.notebook import site_html

        return site_html(self.source, [item for item in self.resolved.items if item.path])

    def __repr__(self) -> str:
        return f"<Site {self.source}>"


def load(path: str | PathLike[str]) -> Page:
    """The page in a file, without a site. Raises OSError and ``FrontMatterError``."""
    with open(path, "rb") as file:
        return loads(file.read(), path)


def loads(text: str | bytes, path: str | PathLike[str] | None = None) -> Page:
    """The page that a text is. Raises ``FrontMatterError``."""
    return Page(text.decode("utf-8", "surrogateescape") if isinstance(text, bytes) else text, path, LooseHome())
