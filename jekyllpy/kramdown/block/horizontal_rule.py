"""Horizontal rules: three or more of ``*``, ``-`` or ``_`` alone on a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import syntax
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState


def parse_horizontal_rule(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
    """Add a rule."""
    state.add("hr")
    return m.end()


HORIZONTAL_RULE: Final = Rule("horizontal_rule", syntax.RULE, parse_horizontal_rule, "*-_")
