"""Edits of block collections: entries and items on lines of their own."""

from __future__ import annotations

import re

from jekyllpy.edit.emitter import Form, item_form, pair_lines
from jekyllpy.edit.lines import Edit, column, line_end, line_start, newline_at, next_line
from jekyllpy.edit.nodes import Node, Slot
from jekyllpy.edit.style import Style, quoting_habit

_PROPERTIES = re.compile(r"(?:[&!]\S*[ \t]*)+")
_HEADER_COMMENT = re.compile(r"[|>][-+0-9]*([ \t]+#[^\r\n]*)?")
_COMMENT_LINES = re.compile(r"(?:[ \t]*(?:\r\n|[\n\r]))*([ \t]*)#[^\r\n]*(?:\r\n|[\n\r]|\Z)")


def after(text: str, slot: Slot) -> int:
    """Where the lines of a slot end: its last line, and comments below that are indented deeper than it."""
    indent = column(text, slot.start)
    offset = next_line(text, slot.end)
    while (match := _COMMENT_LINES.match(text, offset)) and len(match.group(1)) > indent:
        offset = match.end()
    return offset


def insert(
    text: str, style: Style, node: Node, previous: Slot | None, keys: tuple[object, ...], values: tuple[object, ...]
) -> list[Edit]:
    """Add items, or entries when there are keys, after a slot or in front."""
    first = node.children[0].start
    indent = " " * column(text, first)
    newline = newline_at(text, previous.end if previous else first)
    lines = new_lines(style, quoting_habit(slot.node for slot in node.children), keys, values)
    if previous is None:
        return [
            Edit(
                first,
                first,
                "".join((line if not i else indented(indent, line)) + newline for i, line in enumerate(lines)) + indent,
            )
        ]
    offset = after(text, previous)
    block = "".join(indented(indent, line) + newline for line in lines)
    if offset == len(text) and not text.endswith(("\n", "\r")):
        block = newline + block.removesuffix(newline)
    return [Edit(offset, offset, block)]


def new_lines(style: Style, quote: str, keys: tuple[object, ...], values: tuple[object, ...]) -> list[str]:
    """The lines of new entries, or of new items where there are no keys."""
    if keys:
        return [line for key, value in zip(keys, values, strict=True) for line in pair_lines(key, value, style, quote)]
    lines = []
    for value in values:
        form = item_form(value, style, quote)
        lines.append("-" + form.gap + form.head if form.head else "-")
        lines.extend(form.body)
    return lines


def indented(indent: str, line: str) -> str:
    """A line with its indent; an empty one stays empty."""
    return indent + line if line else ""


def remove(text: str, node: Node, slots: tuple[Slot, ...]) -> list[Edit]:
    """Take slots out with their lines."""
    return [_remove_one(text, node, slot) for slot in slots]


def _remove_one(text: str, node: Node, slot: Slot) -> Edit:
    start = line_start(text, slot.start)
    if not text[start : slot.start].strip(" "):
        return Edit(start, after(text, slot), "")
    # It starts on the line of the dash around it: what comes next moves there.
    following = node.children[node.children.index(slot) + 1 :]
    return Edit(slot.start, following[0].start if following else slot.end, "")


def place(text: str, slot: Slot, form: Form) -> list[Edit]:
    """Put a form in place of a slot's value, keeping the comment on its line, the blanks and the anchor."""
    node, mark = slot.node, slot.mark
    newline, indent = newline_at(text, node.end), " " * column(text, slot.start)
    if mark is None:
        # An explicit key may do without a colon.
        lines = [f": {form.head}".rstrip(" "), *form.body]
        end = line_end(text, slot.end)
        return [Edit(end, end, "".join(newline + indented(indent, line) for line in lines))]
    anchor = f"&{node.anchor} " if node.anchor and node.kind != "alias" else ""
    head = (anchor + form.head).rstrip(" ")
    body = "".join(newline + indented(indent, line) for line in form.body)
    if node.children and not node.flow and line_start(text, node.content) > mark:
        return _place_for_lines(text, slot, mark, head, body.removeprefix(newline), newline)
    if line_start(text, node.start) > mark and body:
        start = line_start(text, node.start)
        lead = " " + head if head else ""
        return [Edit(mark, mark, lead), Edit(start, line_end(text, node.end), body.removeprefix(newline))]
    if body and slot.key is None and len(form.gap) != node.start - mark:
        # The lines below stand in line with the head only when it is as far from its dash as they suppose.
        return [Edit(mark, node.end, form.gap + head + body)]
    return _place_inline(text, node, mark, head, body)


def _place_for_lines(text: str, slot: Slot, mark: int, head: str, body: str, newline: str) -> list[Edit]:
    """Put a form in place of a block collection that has lines of its own."""
    node = slot.node
    start, end = line_start(text, node.content), after(text, slot)
    properties = _PROPERTIES.match(text, node.start) if node.start < node.content else None
    stop = properties.end() if properties and properties.end() <= start else mark
    edits = [Edit(mark, mark + len(text[mark:stop].rstrip(" \t")), " " + head if head else "")]
    if body and text[start:end].endswith(("\n", "\r")):
        body += newline
    return [*edits, Edit(start, end, body)]


def _place_inline(text: str, node: Node, mark: int, head: str, body: str) -> list[Edit]:
    """Put a form in place of a value that starts on the line of its key or dash."""
    start, end = node.start, node.end
    if node.style in ("|", ">"):
        comment = _HEADER_COMMENT.search(text, start)
        return [Edit(start if head else mark, end, head + ((comment and comment.group(1)) or "") + body)]
    if start == end or text[start - 1 : start] in (":", "-"):
        start, head = mark, " " + head if head else ""
    elif not head:
        start = mark
    stop = line_end(text, end)
    if not body or stop == end or "\n" in text[start:end]:
        return [Edit(start, end, head + body)]
    return [Edit(start, end, head), Edit(stop, stop, body)]
