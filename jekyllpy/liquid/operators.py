"""The operators of conditions on Ruby's values.

Reference: Liquid 4.0.4, condition.rb; Ruby 3.1's ``==``, ``<`` and ``include?``.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.errors import ArgumentError
from jekyllpy.liquid.expression import EMPTY, MethodLiteral
from jekyllpy.liquid.ruby_values import class_name, equal
from jekyllpy.utils.ruby import inspect, to_s


def equals(left: object, right: object) -> bool:
    """``left == right``, where ``empty`` asks whether the other side is; ``blank`` is never true without Rails."""
    if left.__class__ is MethodLiteral:
        return left is EMPTY and is_empty(right)
    if right.__class__ is MethodLiteral:
        return right is EMPTY and is_empty(left)
    return equal(left, right)


def is_empty(value: object) -> bool:
    """Whether a value is an empty text, array or hash."""
    return isinstance(value, str | list | tuple | Mapping) and not value


def contains(left: object, right: object) -> bool:
    """``left contains right``: a text in a text, an element of an array or range, a key of a hash or drop."""
    if left is None or left is False or right is None or right is False:
        return False
    if isinstance(left, str):
        return to_s(right) in left
    if isinstance(left, list | tuple):
        return any(equal(item, right) for item in left)
    if isinstance(left, Mapping | Drop):
        return right.__hash__ is not None and right in left
    return isinstance(left, range) and _is_number(right) and left.start <= right <= left.stop - 1  # type: ignore[operator]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _comparable(value: object) -> bool:
    return isinstance(value, int | float | str | date) and value is not True and value is not False


def compare(left: Any, right: Any, operation: Callable[[Any, Any], bool]) -> bool:
    """One of ``< > <= >=``: false for what has no order, `ArgumentError` for kinds that do not compare."""
    if not (_comparable(left) and _comparable(right)):
        return False
    if _same_order(left, right):
        return operation(left, right)
    shown = inspect(right) if isinstance(right, float) or _is_small(right) else class_name(right)
    raise ArgumentError(f"comparison of {class_name(left)} with {shown} failed")


def _same_order(left: object, right: object) -> bool:
    if isinstance(left, str) or isinstance(right, str):
        return isinstance(left, str) and isinstance(right, str)
    if isinstance(left, date) or isinstance(right, date):
        return (
            isinstance(left, date)
            and isinstance(left, datetime) == isinstance(right, datetime)
            and isinstance(right, date)
        )
    return True


def _is_small(value: object) -> bool:
    return isinstance(value, int) and -(2**62) <= value < 2**62


def less(left: object, right: object) -> bool:
    return compare(left, right, operator.lt)


def greater(left: object, right: object) -> bool:
    return compare(left, right, operator.gt)


def at_most(left: object, right: object) -> bool:
    return compare(left, right, operator.le)


def at_least(left: object, right: object) -> bool:
    return compare(left, right, operator.ge)


def unknown_operator(name: str, *_: object) -> bool:
    """Raises `ArgumentError`: an operator that does not exist fails when it is evaluated."""
    raise ArgumentError(f"Unknown operator {name}")
