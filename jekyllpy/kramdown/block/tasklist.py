"""GFM's task lists: items that begin with a box."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import syntax
from jekyllpy.kramdown.block.list import parse_list
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_BOX: Final = re.compile(r"\s*\[([ xX])\]\s+", re.A)
_INPUT: Final = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"{} />'


def parse_list_gfm(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """A list, then its boxes."""
    count = len(state.tree.children)
    end = parse_list(block, m, state)
    if end is not None:
        mark_tasks(state.tree.children[count])
    return end


def mark_tasks(list: Element) -> None:
    """Turn boxes into checkboxes; items from the first with a box on are task items, and the list a task list."""
    tasks = False
    for item in list.children:
        if not item.children or item.children[0].type != "p" or not item.children[0].children:
            continue
        text = item.children[0].children[0]
        if found := _BOX.match(text.value):
            text.value = _INPUT.format("" if found[1] == " " else ' checked="checked"') + text.value[found.end() :]
            tasks = True
        if tasks:
            item.attr["class"] = "task-list-item"
    if tasks:
        list.attr["class"] = "task-list"


LIST_GFM: Final = Rule("list", syntax.LIST_START, parse_list_gfm, "+*-0123456789")
