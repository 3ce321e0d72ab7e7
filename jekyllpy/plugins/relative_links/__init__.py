"""Links between Markdown files as links between pages: ``[more](other.md)`` (jekyll-relative-links 0.7.0).

``relative_links`` in the configuration: ``enabled`` (true), ``collections`` (false), ``exclude`` (patterns).
"""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus

from jekyllpy.liquid.filters.jekyll_urls import relative_url
from jekyllpy.plugins.filter_context import filter_context
from jekyllpy.plugins.lookup import dig, is_absolute
from jekyllpy.plugins.page_files import markdown_extensions, matches_any
from jekyllpy.plugins.relative_links.links import Link, replace_links
from jekyllpy.resolve.excerpt import Excerpt
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.plugins.api import Registry
    from jekyllpy.resolve.document import ResolvedDocument
    from jekyllpy.resolve.page import ResolvedPage
    from jekyllpy.static_file import StaticFile


class Linker:
    """Finds the urls of what the links of one site lead to."""

    def __init__(self, site: Build) -> None:
        self.site = site
        self.context = filter_context(site)

    @cached_property
    def urls(self) -> dict[str, str]:
        """The urls of all that is written, by paths in the source."""
        found: dict[str, str] = {}
        items: list[ResolvedPage | ResolvedDocument | StaticFile] = [*self.site.pages, *self.site.static_files]
        for item in items + self.site.documents_to_write:
            found.setdefault(item.relative_path.removeprefix("/"), item.url)
        return found

    def link(self, item: ResolvedPage | ResolvedDocument) -> None:
        """Replace the relative links of an item by urls."""
        folder = posixpath.dirname(item.relative_path)
        item.content = replace_links(item.content, lambda link: self._target(link, folder))
        if item.data["excerpt"]:
            item.data["excerpt"] = Excerpt(item)

    def _target(self, link: Link, folder: str) -> str | None:
        if link.path.startswith("#") or is_absolute(link.path):
            return None
        root = posixpath.normpath(self.site.source)
        path = posixpath.join(root, "" if link.path.startswith("/") else folder, link.path.removeprefix("/"))
        url = self.urls.get(unquote_plus(posixpath.normpath(path).removeprefix(root + "/")))
        return None if url is None else to_s(relative_url(url, context=self.context))


def replace_relative_links(site: Build) -> None:
    """Replace the relative links of all Markdown pages; of documents too, where the configuration says so."""
    settings: Any = site.config.get("relative_links")
    if dig(settings, "enabled") is False:
        return
    extensions, linker = markdown_extensions(site.config), Linker(site)
    items: list[ResolvedPage | ResolvedDocument] = [*site.pages]
    if dig(settings, "collections") is True:
        items += site.documents_to_write
    for item in items:
        excluded = matches_any(dig(settings, "exclude"), item.relative_path, site.source)
        if item.extname.lower() in extensions and not excluded:
            linker.link(item)


def register(registry: Registry) -> None:
    """Add the generator; it runs after those that add pages."""
    registry.generator(replace_relative_links, priority="lowest")
