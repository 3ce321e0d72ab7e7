"""Line breaks: two spaces or two backslashes at the end of a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

_START: Final = re.compile(r"(?:  |\\\\)(?=\n)")


def parse_line_break(span: SpanParser, m: re.Match[str], state: SpanState) -> int:
    """Add a break; the end of the line stays text."""
    state.append(Element("br"), m.start())
    return m.end()


LINE_BREAK: Final = Rule("line_break", _START, parse_line_break, " \\", r"\n(?<=  \n)|\\\\")
