"""Blank lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.rules import Rule
from jekyllpy.kramdown.syntax import BLANK

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState


def parse_blank_line(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
    """Add the lines to the blank before, or a new one."""
    last = state.last
    if last is not None and last.type == "blank":
        last.value += m[0]
    else:
        state.add("blank", m[0])
    return m.end()


BLANK_LINE: Final = Rule("blank_line", BLANK, parse_blank_line, " \t\n\v\f\r")
