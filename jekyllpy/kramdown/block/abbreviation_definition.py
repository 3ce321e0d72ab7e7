"""Abbreviation definitions: ``*[HTML]: Hyper Text Markup Language``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.context import Abbreviation
from jekyllpy.kramdown.ruby_text import strip
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_START: Final = re.compile(r" {0,3}\*\[(.+?)\]:(.*?)\n")


def parse_abbrev_definition(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
    """Note what the abbreviation stands for."""
    abbreviations = state.context.abbreviations
    if m[1] in abbreviations:
        state.context.warn(f"Duplicate abbreviation ID '{m[1]}' - overwriting", state.line_at(state.pos))
    place = state.add("eob", "abbrev_def")
    if m[1] in abbreviations:
        abbreviations[m[1]].text, abbreviations[m[1]].place = strip(m[2]), place
    else:
        abbreviations[m[1]] = Abbreviation(strip(m[2]), place)
    return m.end()


ABBREV_DEFINITION: Final = Rule("abbrev_definition", _START, parse_abbrev_definition, "*")
