"""``group_by``. Reference: Jekyll 4.3.1, filters/grouping_filters.rb."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.filters.jekyll_properties import entries, property_reader
from jekyllpy.liquid.output import text_of
from jekyllpy.liquid.ruby_values import eql_key
from jekyllpy.liquid.text import AsciiText

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


def group_by(value: object, name: object, *, context: Context) -> object:
    """Hashes of ``name`` (the property as text), ``items`` and ``size``, one for each value of the property."""
    items = entries(value)
    if items is None:
        return value
    read = property_reader(name, context)
    groups: dict[str, list[Any]] = {}
    for item in items:
        groups.setdefault(_name(read(item)), []).append(item)
    return [_group(name, found) for name, found in groups.items()]


def _name(value: object) -> str:
    return value if isinstance(value, str) else AsciiText(text) if (text := text_of(value)).isascii() else text


def grouped(pairs: Iterable[tuple[Any, Any]]) -> list[dict[str, Any]]:
    """The groups of (name, element) pairs, in the order in which their names first come."""
    groups: dict[object, tuple[Any, list[Any]]] = {}
    for name, item in pairs:
        kind = name.__class__
        key = name if kind is str else (kind, name) if kind is int or kind is bool else eql_key(name)
        groups.setdefault(key, (name, []))[1].append(item)
    return [_group(name, found) for name, found in groups.values()]


def _group(name: object, items: list[Any]) -> dict[str, Any]:
    return {"name": name, "items": items, "size": len(items)}


FILTERS = {"group_by": group_by}
