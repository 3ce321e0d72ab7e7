"""Titles taken from the first heading (jekyll-titles-from-headings 0.5.3).

``titles_from_headings`` in the configuration: ``enabled`` (true), ``strip_title`` (false), ``collections`` (false);
``strip_title`` in a page's front matter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jekyllpy.converters.markdown import Markdown
from jekyllpy.liquid.filters.html import strip_html
from jekyllpy.liquid.filters.jekyll_texts import normalize_whitespace
from jekyllpy.plugins.lookup import dig
from jekyllpy.plugins.page_files import markdown_extensions
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.excerpt import Excerpt
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.plugins.api import Registry

_HEADING = re.compile(
    r"\s*(?:\#{1,3}\s+(.*)(?:\s+\#{1,3})?"  # one to three hashes
    r"|(.*)\r?\n[-=]+\s*)$",  # or a line underlined
    re.ASCII | re.MULTILINE,
)
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")


def set_titles(site: Build) -> None:
    """Set the title of each Markdown page that has none; of documents too, where the configuration says so."""
    settings = site.config.get("titles_from_headings")
    if dig(settings, "enabled") is False:
        return
    extensions = markdown_extensions(site.config)
    items: list[ResolvedPage | ResolvedDocument] = [page for page in site.pages if page.data["title"] is None]
    if dig(settings, "collections") is True:
        items += site.documents_to_write
    for item in items:
        if item.extname.lower() in extensions:
            _set_title(item, dig(settings, "strip_title") is True)


def _set_title(item: ResolvedPage | ResolvedDocument, strips: bool) -> None:
    heading = _HEADING.match(item.content)
    if heading:
        item.data["title"] = _plain(item, heading[1] if heading[1] is not None else heading[2])
    else:
        item.data["title"] = item.data["title"]
    if item.data["strip_title"] is True if "strip_title" in item.data else strips:
        item.content = _HEADING.sub("", item.content, count=1).strip() if heading else item.content.strip()
        if isinstance(item, ResolvedDocument) and item.type == "posts" and item.excerpt_separator:
            item.data["excerpt"] = Excerpt(item)


def _plain(item: ResolvedPage | ResolvedDocument, markdown: str) -> str:
    converter = next(found for found in item.site.registry.converters if isinstance(found, Markdown))
    html = converter.convert(markdown, item)
    return _FOOTNOTE.sub("", to_s(normalize_whitespace(strip_html(html))))


def register(registry: Registry) -> None:
    """Add the generator; it runs after those that add pages."""
    registry.generator(set_titles, priority="lowest")
