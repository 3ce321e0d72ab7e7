"""Block HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.html.body import TRAILING, start_tag
from jekyllpy.kramdown.html.native import to_native
from jekyllpy.kramdown.html.tables import SPAN_ELEMENTS
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_BEGIN: Final = re.compile(" {0,3}<")
_COMMENT_END: Final = re.compile("-->")


def parse_block_html(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """A comment, an element with its body, or the end tag of the element that is open."""
    text, pos = state.text, state.pos
    if text.startswith("<!--", pos) and (end := state.context.find(_COMMENT_END, text, pos + 4)):
        comment = Element("xml_comment", text[pos : end[1]], None, {"category": "block"}, line=state.line_at(pos))
        state.append(comment)
        found = TRAILING.match(text, end[1])
        return found.end() if found else end[1]
    syntax = state.context.syntax
    if (found := syntax.block_start.match(text, pos)) and found[1].lower() not in SPAN_ELEMENTS:
        return None if state.full else _element(block, found, state)
    if (found := syntax.block_close.match(text, pos)) and found[1].lower() not in SPAN_ELEMENTS:
        return _end_tag(found, state)
    return None


def _element(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
    line = state.line_at(state.pos)
    state.pos = m.end()
    element = start_tag(block, m, state, line)
    if state.context.options.html_to_native:
        to_native(element)
    return state.pos


def _end_tag(m: re.Match[str], state: BlockState) -> int | None:
    if state.tree.type != "html_element" or state.tree.value != m[1].lower():
        return None
    state.closed = True
    return m.end()


BLOCK_HTML: Final = Rule("block_html", _BEGIN, parse_block_html, "<")
