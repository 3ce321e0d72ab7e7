"""Filters for HTML (``escape``, ``escape_once``, ``strip_html``, ``newline_to_br``) and addresses (``url_encode``,
``url_decode``).
"""

from __future__ import annotations

import re
from urllib.parse import quote_plus, unquote_to_bytes

from jekyllpy.liquid.errors import ArgumentError
from jekyllpy.utils.ruby import to_s

_ENTITIES = {"&": "&amp;", ">": "&gt;", "<": "&lt;", '"': "&quot;", "'": "&#39;"}
_TABLE = str.maketrans(_ENTITIES)
_UNSAFE = re.compile("[&<>\"']")
_UNESCAPED = re.compile(r"""["><']|&(?!(?:[a-zA-Z]+|#\d+);)""", re.ASCII)
_TAG = re.compile("<[^>]*>")
_BLOCK_ENDS = {"<script": "</script>", "<!--": "-->", "<style": "</style>"}
_BLOCK_START = re.compile("|".join(_BLOCK_ENDS))


def escape(value: object) -> str | None:
    """``& < > " '`` as entities; nil stays nil."""
    if value is None:
        return None
    text = to_s(value)
    return text.translate(_TABLE) if _UNSAFE.search(text) else text


def escape_once(value: object) -> str:
    """As `escape`, but an entity that is there already stays."""
    return _UNESCAPED.sub(lambda match: _ENTITIES[match[0]], to_s(value))


def strip_html(value: object) -> str:
    """Without scripts, styles and comments, then without tags."""
    return strip_tags(_strip_blocks(to_s(value)))


def _strip_blocks(text: str) -> str:
    """Without the blocks that are closed. An end that is not found is not looked for again: time stays linear."""
    kept, position, missing = [], 0, set()
    for match in _BLOCK_START.finditer(text):
        start, opening = match.start(), match[0]
        if start < position or opening in missing:
            continue
        ending = _BLOCK_ENDS[opening]
        end = text.find(ending, match.end())
        if end < 0:
            missing.add(opening)
            continue
        kept.append(text[position:start])
        position = end + len(ending)
    return "".join(kept) + text[position:] if kept else text


def strip_tags(text: str) -> str:
    """Without all that stands between ``<`` and the next ``>``."""
    end = text.rfind(">") + 1
    return _TAG.sub("", text[:end]) + text[end:]


def newline_to_br(value: object) -> str:
    """``<br />`` before each line end."""
    return to_s(value).replace("\n", "<br />\n")


def url_encode(value: object) -> str | None:
    """As a form sends it: ``+`` for a space, ``%XX`` for all but ASCII letters, digits and ``_ . - ~``."""
    return None if value is None else quote_plus(to_s(value), safe="", errors="surrogatepass")


def url_decode(value: object) -> str | None:
    """The opposite of `url_encode`; raises `ArgumentError` for what is not UTF-8 then."""
    if value is None:
        return None
    try:
        return unquote_to_bytes(to_s(value).replace("+", " ")).decode()
    except UnicodeError:
        raise ArgumentError("invalid byte sequence in UTF-8") from None


FILTERS = {
    "escape": escape,
    "h": escape,
    "escape_once": escape_once,
    "strip_html": strip_html,
    "newline_to_br": newline_to_br,
    "url_encode": url_encode,
    "url_decode": url_decode,
}
