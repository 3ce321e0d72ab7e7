"""What has to change in a text so that it says what is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from jekyllpy.edit.nodes import Node, Slot
from jekyllpy.edit.style import walk
from jekyllpy.edit.values import same
from jekyllpy.front_matter.keys import key_in
from jekyllpy.front_matter.scalars import guess


class Level(NamedTuple):
    """A collection on the way down, with what it is to become."""

    node: Node
    want: Any


Trail = tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A thing to do in the innermost collection of a trail."""

    trail: Trail


@dataclass(frozen=True, slots=True)
class Replace(Change):
    """Put another value in a slot."""

    slot: Slot
    value: Any


@dataclass(frozen=True, slots=True)
class Remove(Change):
    """Take slots out: an item, or all entries of a key."""

    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Insert(Change):
    """Add items, or entries, after a slot or in front."""

    after: Slot | None
    values: tuple[Any, ...]
    keys: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Rename(Change):
    """Give an entry another key."""

    slot: Slot
    key: Any


@dataclass(frozen=True, slots=True)
class Reorder(Change):
    """Put the item with number ``order[i]`` at place i."""

    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rewrite(Change):
    """Write the collection anew: nothing smaller gives what is wanted."""


def differences(root: Node, want: Any) -> list[Change]:
    """All there is to do to make a root's value the wanted one.

    Aliases to replace come first: what they stand for may be about to change, and they are not to follow.
    """
    return sorted(_Differ().collection(root, want, ()), key=lambda change: not _cuts_loose(change))


def _cuts_loose(change: Change) -> bool:
    return isinstance(change, Rewrite) or (isinstance(change, Replace) and change.slot.node.kind == "alias")


