"""Jekyll's filters that change arrays or turn them into text, and ``to_integer``.

Reference: Jekyll 4.3.1, filters.rb.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from jekyllpy.liquid.errors import ArgumentError
from jekyllpy.liquid.output import text_of
from jekyllpy.liquid.ruby_errors import RubyError, no_method
from jekyllpy.liquid.values import leading_integer, strict_integer
from jekyllpy.utils.ruby import float_to_s


def push(value: object, item: object) -> object:
    """An array with an element added at its end; what is no array stays as it is."""
    return [*value, item] if isinstance(value, list | tuple) else value


def unshift(value: object, item: object) -> object:
    """An array with an element added at its start; what is no array stays as it is."""
    return [item, *value] if isinstance(value, list | tuple) else value


def pop(value: object, number: object = 1) -> object:
    """An array without its last elements; what is no array stays as it is."""
    if not isinstance(value, list | tuple):
        return value
    return list(value[: max(len(value) - _count(number, "array size"), 0)])


def shift(value: object, number: object = 1) -> object:
    """An array without its first elements; what is no array stays as it is."""
    return list(value[_count(number, "array size") :]) if isinstance(value, list | tuple) else value


def _count(number: object, what: str) -> int:
    count = strict_integer(number)
    if count < 0:
        raise ArgumentError(f"negative {what}")
    return count


def sample(value: object, number: object = 1) -> object:
    """An element by chance, or an array of as many as asked for; what is no array stays as it is."""
    if not isinstance(value, list | tuple):
        return value
    try:
        count = strict_integer(number)
    except ArgumentError:
        count = 1
    if count == 1:
        return random.choice(value) if value else None
    return random.sample(value, min(_count(count, "sample number"), len(value)))


def to_integer(value: object) -> int:
    """The integer that a text begins with, or that a number comes to; true is 1, false and nil are 0."""
    if value is None or isinstance(value, bool):
        return int(bool(value))
    if isinstance(value, str):
        return leading_integer(value)
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        raise RubyError(float_to_s(value), "FloatDomainError")
    if isinstance(value, int | float):
        return int(value)
    if isinstance(value, datetime):
        return int(value.timestamp() // 1)
    raise no_method("to_i", value)


def array_to_sentence_string(value: Any, connector: object = "and") -> str:
    """``a``, ``a and b``, ``a, b, and c``; the connector stands for ``and``."""
    if not isinstance(value, list | tuple | str | Mapping):
        raise no_method("length", value)
    if not value:
        return ""
    items = [value.get(0), value.get(1)][: len(value)] if isinstance(value, Mapping) else value
    if len(value) == 1:
        return text_of(items[0])
    word = text_of(connector)
    if len(value) == 2:
        return f"{text_of(items[0])} {word} {text_of(items[1])}"
    if isinstance(value, str | Mapping):
        raise no_method("join", value[:-1] if isinstance(value, str) else None)
    leading = ", ".join(joined_with(item, ", ") for item in items[:-1])
    return f"{leading}, {word} {text_of(items[-1])}"


def joined_with(value: object, separator: str) -> str:
    """An element of an array that is being joined: nested arrays are joined in the same way."""
    if isinstance(value, list | tuple):
        return separator.join(joined_with(item, separator) for item in value)
    return text_of(value)


FILTERS = {
    "push": push,
    "unshift": unshift,
    "pop": pop,
    "shift": shift,
    "sample": sample,
    "to_integer": to_integer,
    "array_to_sentence_string": array_to_sentence_string,
}
