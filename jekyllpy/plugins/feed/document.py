"""A feed as a whole (jekyll-feed 0.17.0, feed.xml)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.filters.jekyll_dates import date_to_xmlschema
from jekyllpy.liquid.filters.jekyll_sort import sort
from jekyllpy.liquid.filters.jekyll_texts import smartify, xml_escape
from jekyllpy.liquid.filters.jekyll_urls import absolute_url
from jekyllpy.liquid.filters.jekyll_where import where
from jekyllpy.liquid.values import integer_of, truthy
from jekyllpy.plugins.feed.entry import Entry, person
from jekyllpy.plugins.lookup import default, dig
from jekyllpy.utils.letter_case import capitalize
from jekyllpy.utils.ruby import to_s


def feed(context: Context) -> str:
    """The text of the feed that ``page`` describes: ``collection``, ``category``, ``tags``, ``xsl``."""
    page, site = context.registers["page"], context.find("site")
    entries = (str(Entry(post, site, context)) for post in posts(page, site, context))
    return "".join((*_head(page, site, context), *_about_site(page, site, context), *entries, "</feed>"))


def posts(page: Any, site: Any, context: Context) -> list[Any]:
    """The posts in the feed, the newest first. Raises `ArgumentError` where what the page names does not exist."""
    tag, category = dig(page, "tags"), dig(page, "category")
    found: Any = dig(site, "tags", tag) if truthy(tag) else dig(site, dig(page, "collection"))
    if truthy(category):
        found = where(found, "categories", category, context=context)
    if not truthy(dig(site, "show_drafts")) and isinstance(found, list):
        found = [post for post in found if dig(post, "draft") is not True]
    newest: list[Any] = sort(found, "date", context=context)[::-1]
    return newest[: max(integer_of(default(dig(site, "feed", "posts_limit"), 10)), 0)]


def _head(page: Any, site: Any, context: Context) -> Iterator[str]:
    def absolute(url: object) -> str:
        return to_s(absolute_url(url, context=context))

    lang, url = dig(site, "lang"), absolute(dig(page, "url"))
    xml_lang, hreflang = (f'{name}="{to_s(lang)}"' if truthy(lang) else "" for name in ("xml:lang", "hreflang"))
    yield '<?xml version="1.0" encoding="utf-8"?>'
    if truthy(dig(page, "xsl")):
        yield '<?xml-stylesheet type="text/xml" href="' + absolute("/feed.xslt.xml") + '"?>'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" {xml_lang}>'
    yield f'<generator uri="https://jekyllrb.com/" version="{to_s(context["jekyll.version"])}">Jekyll</generator>'
    yield f'<link href="{url}" rel="self" type="application/atom+xml" />'
    home = absolute("/")
    yield f'<link href="{home}" rel="alternate" type="text/html" {hreflang and hreflang + " "}/>'
    yield f"<updated>{to_s(date_to_xmlschema(dig(site, 'time'), context=context))}</updated>"
    yield f"<id>{xml_escape(url)}</id>"


def _about_site(page: Any, site: Any, context: Context) -> Iterator[str]:
    title = default(dig(site, "title"), dig(site, "name"))
    collection, category, author = dig(page, "collection"), dig(page, "category"), dig(site, "author")
    if collection != "posts":
        title = f"{to_s(title)} | {capitalize(to_s(collection))}"
    if truthy(category):
        title = f"{to_s(title)} | {capitalize(to_s(category))}"
    if truthy(title):
        yield f'<title type="html">{xml_escape(smartify(title, context=context))}</title>'
    if truthy(description := dig(site, "description")):
        yield f"<subtitle>{xml_escape(description)}</subtitle>"
    if truthy(author):
        yield person(default(dig(author, "name"), author), dig(author, "email"), dig(author, "uri"))
