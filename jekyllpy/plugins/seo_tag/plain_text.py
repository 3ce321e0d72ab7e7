"""Markdown as plain text, escaped for HTML (jekyll-seo-tag 2.8.0, ``format_string`` of drop.rb)."""

from __future__ import annotations

import re

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.filters.html import escape_once, strip_html
from jekyllpy.liquid.filters.jekyll_texts import markdownify, normalize_whitespace
from jekyllpy.utils.ruby import to_s

# Markdown leaves such a line as it is. Most titles are of this kind, and to convert them would be most of the work.
_NO_MARKUP = re.compile(r"[^\W\d_](?:[^\W_]|[ ,;:()/?%@=+#]|[.](?![.])|-(?!-)|!(?!\[))*")


def plain_text(value: object, context: Context) -> str | None:
    """The text of ``value`` without its markup, on one line; None where nothing is left."""
    if isinstance(value, str) and _NO_MARKUP.fullmatch(value):
        return to_s(normalize_whitespace(value))
    html = markdownify(value, context=context)
    return to_s(escape_once(normalize_whitespace(strip_html(html)))) or None
