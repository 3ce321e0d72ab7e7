"""What Jekyll's filters on arrays make of elements and their properties.

Reference: Jekyll 4.3.1, filters.rb (``item_property`` and what it calls).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.output import text_of
from jekyllpy.liquid.protocols import cache_of
from jekyllpy.liquid.ruby_errors import no_conversion, no_method
from jekyllpy.liquid.values import leading_float
from jekyllpy.utils.timezones import zone_name

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

Read = Callable[[Any], Any]

_INTEGER = re.compile(r"[ \t\n\v\f\r]*-?[0-9]+[ \t\n\v\f\r]*")
_FLOAT = re.compile(r"[ \t\n\v\f\r]*-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[ \t\n\v\f\r]*")


def members(value: object) -> Sequence[Any] | None:
    """The elements that a filter on arrays selects from; the values of a hash; None for what is no collection."""
    if isinstance(value, Mapping):
        return list(value.values())
    return entries(value)


def entries(value: object) -> Sequence[Any] | None:
    """The elements of an array or range, the pairs of a hash or drop; None for what is no collection."""
    if isinstance(value, list | tuple | range):
        return value
    if isinstance(value, Mapping):
        return [[key, item] for key, item in value.items()]
    if isinstance(value, Drop):
        return value.items() if value.is_collection else [[key, value.get(key)] for key in iter(value.keys())]
    return None


def property_reader(name: object, context: Context) -> Read:
    """A function that gives a property of an element, as a number where it looks like one.

    ``a.b`` looks into what is under ``a``. Properties of drops are remembered, as Jekyll does, from when they were
    first asked for. The function raises `RubyError` for elements that have no properties.
    """
    text = text_of(name)
    read = _path_reader(text.split(".")) if "." in text else _reader(text)
    known = cache_of(context, "item_property").setdefault(text, {})

    def read_property(element: Any) -> Any:
        if element.__class__ is dict:
            return number_or_same(read(element))
        if not isinstance(element, Drop):
            return number_or_same(read(element))
        found = known.get(element)
        if found is None or found is False:
            found = known[element] = number_or_same(read(element))
        return found

    return read_property


def _reader(key: str) -> Read:
    return lambda element: element.get(key) if element.__class__ is dict else _look_up(element, key)


def _path_reader(keys: list[str]) -> Read:
    while keys and not keys[-1]:
        keys.pop()

    def read(element: Any) -> Any:
        for key in keys:
            element = _look_up(element, key) if _has_index(element) else False
        return element

    return read


def _has_index(value: object) -> bool:
    return isinstance(value, str | list | tuple | Mapping | Drop | int) and not isinstance(value, bool)


def _look_up(element: Any, key: str) -> Any:
    """Ruby's ``element[key]`` with a text for a key."""
    if isinstance(element, Mapping | Drop):
        return element.get(key)
    if isinstance(element, str):
        return key if key in element else None
    raise no_conversion(key, "Integer") if _has_index(element) else no_method("[]", element)


def number_or_same(value: Any) -> Any:
    """A text that is a number as that number, anything else as it is."""
    if not isinstance(value, str) or not value or value[-1] not in "0123456789. \t\n\v\f\r":
        return value
    if _INTEGER.fullmatch(value):
        return int(value)
    return leading_float(value) if _FLOAT.fullmatch(value) else value


def as_array(value: object) -> Sequence[Any]:
    """Ruby's ``Array()``: nothing for nil, pairs for a hash, the ten parts of a time, else the value alone."""
    if value is None:
        return ()
    if isinstance(value, list | tuple | range):
        return value
    if isinstance(value, Mapping):
        return [[key, item] for key, item in value.items()]
    return _time_parts(value) if isinstance(value, datetime) else (value,)


def _time_parts(time: datetime) -> list[Any]:
    clock = [time.second, time.minute, time.hour, time.day, time.month, time.year]
    return [*clock, time.isoweekday() % 7, time.timetuple().tm_yday, bool(time.dst()), zone_name(time) or None]


def joined(values: Iterable[Any]) -> str:
    """All elements as text, one after the other; nested arrays too."""
    return "".join(joined(value) if isinstance(value, list | tuple) else text_of(value) for value in values)