class _Differ:
    """Compares, and keeps for each anchor what its node is to become."""

    def __init__(self) -> None:
        self.anchors: dict[str | None, Any] = {}
        self.dropped: set[str | None] = set()

    def collection(self, node: Node, want: Any, trail: Trail) -> Iterator[Change]:
        trail = (*trail, Level(node, want))
        return self.mapping(node, want, trail) if node.kind == "mapping" else self.sequence(node, want, trail)

    def slot(self, slot: Slot, want: Any, trail: Trail) -> Iterator[Change]:
        node = slot.node
        if node.kind == "alias":
            if not self.follows(node, want):
                yield Replace(trail, slot, want)
            return
        if slot.key and _defines(slot.key):
            self.anchors[slot.key.anchor] = slot.key.value
        if _defines(node):
            self.anchors[node.anchor] = want
        inside = node.kind != "scalar" and not node.opaque and type(want) is type(node.value)
        if inside and (want or not node.children):
            yield from self.collection(node, want, trail)
        elif not same(node.value, want):
            self.drop(slot)
            yield Replace(trail, slot, want)

    def follows(self, alias: Node, want: Any) -> bool:
        """Whether an alias will mean what is wanted if it is left alone."""
        if alias.anchor in self.dropped:
            return want is None
        target = self.anchors.get(alias.anchor, alias.value)
        return same(guess(target) if isinstance(target, str) else target, want)

    def drop(self, slot: Slot, whole: bool = False) -> None:
        """Note the anchors that go with a slot's value; its own is kept unless the whole slot goes."""
        self.dropped.update(node.anchor for node in walk(slot.node) if _defines(node))
        if not whole:
            self.dropped.discard(slot.node.anchor)

    def mapping(self, node: Node, want: dict[Any, Any], trail: Trail) -> Iterator[Change]:
        own, merged, stale = self.providers(node, want)
        if stale or any(key not in want for key in merged):
            yield Rewrite(trail)
            return
        merges = any(slot.merges for slot in node.children)
        for old, new in [] if merges else list(_renames(own, want)):
            yield Rename(trail, own[old][-1], new)
            own = {new if key == old else key: slots for key, slots in own.items()}
        loose = merges or any(len(slots) > 1 for slots in own.values())
        stay = set(own) & set(want) if loose else _in_order(own, want)
        for key, slots in own.items():
            if key not in stay and key not in merged:
                yield self.remove(slots, trail)
        yield from self.entries(node, want, {key: own[key][-1] for key in stay if key not in merged}, merged, trail)

    def entries(
        self, node: Node, want: dict[Any, Any], own: dict[Any, Slot], merged: dict[Any, Any], trail: Trail
    ) -> Iterator[Change]:
        """The changes of entries that stay, and those that are new, in runs."""
        after: Slot | None = node.children[-1] if merged else None
        run: dict[Any, Any] = {}
        for key, value in want.items():
            if key in own:
                yield from _inserts(trail, after, run)
                after, run = own[key], {}
                yield from self.slot(after, value, trail)
            elif key not in merged or not same(merged[key], value):
                run[key] = value
        yield from _inserts(trail, node.children[-1] if merged else after, run)

    def remove(self, slots: list[Slot], trail: Trail) -> Remove:
        for slot in slots:
            self.drop(slot, whole=True)
        return Remove(trail, tuple(slots))

    def providers(self, node: Node, want: dict[Any, Any]) -> tuple[dict[Any, list[Slot]], dict[Any, Any], bool]:
        """The entries of each key, the values that come from merges, and whether a merge is lost."""
        own: dict[Any, list[Slot]] = {}
        merged: dict[Any, Any] = {}
        bases = dict(self.anchors)
        stale = False
        for slot in node.children:
            assert slot.key is not None
            key = key_in(node.value, slot.key.value)
            if not slot.merges:
                own.setdefault(key, []).append(slot)
                merged.pop(key, None)
                bases.update({slot.node.anchor: want[key]} if _defines(slot.node) and key in want else {})
            elif slot.node.kind == "alias":
                base = bases.get(slot.node.anchor, slot.node.value)
                stale = stale or slot.node.anchor in self.dropped or not isinstance(base, dict)
                merged.update(base if isinstance(base, dict) else {})
        return own, merged, stale

    def sequence(self, node: Node, want: list[Any], trail: Trail) -> Iterator[Change]:
        old, new = [repr(slot.node.value) for slot in node.children], [repr(item) for item in want]
        if old != new and len(old) > 1 and sorted(old) == sorted(new):
            yield Reorder(trail, _permutation(old, new))
            return
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            paired = 0 if tag in ("insert", "delete") else min(i2 - i1, j2 - j1)
            for slot, value in zip(node.children[i1 : i1 + paired], want[j1 : j1 + paired], strict=True):
                yield from self.slot(slot, value, trail)
            for slot in node.children[i1 + paired : i2]:
                yield self.remove([slot], trail)
            if j1 + paired < j2:
                after = node.children[i1 + paired - 1] if i1 + paired else None
                yield Insert(trail, after, tuple(want[j1 + paired : j2]))


def _defines(node: Node) -> bool:
    return node.anchor is not None and node.kind != "alias"


def _inserts(trail: Trail, after: Slot | None, run: dict[Any, Any]) -> Iterator[Insert]:
    if run:
        yield Insert(trail, after, tuple(run.values()), tuple(run))


def _renames(own: dict[Any, list[Slot]], want: dict[Any, Any]) -> Iterator[tuple[Any, Any]]:
    """Keys whose place in the order, and value, another key has taken."""
    if len(own) != len(want):
        return
    for (old, slots), (new, value) in zip(own.items(), want.items(), strict=True):
        if old not in want and new not in own and len(slots) == 1 and same(slots[0].node.value, value):
            yield old, new


def _in_order(own: dict[Any, Any], want: dict[Any, Any]) -> set[Any]:
    """The keys that can stay where they are."""
    old, new = [key for key in own if key in want], [key for key in want if key in own]
    if old == new:
        return set(old)
    blocks = SequenceMatcher(None, list(map(repr, old)), list(map(repr, new)), autojunk=False).get_matching_blocks()
    return {key for block in blocks for key in old[block.a : block.a + block.size]}


def _permutation(old: list[str], new: list[str]) -> tuple[int, ...]:
    places: dict[str, list[int]] = {}
    for place, item in enumerate(old):
        places.setdefault(item, []).append(place)
    return tuple(places[item].pop(0) for item in new)
