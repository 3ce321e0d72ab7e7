"""Characters with a backslash before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

ESCAPED: Final = re.compile(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=-])")
_ESCAPED_GFM: Final = re.compile(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=\-~])")


def parse_escaped_chars(span: SpanParser, m: re.Match[str], state: SpanState) -> int:
    """The character without its backslash."""
    state.append_text(m[1], m.start())
    return m.end()


ESCAPED_CHARS: Final = Rule("escaped_chars", ESCAPED, parse_escaped_chars, "\\", r"\\")
ESCAPED_CHARS_GFM: Final = Rule("escaped_chars", _ESCAPED_GFM, parse_escaped_chars, "\\", r"\\")
