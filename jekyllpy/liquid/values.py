"""What Liquid does with Ruby's values: looking into them, numbers out of text, truth, equality, order.

Reference: Liquid 4.0.4 (variable_lookup.rb, condition.rb, utils.rb) on Ruby 3.1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.errors import ArgumentError
from jekyllpy.utils.ruby import to_s

MISSING: Any = type("Missing", (), {"__repr__": lambda self: "<missing>"})()

_LEADING_INTEGER = re.compile(r"[ \t\n\v\f\r]*([+-]?\d+(?:_\d+)*)", re.ASCII)
_LEADING_FLOAT = re.compile(
    r"[ \t\n\v\f\r]*([+-]?(?:\d+(?:_\d+)*)?(?:\.\d+(?:_\d+)*)?(?:(?<=\d)[eE][+-]?\d+(?:_\d+)*)?)", re.ASCII
)
_STRICT_INTEGER = re.compile(
    r"""[ \t\n\v\f\r]* ([+-]?) (?: 0[xX]([\da-fA-F]+(?:_[\da-fA-F]+)*) | 0[bB]([01]+(?:_[01]+)*)
    | 0[oO]?_?([0-7]+(?:_[0-7]+)*) | (?:0[dD](?=\d)|(?=[1-9]|0[ \t\n\v\f\r]*\Z))(\d+(?:_\d+)*) ) [ \t\n\v\f\r]*""",
    re.ASCII | re.VERBOSE,
)


def look_up(value: object, key: object, command: bool) -> Any:
    """What a value has under a key, or `MISSING`; ``command`` where the key may also be size, first or last."""
    if isinstance(value, Drop):
        return value.get(key) if key in value or not command else MISSING
    if isinstance(value, Mapping):
        if key.__hash__ is not None and key in value:
            return value[key]
        return _command_of_hash(value, key) if command else MISSING
    if isinstance(value, list | tuple):
        if type(key) is int:
            return value[key] if -len(value) <= key < len(value) else None
        return _command_of_array(value, key) if command else MISSING
    return _command_of_other(value, key) if command else MISSING


def _command_of_hash(value: Mapping[Any, Any], key: object) -> Any:
    if key == "size":
        return len(value)
    if key == "first":
        return next(([name, item] for name, item in value.items()), None)
    return MISSING


def _command_of_array(value: list[Any] | tuple[Any, ...], key: object) -> Any:
    if key == "size":
        return len(value)
    return (value[0] if key == "first" else value[-1]) if value else None


def _command_of_other(value: object, key: object) -> Any:
    if isinstance(value, range):
        if key == "size":
            return len(value)
        return value.start if key == "first" else value.stop - 1
    if key == "size":
        if isinstance(value, str):
            return len(value)
        if type(value) is int:
            return max(8, (value.bit_length() + 7) // 8)
    return MISSING


def leading_integer(text: str) -> int:
    """Ruby's ``String#to_i``: the integer that a text begins with, or 0."""
    match = _LEADING_INTEGER.match(text)
    return integer(match[1]) if match else 0


def integer(digits: str) -> int:
    """The integer that digits stand for, also where they are too many for ``int()``."""
    try:
        return int(digits)
    except ValueError:
        return int(Decimal(digits.replace("_", "")))


def leading_float(text: str) -> float:
    """Ruby's ``String#to_f``: the number that a text begins with, or 0.0."""
    match = _LEADING_FLOAT.match(text)
    try:
        return float(match[1]) if match else 0.0
    except ValueError:
        return 0.0


def integer_of(value: object) -> int:
    """An end of a range: text and nil by `leading_integer`, anything else strictly."""
    if value is None:
        return 0
    if isinstance(value, str):
        return leading_integer(value)
    return strict_integer(value)


def strict_integer(value: object) -> int:
    """An integer as Ruby's ``Integer()`` reads the text of a value; raises `ArgumentError`."""
    if type(value) is int:
        return value
    match = _STRICT_INTEGER.fullmatch(to_s(value))
    if match is None:
        raise ArgumentError("invalid integer")
    sign, *digits = match.groups()
    text, base = next((text, base) for text, base in zip(digits, (16, 2, 8, 10), strict=True) if text)
    return int(sign + text, base)


def truthy(value: object) -> bool:
    """Ruby's truth: all but nil and false."""
    return value is not None and value is not False
