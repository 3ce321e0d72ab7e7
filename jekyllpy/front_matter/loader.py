"""YAML to values, as SafeYAML 1.0.5 builds them for upstream Jekyll."""

from __future__ import annotations

from os import PathLike
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from jekyllpy.errors import YamlError
from jekyllpy.front_matter.events import NextEvent, open_events, yaml_error
from jekyllpy.front_matter.keys import put
from jekyllpy.front_matter.scalars import decode_binary, guess
from jekyllpy.source import Source

_BINARY_TAGS = frozenset({"tag:yaml.org,2002:binary", "x-private:binary", "!binary"})


def load_yaml(
    text: str,
    path: str | PathLike[str] | None = None,
    *,
    source: Source | None = None,
    offset: int = 0,
    mapping: type[dict[Any, Any]] = dict,
    pure: bool = False,
) -> object:
    """The value of a YAML text (of its first document), typed as SafeYAML 1.0.5 types it.

    Values are str, int, float, None, bool, date, aware datetime, dict and list; a text without any document gives
    False, as in Ruby. What SafeYAML does oddly is done here too: tags other than binary are ignored, a scalar is
    guessed again when it comes through an alias, a null key shifts the pairs after it.

    ``path`` is for messages; ``source`` and ``offset`` say where the text stands when it is part of a larger one.
    ``mapping`` is the class to make mappings of; ``pure`` avoids libyaml. Raises YamlError.
    """
    try:
        return Builder(mapping).build(open_events(text, pure))
    except YamlError as error:
        error.source = error.source or source or Source(text, path)
        raise
    except (yaml.YAMLError, ValueError, TypeError) as error:
        raise yaml_error(error, text, source or Source(text, path), offset) from None


class Builder:
    """Builds values from events, with the state SafeYAML keeps between events (psych_handler.rb).

    One pending key serves all levels, and nil means there is none: that is what makes null keys shift their pairs.
    """

    __slots__ = ("anchors", "key", "mapping", "result", "stack", "target")

    def __init__(self, mapping: type[dict[Any, Any]]) -> None:
        self.mapping = mapping
        self.anchors: dict[str, object] = {}
        self.stack: list[Any] = []
        self.target: Any = None
        self.key: object = None
        self.result: object = False

    def build(self, next_event: NextEvent) -> object:
        """Read events to the end of the first document."""
        while True:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent:
                self.scalar(event)
            elif kind is MappingStartEvent:
                self.open(self.mapping(), event.anchor)
            elif kind is SequenceStartEvent:
                self.open([], event.anchor)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.close()
            elif kind is AliasEvent:
                self.alias(event.anchor)
            elif kind is DocumentEndEvent or kind is StreamEndEvent:
                return self.result

    def scalar(self, event: ScalarEvent) -> object:
        """Type a scalar, put it in its place and return it."""
        value = scalar_value(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = value
        self.add(value)
        return value

    def alias(self, anchor: str) -> object:
        """Put what an alias stands for in its place and return it; None where it stands for nothing."""
        value = self.anchors.get(anchor)
        if isinstance(value, str):
            value = guess(value)
        self.add(value)
        return value

    def open(self, collection: Any, anchor: str | None) -> Any:
        """Put an empty collection in its place and return it; what follows goes into it."""
        if anchor is not None:
            self.anchors[anchor] = collection
        self.add(collection)
        self.target = collection
        self.stack.append(collection)
        return collection

    def close(self) -> None:
        """Go back to the collection around."""
        self.stack.pop()
        self.target = self.stack[-1] if self.stack else None

    def add(self, value: object) -> None:
        """Append a value to the current list, or take it as key or value of the current mapping."""
        target = self.target
        if isinstance(target, list):
            target.append(value)
        elif target is None:
            self.result = value
        elif self.key is None:
            self.key = value
        else:
            key, self.key = self.key, None
            if key == "<<":
                merge(target, value)
            elif isinstance(key, str):
                target[key] = value
            else:
                put(target, key, value)


def scalar_value(event: ScalarEvent) -> object:
    """What a scalar means: its text when quoted, what its tag says when binary, else a guess."""
    if event.tag in _BINARY_TAGS:
        return decode_binary(event.value)
    return event.value if event.implicit[1] else guess(event.value)


def merge(target: dict[object, object], value: object) -> None:
    """Do what the key ``<<`` asks for; only a mapping can be merged, no list of them (SafeYAML 1.0.5)."""
    if not isinstance(value, dict):
        raise YamlError("the merge key << needs a mapping", hint="upstream Jekyll cannot merge a list of mappings")
    for key, item in list(value.items()):
        put(target, key, item)
