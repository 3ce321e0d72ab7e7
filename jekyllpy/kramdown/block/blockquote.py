"""Block quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_START: Final = re.compile(" {0,3}> ?")
_MARKER: Final = re.compile("^ {0,3}> ?", re.M)


def parse_blockquote(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """All lines up to a lazy end, without their markers, parsed as blocks."""
    if state.full:
        return None
    found = state.context.syntax.quote.match(state.text, state.pos)
    if found is None:
        return None
    quote = state.add("blockquote")
    block.parse_text(state, quote, _MARKER.sub("", found[0]), quote.line or 1)
    return found.end()


BLOCKQUOTE: Final = Rule("blockquote", _START, parse_blockquote, ">")
