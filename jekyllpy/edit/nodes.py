"""The index: what stands where in a YAML text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Literal

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from jekyllpy.front_matter.events import open_events
from jekyllpy.front_matter.keys import key_in
from jekyllpy.front_matter.loader import Builder

# Possessive: a comment is taken whole or not at all, or else a line of many # takes for ever.
_GAP = r"(?:[ \t\r\n]|#[^\r\n]*+)*+"
_COLON = re.compile(_GAP + ":")
_DASH = re.compile(_GAP + "-")
_QUESTION = re.compile(r"(?:[ \t\r\n,]|#[^\r\n]*+)*+\?(?=[ \t\r\n])")
_BLANK_LINES = re.compile(r"(?:(?:\r\n|[\n\r])[ \t]*)+\Z")
_LAST_BREAK = re.compile(r"(?:\r\n|[\n\r])[ \t]*\Z")

Kind = Literal["scalar", "mapping", "sequence", "alias"]


@dataclass(slots=True)
class Node:
    """A value in the text."""

    kind: Kind
    start: int
    """Where its anchor or tag starts, else where it starts itself."""
    end: int
    """Where it ends; a block collection ends with its last value, a block scalar before the blank lines after it."""
    value: Any
    """What it means; an alias has the value of what it stands for."""
    style: str = ""
    """Of a scalar: nothing for plain, or one of ``' " | >``. Of a collection: ``{`` in flow style, else nothing."""
    anchor: str | None = None
    """The anchor it has; of an alias, the anchor it refers to."""
    children: list[Slot] = field(default_factory=list)
    """The entries of a mapping or the items of a sequence."""
    opaque: bool = False
    """Whether it is a mapping whose entries are not what it means: upstream Jekyll reads null keys, and collections as
    keys, in its own way."""

    @property
    def flow(self) -> bool:
        """Whether it is a collection in brackets or braces."""
        return self.style == "{"

    @property
    def content(self) -> int:
        """Where a block collection starts after its anchor and tag."""
        return self.children[0].start if self.children and not self.flow else self.start


@dataclass(slots=True)
class Slot:
    """An entry of a mapping or an item of a sequence."""

    start: int
    """Where the key (or ``?``) or the dash starts; in a flow sequence, where the item starts."""
    mark: int | None
    """Where the colon or the dash ends; None where there is none."""
    key: Node | None
    node: Node

    @property
    def end(self) -> int:
        """Where it ends."""
        return max(self.node.end, self.mark or 0, self.key.end if self.key else 0)

    @property
    def merges(self) -> bool:
        """Whether it is an entry ``<<: …``."""
        return self.key is not None and self.key.value == "<<"


def index(text: str) -> Node | None:
    """The root of a text's first document, or None where it has none. Raises what PyYAML raises."""
    return _Indexer(text).document()


class _Indexer:
    """Turns events into nodes, and has a loader build their values at the same time."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.next_event = open_events(text)
        self.builder = Builder(dict)

    def document(self) -> Node | None:
        event = self.next_event()
        while isinstance(event, (StreamStartEvent, DocumentStartEvent)):
            event = self.next_event()
        return None if isinstance(event, StreamEndEvent) else self.node(event)

    def node(self, event: Any) -> Node:
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, AliasEvent):
            return Node("alias", start, end, self.builder.alias(str(event.anchor)), anchor=event.anchor)
        if isinstance(event, ScalarEvent):
            return self.scalar(event, start, end)
        is_mapping = isinstance(event, MappingStartEvent)
        value = self.builder.open({} if is_mapping else [], event.anchor)
        style = "{" if event.flow_style else ""
        node = Node("mapping" if is_mapping else "sequence", start, end, value, style, event.anchor)
        close = self.entries(node) if is_mapping else self.items(node)
        self.builder.close()
        braced = node.flow and self.text[end - 1 : end] in ("{", "[")
        node.end = close.end_mark.index if braced or not node.children else node.children[-1].end
        return node

    def scalar(self, event: ScalarEvent, start: int, end: int) -> Node:
        style = event.style or ""
        if style in ("|", ">"):
            header = self.text[start:end].partition("\n")[0]
            tail = _LAST_BREAK if "+" in header.partition("#")[0] else _BLANK_LINES
            end = start + len(tail.sub("", self.text[start:end]))
        return Node("scalar", start, end, self.builder.scalar(event), style, event.anchor)

    def entries(self, node: Node) -> Any:
        """Read the entries of a mapping and return the event that ends it."""
        floor = node.end
        while not isinstance(event := self.next_event(), CollectionEndEvent):
            key = self.node(event)
            value = self.node(self.next_event())
            question = _QUESTION.match(self.text, floor)
            start = question.end() - 1 if question and question.end() <= key.start else key.start
            colon = _COLON.match(self.text, key.end)
            if colon is None:
                # The mark of a value that is not there is where the next token starts, maybe lines below.
                value.start = value.end = key.end
            node.children.append(Slot(start, colon.end() if colon else None, key, value))
            floor = node.children[-1].end
        node.opaque = _is_opaque(node)
        return event

    def items(self, node: Node) -> Any:
        """Read the items of a sequence and return the event that ends it."""
        floor = node.start if node.anchor is None and not node.flow else node.end - 1
        while not isinstance(event := self.next_event(), CollectionEndEvent):
            item = self.node(event)
            start, mark = item.start, None
            if not node.flow and (dash := _DASH.match(self.text, floor)):
                start, mark = dash.end() - 1, dash.end()
            node.children.append(Slot(start, mark, None, item))
            floor = node.children[-1].end
        return event


def _is_opaque(node: Node) -> bool:
    keys: set[Any] = set()
    for slot in node.children:
        assert slot.key is not None
        if slot.key.value is None or isinstance(slot.key.value, (dict, list)):
            return True
        if not slot.merges:
            keys.add(key_in(node.value, slot.key.value))
        elif slot.node.kind == "alias":
            keys.update(slot.node.value)
    return bool(keys != node.value.keys())
