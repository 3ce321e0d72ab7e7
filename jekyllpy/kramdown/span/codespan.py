"""Code spans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.ruby_text import SPACE
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

_START: Final = re.compile("`+")


def parse_codespan(span: SpanParser, m: re.Match[str], state: SpanState) -> int:
    """Text up to as many backticks as it began with; a space next to two or more is not part of it."""
    text, start, end, delimiter = state.text, m.start(), m.end(), m[0]
    simple = len(delimiter) == 1
    if simple and _alone(text, start, end):
        return end
    close = state.find_text(delimiter, end)
    if close < 0:
        return end
    code = text[end:close]
    if not simple:
        code = code.removeprefix(" ").removesuffix(" ")
    state.append(Element("codespan", code, options={"codespan_delimiter": delimiter}), start)
    return close + len(delimiter)


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a backtick has white space (or nothing) on both sides."""
    if end >= len(text) or text[end] not in SPACE:
        return False
    return start == 0 or text[start - 1] in SPACE


CODESPAN: Final = Rule("codespan", _START, parse_codespan, "`", "`")
