"""Definition lists: the paragraph before holds the terms, a colon begins a definition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import syntax
from jekyllpy.kramdown.attributes import parse_attribute_list
from jekyllpy.kramdown.block.list import ITEM_IAL, Item, item_start
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_DEFINITION: Final = re.compile(rf" {{0,3}}:{syntax.TAIL}")


def parse_definition_list(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """Take the paragraph before as terms, gather the definitions, then parse the blocks within each."""
    children = state.tree.children
    if state.full or not _follows_paragraph(children):
        return None
    element = state.new("dl")
    paragraph = children.pop()
    loose = paragraph.type == "blank"
    if loose:
        paragraph = children.pop()
    element.line = paragraph.line
    element.ial = paragraph.ial
    element.children = _terms(state, paragraph)
    items, end = _gather(state, loose)
    blank: Element | None = None
    for item in items:
        element.children.append(item.element)
        blank = _parse_definition(block, state, item, blank)
    _append(children, element)
    if blank is not None:
        children.append(blank)
    return end


def _follows_paragraph(children: list[Element]) -> bool:
    """Whether a paragraph stands before, with at most one empty line between."""
    if not children:
        return False
    if children[-1].type == "p":
        return True
    return (
        len(children) > 1 and children[-1].type == "blank" and children[-1].value == "\n" and children[-2].type == "p"
    )


def _terms(state: BlockState, paragraph: Element) -> list[Element]:
    terms = []
    for text in paragraph.children[0].value.rstrip("\n").split("\n"):
        term = Element("dt", line=state.line_at(state.pos))
        if found := ITEM_IAL.match(text):
            term.ial = {}
            parse_attribute_list(state.context, found[1], term.ial)
            text = text[found.end() :]
        term.options["raw_text"] = text
        term.children.append(Element("raw_text", text))
        terms.append(term)
    return terms


def _gather(state: BlockState, loose: bool) -> tuple[list[Item], int]:
    """The definitions at the current position and where they end; ``loose`` if a blank line stands before."""
    text, size, pos = state.text, len(state.text), state.pos
    start = item_start("dl", 4)
    items: list[Item] = []
    blank = False
    while pos < size:
        if found := start.match(text, pos):
            item = Item(state, found, "dd")
            item.element.options["loose"] = loose
            items.append(item)
            start = item_start("dl", item.indent)
            loose = blank = False
        elif syntax.EOB_MARKER.match(text, pos):
            break
        elif found := item.content.match(text, pos) or (None if blank else item.lazy.match(text, pos)):
            item.chunks[0].append(item.unindent(found[0])[0])
            loose = blank = False
        elif found := syntax.BLANK.match(text, pos):
            item.chunks[0].append(found[0])
            loose = blank = True
        else:
            break
        pos = found.end()
    return items, pos


def _parse_definition(block: BlockParser, state: BlockState, item: Item, blank: Element | None) -> Element | None:
    """Parse a definition's blocks; take off and return a blank at its end."""
    element = item.element
    block.parse_text(state, element, "".join(item.chunks[0]), element.line or 1)
    loose = element.options.pop("loose")
    children = element.children
    if not children:
        return blank
    blank = children.pop() if children[-1].type == "blank" else None
    if children and children[0].type == "p" and not loose:
        if len(children) > 1:
            children[0].children[0].value += "\n"
        children[0].options["transparent"] = True
    return blank


def _append(children: list[Element], element: Element) -> None:
    """Add a definition list, to one right before if there is one."""
    if children and children[-1].type == "dl":
        children[-1].children.extend(element.children)
    elif len(children) > 1 and children[-1].type == "blank" and children[-2].type == "dl":
        children.pop()
        children[-1].children.extend(element.children)
    else:
        children.append(element)


DEFINITION_LIST: Final = Rule("definition_list", _DEFINITION, parse_definition_list, ":")
