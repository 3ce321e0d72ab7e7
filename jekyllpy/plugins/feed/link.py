"""``{% feed_meta %}``: the link from a page to the feed (jekyll-feed 0.17.0, meta-tag.rb)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.filters.jekyll_urls import absolute_url
from jekyllpy.liquid.tag import Tag
from jekyllpy.liquid.values import truthy
from jekyllpy.plugins.lookup import dig, first_true
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})


class FeedMetaTag(Tag):
    """A ``<link rel="alternate">`` with the title of the site."""

    def render(self, context: Context) -> str:
        config: Any = context.registers["site"].config
        paths = dig(config, "feed", "path"), dig(config, "feed", "collections", "posts", "path"), "feed.xml"
        url = absolute_url(first_true(*paths), context=context)
        title = first_true(dig(config, "title"), dig(config, "name"))
        attributes = {"type": "application/atom+xml", "rel": "alternate", "href": url}
        if truthy(title):
            attributes["title"] = title
        return f"<link {' '.join(f'{name}={_quoted(value)}' for name, value in attributes.items())} />"


def _quoted(value: object) -> str:
    return f'"{to_s(value).translate(_ESCAPES)}"'
