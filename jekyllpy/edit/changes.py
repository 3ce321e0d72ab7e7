"""From a change to the replacements in the text that make it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jekyllpy.edit import block, flow
from jekyllpy.edit.differences import Change, Insert, Remove, Rename, Reorder, Replace, Rewrite
from jekyllpy.edit.emitter import flow_pair, flow_text, item_form, key_text, pair_lines, value_form
from jekyllpy.edit.lines import Edit, line_end, newline_at
from jekyllpy.edit.nodes import Node, Slot
from jekyllpy.edit.style import Style, quoting_habit


@dataclass(frozen=True, slots=True)
class Editor:
    """Makes changes in a text written in a style."""

    text: str
    style: Style

    def edits(self, change: Change) -> list[Edit]:
        """The replacements to make; none where the text has no place for the change."""
        node = change.trail[-1].node
        match change:
            case Replace():
                return self.replace(node, change.slot, change.value)
            case Remove():
                return flow.remove(node, change.slots) if node.flow else block.remove(self.text, node, change.slots)
            case Insert():
                return self.insert(node, change)
            case Rename():
                return self.rename(node, change.slot, change.key)
            case Reorder():
                return self.reorder(node, change.order)
            case Rewrite():
                return self.rewrite(change)
        return []

    def insert(self, node: Node, change: Insert) -> list[Edit]:
        """Add items or entries."""
        if node.flow:
            return flow.insert(self.text, self.style, node, change.after, change.keys, change.values)
        return block.insert(self.text, self.style, node, change.after, change.keys, change.values)

    def replace(self, parent: Node, slot: Slot, value: Any) -> list[Edit]:
        """Put another value in a slot."""
        old = slot.node
        plain_or_quoted = old.kind == "scalar" and isinstance(old.value, str) and old.style in ("", "'", '"')
        quote = old.style if plain_or_quoted else quoting_habit(s.node for s in parent.children)
        if parent.flow:
            return self.replace_in_flow(slot, flow_text(value, self.style, quote))
        if old.flow and old.children and isinstance(value, (list, dict)):
            return [Edit(old.start, old.end, self.anchor(old) + flow_text(value, self.style, quote))]
        multiline = "" if old.style in ("'", '"') else "|"
        form = (value_form if slot.key else item_form)(value, self.style, quote, multiline)
        return block.place(self.text, slot, form)

    def replace_in_flow(self, slot: Slot, new: str) -> list[Edit]:
        """Put another value in a slot between brackets or braces."""
        node, new = slot.node, self.anchor(slot.node) + new
        if node.start < node.end:
            return [Edit(node.start, node.end, new)]
        if slot.key is not None and slot.mark is None:
            return [Edit(slot.key.end, slot.key.end, ": " + new)]
        return [Edit(node.start, node.end, " " + new)]

    def anchor(self, node: Node) -> str:
        """The anchor a new value takes over from the old one."""
        return f"&{node.anchor} " if node.anchor and node.kind != "alias" else ""

    def rename(self, parent: Node, slot: Slot, key: Any) -> list[Edit]:
        """Give an entry another key."""
        old = slot.key
        if old is None or slot.mark is None:
            return []
        quote = old.style if old.style in ("'", '"') else ""
        return [Edit(old.start, old.end, key_text(key, self.style, quote, parent.flow))]

    def reorder(self, node: Node, order: tuple[int, ...]) -> list[Edit]:
        """Exchange the texts of items."""
        nodes = [slot.node for slot in node.children]
        return [
            Edit(old.start, old.end, self.text[nodes[place].start : nodes[place].end])
            for old, place in zip(nodes, order, strict=True)
            if old is not nodes[place]
        ]

    def rewrite(self, change: Rewrite) -> list[Edit]:
        """Write a whole collection anew."""
        node, want = change.trail[-1]
        if len(change.trail) > 1:
            parent = change.trail[-2].node
            slot = next(slot for slot in parent.children if slot.node is node)
            return self.replace(parent, slot, want)
        if node.flow:
            pairs = [flow_pair(key, value, self.style, "") for key, value in want.items()]
            return [Edit(node.start, node.end, "{" + ", ".join(pairs) + "}")]
        newline = newline_at(self.text, node.end)
        lines = [line for key, value in want.items() for line in pair_lines(key, value, self.style, "")]
        return [Edit(node.content, line_end(self.text, node.end), newline.join(lines))]
