"""``sitemap.xml`` and ``robots.txt`` (jekyll-sitemap 1.4.0)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.filters.jekyll_dates import date_to_xmlschema
from jekyllpy.liquid.filters.jekyll_texts import xml_escape
from jekyllpy.liquid.filters.jekyll_urls import absolute_url
from jekyllpy.liquid.tag import Tag
from jekyllpy.liquid.values import truthy
from jekyllpy.plugins.lookup import default, dig
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.liquid.context import Context
    from jekyllpy.plugins.api import Registry

_LISTED_FILES = frozenset({".htm", ".html", ".xhtml", ".pdf"})
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
_URLSET = (
    '<urlset xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    f' xsi:schemaLocation="{_SCHEMA} {_SCHEMA}/sitemap.xsd" xmlns="{_SCHEMA}">\n'
)


def add_sitemap(site: Build) -> None:
    """Add the two files, unless the site has its own."""
    urls = {page.url for page in site.pages} | {file.url for file in site.static_files}
    if "/sitemap.xml" not in urls:
        data = {"layout": None, "xsl": "/sitemap.xsl" in urls}
        site.pages.append(ResolvedPage(site, "", "sitemap.xml", data, "{% sitemap_xml %}"))
    if "/robots.txt" not in urls:
        robots = 'Sitemap: {{ "sitemap.xml" | absolute_url }}\n'
        site.pages.append(ResolvedPage(site, "", "robots.txt", {"layout": None}, robots))


def sitemap(context: Context) -> str:
    """The text of the map: documents, then pages, then files, but for those with ``sitemap: false``."""
    page, site = context.registers["page"], context.find("site")

    def absolute(url: object) -> str:
        return xml_escape(absolute_url(to_s(url).replace("/index.html", "/"), context=context))

    lines = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    if truthy(dig(page, "xsl")):
        lines.append(
            f'<?xml-stylesheet type="text/xsl" href="{to_s(absolute_url("/sitemap.xsl", context=context))}"?>\n'
        )
    lines.append(_URLSET)
    for url, time in _entries(site):
        date = to_s(date_to_xmlschema(time, context=context))
        modified = f"<lastmod>{date}</lastmod>\n" if truthy(time) else ""
        lines.append(f"<url>\n<loc>{absolute(url)}</loc>\n{modified}</url>\n")
    return "".join((*lines, "</urlset>\n"))


def _entries(site: Any) -> Iterator[tuple[object, object]]:
    """The url of each entry and when it was changed."""
    for collection in dig(site, "collections"):
        if dig(collection, "output") is not False:
            for document in filter(_is_listed, dig(collection, "docs")):
                yield dig(document, "url"), default(dig(document, "last_modified_at"), dig(document, "date"))
    for page in filter(_is_listed, dig(site, "html_pages")):
        if dig(page, "url") != "/404.html":
            yield dig(page, "url"), dig(page, "last_modified_at")
    for file in filter(_is_listed, dig(site, "static_files")):
        if dig(file, "extname") in _LISTED_FILES and dig(file, "name") != "404.html":
            yield dig(file, "path"), dig(file, "modified_time")


def _is_listed(item: object) -> bool:
    return dig(item, "sitemap") is not False


class SitemapTag(Tag):
    """``{% sitemap_xml %}``: the whole map. It is the content of ``sitemap.xml``."""

    def render(self, context: Context) -> str:
        return sitemap(context)


def register(registry: Registry) -> None:
    """Add the generator, and the tag that makes the map once all pages are known."""
    registry.generator(add_sitemap, priority="lowest")
    registry.tag("sitemap_xml", SitemapTag)
