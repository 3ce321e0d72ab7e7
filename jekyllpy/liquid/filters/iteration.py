"""What filters on arrays go through, and Ruby's ``[]``. Reference: Liquid 4.0.4, standardfilters.rb (InputIterator)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from jekyllpy.liquid.budget import exceeded
from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.errors import ArgumentError, InternalError
from jekyllpy.liquid.expression import MethodLiteral
from jekyllpy.liquid.text import AsciiText
from jekyllpy.utils.ruby import to_s
from jekyllpy.utils.timezones import zone_name

_MOST = 5_000_000


def elements(value: object) -> list[Any]:
    """An array flattened; a range's numbers; a collection's items; nothing for nil; else the value itself, alone."""
    if isinstance(value, list):
        for item in value:
            if item.__class__ is list:
                return flatten(value)
        return value
    if value is None:
        return []
    if isinstance(value, MethodLiteral):
        return [""]
    if isinstance(value, range):
        if len(value) > _MOST:
            raise exceeded(f"a range has {len(value)} numbers")
        return list(value)
    if isinstance(value, Drop) and value.is_collection:
        return list(value.items())
    if isinstance(value, datetime):
        return _parts_of(value)
    return [value]


def _parts_of(time: datetime) -> list[Any]:
    """Ruby's ``Time#to_a``: from the second to the year, the days of the week and year, summer time, the zone."""
    return [
        *(time.second, time.minute, time.hour, time.day, time.month, time.year),
        *((time.weekday() + 1) % 7, time.timetuple().tm_yday, bool(time.dst()), AsciiText(zone_name(time)) or None),
    ]


def flatten(values: Sequence[Any]) -> list[Any]:
    """The elements of nested arrays in one array; raises `MemoryLimitError` if they are too many, or without end."""
    flat: list[Any] = []
    stack = [iter(values)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, list | tuple):
                stack.append(iter(item))
                break
            flat.append(item)
        else:
            stack.pop()
        if len(flat) > _MOST or len(stack) > 10_000:
            raise exceeded("an array is nested too deep or too long")
    return flat


def has_index(value: object) -> bool:
    """Whether a value has Ruby's ``[]``: a text, array, hash, drop or integer."""
    return isinstance(value, str | list | tuple | Mapping | Drop | int) and not isinstance(value, bool)


def index(value: Any, key: Any) -> Any:
    """Ruby's ``value[key]``; raises TypeError for a key of the wrong kind, `InternalError` where there is no ``[]``."""
    if value.__class__ is dict and key.__class__ is str:
        return value.get(key)
    if isinstance(value, Mapping):
        return value.get(key) if key.__hash__ is not None else None
    if isinstance(value, Drop):
        return value.get(key)
    if not has_index(value):
        raise InternalError("internal")
    if isinstance(value, str) and isinstance(key, str):
        return key if key in value else None
    return _part(value, key)


def _part(value: Any, key: Any) -> Any:
    if isinstance(key, bool) or not isinstance(key, int | float | range):
        raise TypeError
    if isinstance(value, int):
        first = key.start if isinstance(key, range) else int(key)
        return (
            (value >> first) & (1 << len(key)) - 1
            if isinstance(key, range)
            else (value >> first) & 1
            if first >= 0
            else 0
        )
    if isinstance(key, range):
        start = key.start + len(value) if key.start < 0 else key.start
        stop = key.stop + len(value) if key.stop <= 0 else key.stop
        return value[start : max(stop, start)] if 0 <= start <= len(value) else None
    position = int(key)
    return value[position] if -len(value) <= position < len(value) else None


def property_error(name: object) -> ArgumentError:
    """The error for a property that cannot be asked for."""
    return ArgumentError(f"cannot select the property '{to_s(name)}'")
