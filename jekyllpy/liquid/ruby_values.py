"""Equality, order and class names of Ruby's values, where Python's differ. Reference: Ruby 3.1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from jekyllpy.liquid.drop import Drop


def equal(left: object, right: object) -> bool:
    """Ruby's ``==``: 1 equals 1.0 but not true, arrays and hashes by their elements, a Date never a Time."""
    kind = left.__class__
    if kind is str:
        return left == right
    if kind is right.__class__:
        if kind is list or kind is dict:
            return _equal_collections(left, right)
        if kind is range:
            return (left.start, left.stop) == (right.start, right.stop)  # type: ignore[attr-defined]
        return left == right
    if isinstance(left, bool | date) or isinstance(right, bool | date):
        return _equal_dates(left, right)
    if isinstance(left, list | tuple | Mapping):
        return _equal_collections(left, right)
    return left == right


def _equal_dates(left: object, right: object) -> bool:
    return isinstance(left, datetime) and isinstance(right, datetime) and left == right


def _equal_collections(left: object, right: object) -> bool:
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        return len(left) == len(right) and all(key in right and equal(item, right[key]) for key, item in left.items())
    return False


_CLASS_NAMES: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (str, "String"),
    (int, "Integer"),
    (float, "Float"),
    (datetime, "Time"),
    (date, "Date"),
    ((list, tuple), "Array"),
    (Mapping, "Hash"),
    (range, "Range"),
    (Drop, "Drop"),
)


def class_name(value: object) -> str:
    """The name of the Ruby class that a value stands for."""
    if value is None:
        return "NilClass"
    if isinstance(value, bool):
        return "TrueClass" if value else "FalseClass"
    return next((name for kinds, name in _CLASS_NAMES if isinstance(value, kinds)), type(value).__name__)


def compare(left: object, right: object) -> int | None:
    """Ruby's ``<=>``: below, equal or above zero, or None for what has no order."""
    if isinstance(left, str) or isinstance(right, str):
        return _sign(left, right) if isinstance(left, str) and isinstance(right, str) else None
    if isinstance(left, bool) or isinstance(right, bool):
        return 0 if left is right else None
    if isinstance(left, int | float) and isinstance(right, int | float):
        return _sign(left, right) if left == left and right == right else None
    if isinstance(left, date) and isinstance(right, date):
        return _sign(left, right) if isinstance(left, datetime) == isinstance(right, datetime) else None
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return _compare_arrays(left, right)
    return 0 if equal(left, right) else None


def _sign(left: Any, right: Any) -> int:
    return int(left > right) - int(left < right)


def _compare_arrays(left: Sequence[object], right: Sequence[object]) -> int | None:
    for one, other in zip(left, right, strict=False):
        result = compare(one, other)
        if result != 0:
            return result
    return _sign(len(left), len(right))


def eql_key(value: object) -> object:
    """Something hashable that is equal for two values that are ``eql?`` in Ruby: 1, 1.0 and true are three."""
    if value.__class__ is str:
        return value
    if isinstance(value, list | tuple):
        return ("Array", *map(eql_key, value))
    if isinstance(value, Mapping):
        return ("Hash", frozenset((eql_key(key), eql_key(item)) for key, item in value.items()))
    return (class_name(value), value)
