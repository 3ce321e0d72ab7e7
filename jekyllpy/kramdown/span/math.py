"""Formulas within text: between ``$$``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.ruby_text import strip
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

_START: Final = re.compile(r"\$\$(.*?)\$\$", re.S)


def parse_inline_math(span: SpanParser, m: re.Match[str], state: SpanState) -> int:
    """Add the formula."""
    state.append(Element("math", strip(m[1]), options={"category": "span"}), m.start())
    return m.end()


INLINE_MATH: Final = Rule("inline_math", _START, parse_inline_math, "$", r"\$\$")
