"""Footnote definitions: ``[^name]: text`` and the indented blocks after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import syntax
from jekyllpy.kramdown.context import Footnote
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_START: Final = re.compile(rf" {{0,3}}\[\^({syntax.ID_NAME})\]:", syntax.FLAGS)
_LINE: Final = re.compile(r"[^\n]*\n")
_INDENT: Final = re.compile(rf"^{syntax.INDENT}", re.M)


def parse_footnote_definition(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """Parse the footnote's blocks and keep them for where it is referred to."""
    first = _LINE.match(state.text, m.end())
    if state.full or first is None:
        return None
    rest = state.context.syntax.code.match(state.text, first.end())
    end = rest.end() if rest else first.end()
    line = state.line_at(state.pos)
    content = Element("footnote_def", line=line)
    block.parse_text(state, content, _INDENT.sub("", state.text[m.end() : end]), line)
    if m[1] in state.context.footnotes:
        state.context.warn(f"Duplicate footnote name '{m[1]}' - overwriting", line)
    state.context.footnotes[m[1]] = Footnote(m[1], content, state.add("eob", "footnote_def"))
    return end


FOOTNOTE_DEFINITION: Final = Rule("footnote_definition", _START, parse_footnote_definition, "[")
