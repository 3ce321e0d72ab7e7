"""Edits inside brackets and braces."""

from __future__ import annotations

from jekyllpy.edit.emitter import flow_pair, flow_text
from jekyllpy.edit.lines import Edit
from jekyllpy.edit.nodes import Node, Slot
from jekyllpy.edit.style import Style, quoting_habit


def insert(
    text: str, style: Style, node: Node, after: Slot | None, keys: tuple[object, ...], values: tuple[object, ...]
) -> list[Edit]:
    """Add items, or entries when there are keys, after a slot or in front."""
    quote = quoting_habit(slot.node for slot in node.children)
    if keys:
        parts = [flow_pair(key, value, style, quote) for key, value in zip(keys, values, strict=True)]
    else:
        parts = [flow_text(value, style, quote) for value in values]
    gap = _gap(text, node)
    if after is not None:
        return [Edit(after.end, after.end, "".join(gap + part for part in parts))]
    if node.children:
        start = node.children[0].start
        return [Edit(start, start, "".join(part + gap for part in parts))]
    opening = text.index("{" if node.kind == "mapping" else "[", node.start) + 1
    return [Edit(opening, opening, ", ".join(parts))]


def remove(node: Node, slots: tuple[Slot, ...]) -> list[Edit]:
    """Take slots out, each with the comma next to it."""
    left = [slot for slot in node.children if slot not in slots]
    return [_remove_one(node, slot, left) for slot in slots]


def _remove_one(node: Node, slot: Slot, left: list[Slot]) -> Edit:
    place = node.children.index(slot)
    if place + 1 < len(node.children):
        return Edit(slot.start, node.children[place + 1].start, "")
    start = left[-1].end if left else slot.start
    return Edit(start, slot.end, "")


def _gap(text: str, node: Node) -> str:
    """What stands between two items: a comma, and a line end where each has its line."""
    if len(node.children) > 1:
        gap = text[node.children[-2].end : node.children[-1].start]
    elif node.children:
        opening = text.rfind("{" if node.kind == "mapping" else "[", 0, node.children[0].start) + 1
        gap = "," + (text[opening : node.children[0].start] or " ")
    else:
        gap = ", "
    return gap if gap.strip() == "," and gap.startswith(",") and "#" not in gap else ", "
