"""Ordered and unordered lists."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import syntax
from jekyllpy.kramdown.attributes import parse_attribute_list
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.ruby_text import SPACE
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

ITEM_IAL: Final = re.compile(rf"\s*\{{:(?!(?:{syntax.ID_NAME})?:|/)({syntax.ANY}+)\}}\s*", syntax.FLAGS)
_ITEM_EMPTY: Final = re.compile(rf"(?:{ITEM_IAL.pattern})?\s*\n", syntax.FLAGS)
_TAB: Final = re.compile(r"( *)(\t+)")
_TABS: Final = re.compile(r"\t+")


class Item:
    """An item while its lines are gathered.

    ``chunks`` are texts that are parsed one after the other into the same item: a nested list begins a new one.
    ``content`` matches a line that is indented as the item's text is, ``lazy`` one that goes on without it.
    """

    __slots__ = ("chunks", "content", "element", "indent", "lazy")

    def __init__(self, state: BlockState, m: re.Match[str], type: str) -> None:
        self.element = Element(type, line=state.line_at(m.start()))
        text, self.indent = first_line(len(m[1]), m[2])
        if found := ITEM_IAL.match(text):
            self.element.ial = {}
            parse_attribute_list(state.context, found[1], self.element.ial)
            text = text[found.end() :]
        self.chunks = [[text]]
        self.content = _content(self.indent)
        self.lazy = state.context.syntax.lazy_line(min(self.indent, 3))

    def unindent(self, line: str) -> tuple[str, bool]:
        """A line without the item's indentation, and whether it had it."""
        if line.startswith("\t"):
            line = _TABS.sub(lambda tabs: "    " * len(tabs[0]), line, count=1)
        indented = line.startswith(" " * self.indent)
        return (line[self.indent :] if indented else line), indented


def first_line(indent: int, content: str) -> tuple[str, int]:
    """The text after an item's marker, and how far the lines after it are to be indented."""
    if _ITEM_EMPTY.match(content):
        return content.lstrip(SPACE), 4
    while found := _TAB.match(content):
        column = len(found[1]) + indent
        spaces = 4 - column % 4 + (len(found[2]) - 1) * 4
        content = found[1] + " " * spaces + content[found.end() :]
    return content.lstrip(SPACE), indent + len(content) - len(content.lstrip(" "))


@cache
def _content(indent: int) -> re.Pattern[str]:
    tabs, spaces = divmod(indent, 4)
    exact = rf"{syntax.INDENT}{{{tabs}}} {{{spaces}}}"
    return re.compile(rf"(?:{exact}|{syntax.INDENT}{{{tabs + 1}}})(?=[^\n]*\S)[^\n]*\n", syntax.FLAGS)


@cache
def item_start(type: str, indent: int) -> re.Pattern[str]:
    """The next item of a list: its marker is not further in than the text of the one before."""
    marker = {"ul": "[+*-]", "ol": r"\d+\.", "dl": ":"}[type]
    return re.compile(rf"( {{0,{min(indent - 1, 3)}}}{marker})({syntax.TAIL}[^\n]*\n)", syntax.FLAGS)


def parse_list(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """A list: its items' lines first, then the blocks within each."""
    if state.full:
        return None
    type = "ul" if m[0].lstrip(" ")[0] in "+*-" else "ol"
    element = state.new(type)
    items, end, eob = _gather(state, type)
    element.children = [item.element for item in items]
    state.append(element)
    element.options["first_list_marker"] = m[0][:-1].strip()
    blank: Element | None = None
    for item in items:
        _parse_item(block, state, item)
        blank = _finish(element, item.element, eob, blank)
    if blank is not None and not eob:
        state.append(blank)
    return end


def _gather(state: BlockState, type: str) -> tuple[list[Item], int, bool]:
    """The items of the list at the current position, where it ends, and whether at an end-of-block marker."""
    text, size, pos = state.text, len(state.text), state.pos
    start = item_start(type, 4)
    items: list[Item] = []
    nested = blank = False
    while pos < size:
        if blank and syntax.RULE.match(text, pos):
            break
        if text[pos] == "^" and (found := syntax.EOB_MARKER.match(text, pos)):
            return items, found.end(), True
        if found := start.match(text, pos):
            item = Item(state, found, "li")
            items.append(item)
            start = item_start(type, item.indent)
            nested = syntax.LIST_START.match(item.chunks[0][0]) is not None
            blank = False
        elif found := item.content.match(text, pos) or (None if blank else item.lazy.match(text, pos)):
            nested = _add_line(item, found[0], nested)
            blank = False
        elif found := syntax.BLANK.match(text, pos):
            nested = blank = True
            item.chunks[-1].append(found[0])
        else:
            break
        pos = found.end()
    return items, pos, False


def _add_line(item: Item, line: str, nested: bool) -> bool:
    """Add a line to an item; whether a nested list has begun."""
    line, indented = item.unindent(line)
    if nested != indented and syntax.LIST_START.match(line):
        if indented:
            item.chunks.append([])
            nested = True
        else:
            line = " " * (item.indent + 4) + line
    item.chunks[-1].append(line)
    return nested


def _parse_item(block: BlockParser, state: BlockState, item: Item) -> None:
    line = item.element.line or 1
    whole = Element("temp")
    for chunk in item.chunks:
        text = "".join(chunk)
        block.parse_text(state, whole, text, line)
        line += text.count("\n")
    item.element.children = whole.children


def _finish(list: Element, item: Element, eob: bool, blank: Element | None) -> Element | None:
    """Decide whether the first paragraph of an item is to show as one; take off and return a blank at its end."""
    children = item.children
    if not children:
        return blank
    first = children[0]
    is_last = item is list.children[-1]
    if first.type == "p":
        if len(children) > 1 and children[1].type == "eob" and first.ial is not None:
            del children[1]
        alone = len(children) < 2 or children[1].type != "blank" or (is_last and len(children) == 2 and not eob)
        if alone and (not is_last or _may_be_tight(list)):
            if len(children) > 1 and children[1].type != "blank":
                first.children[0].value += "\n"
            first.options["transparent"] = True
    return children.pop() if children[-1].type == "blank" else None


def _may_be_tight(list: Element) -> bool:
    """Whether the last item may be tight: it is the only one, or one before it is or has no paragraph first."""
    if len(list.children) == 1:
        return True
    firsts = (item.children[0] if item.children else None for item in list.children[:-1])
    return any(first is None or first.type != "p" or first.option("transparent") for first in firsts)


LIST: Final = Rule("list", syntax.LIST_START, parse_list, "+*-0123456789")
