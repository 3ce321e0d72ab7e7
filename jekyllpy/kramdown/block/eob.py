"""The end-of-block marker: a line with a lone caret."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.rules import Rule
from jekyllpy.kramdown.syntax import EOB_MARKER

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState


def parse_eob_marker(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
    """End the block before."""
    state.add("eob")
    return m.end()


EOB: Final = Rule("eob_marker", EOB_MARKER, parse_eob_marker, "^")
