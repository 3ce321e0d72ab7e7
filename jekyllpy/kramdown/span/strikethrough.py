"""GFM's strikethrough: ``~~text~~``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

_START: Final = re.compile(r"~~(?=[^\s~])", re.A)
_END: Final = re.compile(r"[^\s~]~~", re.A)


def parse_strikethrough(span: SpanParser, m: re.Match[str], state: SpanState) -> int | None:
    """A ``del`` element; its text is parsed on its own."""
    end = state.context.find(_END, state.text, m.end())
    if end is None or state.full:
        return None
    element = Element("html_element", "del", {}, {"category": "span"})
    state.append(element, m.start())
    span.parse(state.context, element, state.text[m.end() : end[1] - 2], state.line, state.depth + 1)
    return end[1]


STRIKETHROUGH: Final = Rule("strikethrough", _START, parse_strikethrough, "~", "~~")
