"""Content of the SmartyPants dialect: lines of text that are no blocks (Jekyll 4.3.1,
``converters/smartypants.rb``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.block.parser import add_text
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState


def parse_content(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
    """Add the line to the text before, right in the open element."""
    add_text(state.tree, m[0], state.line_at(m.start()))
    return m.end()


CONTENT: Final = Rule("content", re.compile(r"[^\n]*\n?"), parse_content)
