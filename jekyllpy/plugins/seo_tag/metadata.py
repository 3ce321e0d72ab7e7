"""What ``{% seo %}`` knows of a page (jekyll-seo-tag 2.8.0, drop.rb)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.filters.jekyll_dates import date_to_xmlschema
from jekyllpy.liquid.filters.jekyll_urls import absolute_url, uri_escape
from jekyllpy.liquid.protocols import cache_of
from jekyllpy.liquid.values import truthy
from jekyllpy.plugins.lookup import dig, first_true, is_absolute
from jekyllpy.plugins.seo_tag.author import Author
from jekyllpy.plugins.seo_tag.image import Image
from jekyllpy.plugins.seo_tag.plain_text import plain_text
from jekyllpy.utils.ruby import to_s

_HOME_OR_ABOUT = re.compile(r"^/(about/)?(index.html?)?$", re.MULTILINE)
_INDEX = re.compile(r"/index\.html$", re.MULTILINE)
_NUMBER = re.compile(r"%(?:<(current|total)>[ds]|\{(current|total)\}|%)")


class Metadata:
    """The metadata of the page that is being rendered; texts are plain text, escaped for HTML."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.page: Any = context.registers["page"]
        self.site: Any = context.find("site")
        self._seo = _mapping(dig(self.page, "seo"))
        self._social = _mapping(dig(self.site, "social"))

    def _text(self, value: object) -> str | None:
        return plain_text(value, self.context)

    def _site_text(self, *keys: str) -> str | None:
        """The text of the first of the site's settings that is there; it is the same on all pages."""
        cache = cache_of(self.context, "seo_tag")
        if keys not in cache:
            cache[keys] = self._text(first_true(*(dig(self.site, key) for key in keys)))
        text: str | None = cache[keys]
        return text

    @cached_property
    def site_title(self) -> str | None:
        """The site's title, or for want of one its name."""
        return self._site_text("title", "name")

    @cached_property
    def site_description(self) -> str | None:
        """The site's description."""
        return self._site_text("description")

    @cached_property
    def page_title(self) -> str | None:
        """The page's title, or for want of one the site's."""
        return self._text(dig(self.page, "title")) or self.site_title

    @cached_property
    def title(self) -> str | None:
        """What stands in ``<title>``: the page's title and the site's, or the site's and what it is about."""
        title = self.page_title
        if self.site_title and self.page_title != self.site_title:
            title = f"{self.page_title} | {self.site_title}"
        elif self.site_title and self.site_description:
            title = f"{self.site_title} | {self._site_text('tagline') or self.site_description}"
        return title and self._page_number + title

    @property
    def _page_number(self) -> str:
        pager = self.context.find("paginator")
        current, total = dig(pager, "page"), dig(pager, "total_pages")
        if not isinstance(current, int) or current <= 1:
            return ""
        message = first_true(dig(self.site, "seo_paginator_message"), "Page %<current>s of %<total>s for ")
        numbers = {"current": current, "total": total}
        return _NUMBER.sub(lambda match: to_s(numbers.get(match[1] or match[2], "%")), to_s(message))

    @cached_property
    def name(self) -> str | None:
        """The name of what the page is about: of the site on its home page."""
        if truthy(self._seo.get("name")) and (name := self._text(self._seo["name"])):
            return name
        if not self._is_home_or_about:
            return None
        return self._text(self._social["name"]) if truthy(self._social.get("name")) else self.site_title

    @cached_property
    def description(self) -> str | None:
        """The page's description or excerpt, or for want of both the site's description."""
        given = first_true(dig(self.page, "description"), dig(self.page, "excerpt"))
        return self._text(given) or self.site_description

    @cached_property
    def author(self) -> Author:
        """Who wrote the page."""
        return Author(self.page, self.site)

    @cached_property
    def image(self) -> Image | None:
        """The image that stands for the page, None without a path."""
        image = Image(dig(self.page, "image"), self.context)
        return None if image.path is None else image

    @cached_property
    def date_published(self) -> object:
        """The page's date."""
        date = dig(self.page, "date")
        return date_to_xmlschema(date, context=self.context) if truthy(date) else None

    @cached_property
    def date_modified(self) -> object:
        """When the page was changed, or for want of that its date."""
        dates = self._seo.get("date_modified"), dig(self.page, "last_modified_at"), dig(self.page, "date")
        date = first_true(*dates)
        return date_to_xmlschema(date, context=self.context) if truthy(date) else None

    @cached_property
    def type(self) -> object:
        """The kind of thing the page is, by schema.org's names."""
        if truthy(self._seo.get("type")):
            return self._seo["type"]
        if self._is_home_or_about:
            return "WebSite"
        return "BlogPosting" if truthy(dig(self.page, "date")) else "WebPage"

    @cached_property
    def links(self) -> object:
        """Other places of the same thing."""
        if truthy(self._seo.get("links")):
            return self._seo["links"]
        return self._social.get("links") or None if self._is_home_or_about else None

    @cached_property
    def logo(self) -> object:
        """The url of the site's logo."""
        logo = dig(self.site, "logo")
        if not truthy(logo):
            return None
        return uri_escape(logo if is_absolute(logo) else absolute_url(logo, context=self.context))

    @cached_property
    def locale(self) -> str:
        """The language and country, as ``en_US``."""
        given = (dig(item, key) for key in ("locale", "lang") for item in (self.page, self.site))
        return to_s(first_true(*given, "en_US")).replace("-", "_")

    @cached_property
    def canonical_url(self) -> object:
        """The one address of the page."""
        given = dig(self.page, "canonical_url")
        if to_s(given):
            return given
        return _INDEX.sub("/", to_s(absolute_url(dig(self.page, "url"), context=self.context)))

    @cached_property
    def _is_home_or_about(self) -> bool:
        return bool(_HOME_OR_ABOUT.search(to_s(dig(self.page, "url"))))


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
