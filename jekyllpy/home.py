"""Where a page is at home: the build that resolves and renders it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple, Protocol

from jekyllpy import pipeline
from jekyllpy.build import Build
from jekyllpy.configuration import configuration
from jekyllpy.readers.folders import FoundFile
from jekyllpy.readers.text import Parsed, parse
from jekyllpy.renderer import Item, Renderer
from jekyllpy.report import Reporter
from jekyllpy.resolve.site import SiteReader, resolve_page

EMBEDDED_THEME = "academic"


class Written(Protocol):
    """A page as its author wrote it."""

    path: str | None

    def dumps(self) -> str:
        """The text."""


class Place(NamedTuple):
    """A page's item in a build, and what renders it."""

    build: Build
    item: Item
    renderer: Renderer


class Home(Protocol):
    """Finds the place of a page, anew where the page was edited."""

    def place(self, page: Written) -> Place:
        """The place of a page."""


class LooseHome:
    """The home of a page without a site: a build of nothing else, in the embedded theme.

    ``config`` is what the configuration of a site would say.
    """

    def __init__(self, config: Mapping[str, Any] | None = None) -> None:
        self._config = dict(config or {})
        self._text: str | None = None

    @cached_property
    def _renderer(self) -> Renderer:
        folder = os.path.join(os.path.dirname(__file__), "themes", EMBEDDED_THEME)
        settings: dict[str, Any] = {
            "source": folder,
            "destination": os.path.join(folder, "_site"),
            "theme": EMBEDDED_THEME,
        }
        settings["defaults"] = [{"scope": {"path": ""}, "values": {"layout": "single"}}]
        config = configuration({**settings, **self._config}, [])
        config["plugins"] = config["plugins"] or ["jekyll-redirect-from"]
        renderer = pipeline.prepare(config, Reporter())
        reader, build = SiteReader(renderer.build), renderer.build
        build.layouts, build.collections, build.data = reader.layouts(), reader.collections(), reader.data()
        return renderer

    def place(self, page: Written) -> Place:
        """The place of a page; an edit since the last call gives a new one."""
        text = page.dumps()
        if text != self._text:
            self._text = text
            self._place = self._settle(page, parse(text, page.path or "page.md"))
        return self._place

    def _settle(self, page: Written, parsed: Parsed) -> Place:
        renderer = self._renderer
        build = renderer.build
        name = os.path.basename(page.path or "page.md")
        item = resolve_page(build, FoundFile("", "", name, parsed))
        build.pages = [item]
        renderer.begin()
        return Place(build, item, renderer)
