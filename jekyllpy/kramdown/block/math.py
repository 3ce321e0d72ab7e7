"""Math blocks: a formula between ``$$`` with a block boundary before and after."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import syntax
from jekyllpy.kramdown.ruby_text import strip
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_START: Final = re.compile(r"( {0,3})(\\)?\$\$(.*?)\$\$(\s*?\n)?", re.S | re.A)


def parse_block_math(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """Add the formula; an escaped one is left to the other rules, alone on its lines without the backslash."""
    if not state.after_boundary():
        return None
    if m[2]:
        if m[4]:
            state.pos = m.end(2)
        return None
    if not syntax.BOUNDARY.match(state.text, m.end()):
        return None
    state.add("math", strip(m[3]), options={"category": "block"})
    return m.end()


BLOCK_MATH: Final = Rule("block_math", _START, parse_block_math, "\\$")
