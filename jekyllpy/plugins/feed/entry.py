"""A post in a feed (jekyll-feed 0.17.0, feed.xml)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.filters.html import strip_html
from jekyllpy.liquid.filters.jekyll_dates import date_to_xmlschema
from jekyllpy.liquid.filters.jekyll_texts import normalize_whitespace, smartify, xml_escape
from jekyllpy.liquid.filters.jekyll_urls import absolute_url
from jekyllpy.liquid.values import truthy
from jekyllpy.plugins.lookup import default, dig
from jekyllpy.utils.ruby import to_s

_MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'


class Entry:
    """One post; ``str()`` is its element."""

    def __init__(self, post: Any, site: Any, context: Context) -> None:
        self.post = post
        self.site = site
        self.context = context

    def __str__(self) -> str:
        lang = dig(self.post, "lang")
        language = f' xml:lang="{to_s(lang)}"' if truthy(lang) else ""
        parts = self._about(), self._content(), self._author(), self._categories(), self._summary(), self._image()
        return f"<entry{language}>{''.join(text for part in parts for text in part)}</entry>"

    def _absolute(self, url: object) -> str:
        return to_s(absolute_url(url, context=self.context))

    def _about(self) -> Iterator[str]:
        post = self.post
        smart = smartify(dig(post, "title"), context=self.context)
        title = xml_escape(normalize_whitespace(strip_html(smart)))
        date = dig(post, "date")
        updated = default(dig(post, "last_modified_at"), date)
        yield f'<title type="html">{title}</title>'
        yield f'<link href="{self._absolute(dig(post, "url"))}" rel="alternate" type="text/html" title="{title}" />'
        yield f"<published>{to_s(date_to_xmlschema(date, context=self.context))}</published>"
        yield f"<updated>{to_s(date_to_xmlschema(updated, context=self.context))}</updated>"
        yield f"<id>{xml_escape(self._absolute(dig(post, 'id')))}</id>"

    def _content(self) -> Iterator[str]:
        if not truthy(default(dig(self.post, "feed", "excerpt_only"), dig(self.site, "feed", "excerpt_only"))):
            base = xml_escape(self._absolute(dig(self.post, "url")))
            content = to_s(dig(self.post, "content")).strip(" \t\n\v\f\r\0")
            yield f'<content type="html" xml:base="{base}"><![CDATA[{content}]]></content>'

    def _author(self) -> Iterator[str]:
        authors = dig(self.post, "authors")
        first = authors[0] if isinstance(authors, list) and authors else None
        author = default(default(dig(self.post, "author"), first), dig(self.site, "author"))
        author = default(dig(self.site, "data", "authors", author), author)
        name = default(default(dig(author, "name"), author), "")
        yield person(name, default(dig(author, "email"), None), default(dig(author, "uri"), None))

    def _categories(self) -> Iterator[str]:
        category, tags = dig(self.post, "category"), dig(self.post, "tags")
        categories = [category] if truthy(category) else _list(dig(self.post, "categories"))
        for term in (*categories, *_list(tags)):
            yield f'<category term="{xml_escape(term)}" />'

    def _summary(self) -> Iterator[str]:
        summary = default(dig(self.post, "description"), dig(self.post, "excerpt"))
        if truthy(summary) and summary not in ("", [], {}):
            text = normalize_whitespace(strip_html(summary))
            yield f'<summary type="html"><![CDATA[{to_s(text)}]]></summary>'

    def _image(self) -> Iterator[str]:
        image = default(dig(self.post, "image", "path"), dig(self.post, "image"))
        if truthy(image):
            url = xml_escape(image if isinstance(image, str) and "://" in image else self._absolute(image))
            yield f'<media:thumbnail {_MEDIA} url="{url}" />'
            yield f'<media:content medium="image" url="{url}" {_MEDIA} />'


def person(name: object, email: object, uri: object) -> str:
    """An author: a name, and an address and a url where they are known."""
    known = (("name", name), ("email", email), ("uri", uri))
    parts = (f"<{key}>{xml_escape(value)}</{key}>" for key, value in known if key == "name" or truthy(value))
    return f"<author>{''.join(parts)}</author>"


def _list(value: object) -> list[Any]:
    """What a loop over a value goes through: text is one item."""
    return value if isinstance(value, list) else [value] if isinstance(value, str) and value else []
