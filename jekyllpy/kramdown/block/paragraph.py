"""Paragraphs: what no other rule takes, up to what ends one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.block.parser import add_text
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.ruby_text import STRIPPED
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_START: Final = re.compile(r" {0,3}[^ \t]")


def parse_paragraph(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
    """A paragraph that ends at a blank line, an attribute list, a block tag or a definition."""
    return _paragraph(state, state.context.syntax.definition_end)


def parse_paragraph_gfm(block: BlockParser, m: re.Match[str], state: BlockState) -> int:
    """With GFM's quirk, lists, headers, quotes and fences end a paragraph, too."""
    return _paragraph(state, state.context.syntax.block_end)


def _paragraph(state: BlockState, pattern: re.Pattern[str]) -> int:
    pos = state.pos
    found = pattern.match(state.text, pos)
    end = found.end() if found else len(state.text)
    text = state.text[pos:end].rstrip(STRIPPED)
    last = state.last
    if last is not None and last.type == "p":
        _continue(state, last, text)
    else:
        paragraph = state.add("p")
        paragraph.children.append(Element("raw_text", text.lstrip(STRIPPED), line=paragraph.line))
    return end


def _continue(state: BlockState, paragraph: Element, text: str) -> None:
    """A paragraph right after one (what ended that turned out to be nothing) goes on with it."""
    children = paragraph.children
    if children and children[-1].type == "raw_text":
        before = state.text[max(state.pos - 3, 0) : state.pos]
        children[-1].value += ("  \n" if before == "  \n" else "\n") + text
    else:
        add_text(paragraph, text, state.line_at(state.pos))


PARAGRAPH: Final = Rule("paragraph", _START, parse_paragraph)
PARAGRAPH_GFM: Final = Rule("paragraph", _START, parse_paragraph_gfm)
