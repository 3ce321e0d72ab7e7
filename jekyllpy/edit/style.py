"""How a front matter is written, so that what is added looks like the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jekyllpy.edit.lines import column
from jekyllpy.edit.nodes import Node
from jekyllpy.edit.plain import may_be_plain


@dataclass(frozen=True, slots=True)
class Style:
    """The habits of a text."""

    mapping_step: int = 2
    """How far a mapping in a mapping is indented."""
    dash_offset: int = 2
    """How far the dashes of a list are indented from its key."""
    dash_width: int = 2
    """From a dash to what follows it."""
    quote: str = '"'
    """The quotes for strings that need some."""
    null: str = "null"
    """How null is written as the value of a key."""
    flow_lists: bool = False
    """Whether lists are written in brackets."""
    literals: bool = True
    """Whether a text of several lines may be a block of its own."""


def walk(node: Node) -> Iterator[Node]:
    """A node and all below it."""
    stack = [node]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(slot.node for slot in reversed(node.children))


def observe(text: str, root: Node | None) -> Style:
    """The habits of a text, by majority; those of most Jekyll sites where the text shows none."""
    counts: dict[str, Counter[object]] = {name: Counter() for name in Style.__dataclass_fields__}
    for node in walk(root) if root else ():
        if node.kind == "mapping":
            _observe_mapping(text, node, counts)
        elif node.kind == "sequence" and node.children:
            counts["flow_lists"][node.flow] += 1
            if not node.flow:
                _observe_dash(text, node, counts["dash_width"])
        elif node.kind == "scalar" and node.style in ("'", '"'):
            counts["quote"][node.style] += 1
        elif node.kind == "scalar" and node.value is None and not node.anchor:
            counts["null"][text[node.start : node.end]] += 1
    return Style(**{name: seen.most_common(1)[0][0] for name, seen in counts.items() if seen})  # type: ignore[arg-type]


def _observe_dash(text: str, node: Node, widths: Counter[object]) -> None:
    for slot in node.children:
        gap = slot.node.start - slot.start
        if slot.mark is not None and text[slot.mark : slot.node.start].strip(" ") == "" and 2 <= gap <= 8:
            widths[gap] += 1


def _observe_mapping(text: str, node: Node, counts: dict[str, Counter[object]]) -> None:
    if node.flow:
        return
    for slot in node.children:
        child = slot.node
        if child.flow or not child.children or child.kind == "alias":
            continue
        step = column(text, child.content) - column(text, slot.start)
        if child.kind == "sequence" and 0 <= step <= 8:
            counts["dash_offset"][step] += 1
        elif child.kind == "mapping" and 2 <= step <= 8:
            counts["mapping_step"][step] += 1


def quoting_habit(nodes: Iterable[Node]) -> str:
    """How strings that need no quotes are mostly written among some nodes: a quote, or nothing for plain."""
    seen = Counter(
        node.style
        for node in nodes
        if node.kind == "scalar"
        and isinstance(node.value, str)
        and node.style in ("", "'", '"')
        and may_be_plain(node.value)
    )
    return max(("", '"', "'"), key=seen.__getitem__)
