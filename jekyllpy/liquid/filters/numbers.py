"""Filters on numbers: ``plus``, ``minus``, ``times``, ``divided_by``, ``modulo``, ``round`` and the like.

Integers stay integers; floats, and texts that look like them, are computed as decimals and come out as floats, as
Ruby's BigDecimal does. Reference: Liquid 4.0.4, standardfilters.rb and utils.rb; bigdecimal 3.1.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.errors import DivisionByZero, FloatDomainError, InternalError
from jekyllpy.liquid.patterns import STRIPPED
from jekyllpy.liquid.values import leading_integer

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context as LiquidContext

Number = int | Decimal

_DECIMAL = re.compile(r"-?\d+\.\d+", re.ASCII)
_MATH = Context(prec=60, Emax=10**9, Emin=-(10**9), traps=[])


def to_number(value: object) -> Number:
    """The number that a value stands for; 0 if none."""
    if value.__class__ is int:
        return value
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, str):
        text = value.strip(STRIPPED)
        return Decimal(text) if _DECIMAL.fullmatch(text) else leading_integer(value)
    return 0


def from_number(value: Number) -> int | float:
    """A result as templates see it: an integer or a float."""
    return float(value) if isinstance(value, Decimal) else value


def plus(value: object, other: object, *, context: LiquidContext) -> int | float:
    """The sum."""
    left, right = to_number(value), to_number(other)
    if isinstance(left, int) and isinstance(right, int):
        return context.budget.check_number(left + right)
    return float(_MATH.add(Decimal(left), Decimal(right)))


def minus(value: object, other: object) -> int | float:
    """The difference."""
    left, right = to_number(value), to_number(other)
    if isinstance(left, int) and isinstance(right, int):
        return left - right
    return float(_MATH.subtract(Decimal(left), Decimal(right)))


def times(value: object, other: object, *, context: LiquidContext) -> int | float:
    """The product."""
    left, right = to_number(value), to_number(other)
    if isinstance(left, int) and isinstance(right, int):
        return context.budget.check_number(left * right)
    return float(_MATH.multiply(Decimal(left), Decimal(right)))


def divided_by(value: object, other: object) -> int | float:
    """The quotient, rounded down between integers; raises `DivisionByZero` there."""
    left, right = to_number(value), to_number(other)
    if isinstance(left, int) and isinstance(right, int):
        return left // right if right else _divided_by_zero()
    return float(_MATH.divide(Decimal(left), Decimal(right)))


def modulo(value: object, other: object) -> int | float:
    """The remainder, with the sign of the divisor; raises `DivisionByZero`."""
    left, right = to_number(value), to_number(other)
    if not right:
        _divided_by_zero()
    if isinstance(left, int) and isinstance(right, int):
        return left % right
    remainder = _MATH.remainder(Decimal(left), Decimal(right))
    return float(remainder + right if remainder and (remainder < 0) != (right < 0) else remainder)


def _divided_by_zero() -> Any:
    raise DivisionByZero("divided by 0")


def absolute(value: object) -> int | float:
    """Without its sign."""
    number = to_number(value)
    return from_number(-number if number < 0 else number)


def round_(value: object, digits: object = 0) -> int | float:
    """Rounded, half away from zero; to an integer unless ``digits`` says otherwise."""
    number, count = to_number(value), _digits(digits)
    rounded = _round_integer(number, count) if isinstance(number, int) else _round_decimal(number, count)
    if isinstance(digits, int | float) and not isinstance(digits, bool) and digits == 0:
        return int(rounded)
    return from_number(rounded)


def _digits(digits: object) -> int:
    count = to_number(digits)
    if not -(2**31) < count < 2**31:
        raise InternalError("internal")
    return int(count)


def _round_integer(number: int, digits: int) -> int:
    if digits >= 0:
        return number
    if -digits > number.bit_length():
        return 0
    unit: int = 10**-digits
    half = (abs(number) + unit // 2) // unit * unit
    return half if number >= 0 else -half


def _round_decimal(number: Decimal, digits: int) -> Number:
    _check_finite(number)
    if digits >= -number.as_tuple().exponent:  # type: ignore[operator]
        return number if digits > 0 else int(number)
    rounded = number.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, _MATH) if digits > -1000 else Decimal(0)
    return rounded if digits > 0 else int(rounded)


def _check_finite(number: Decimal) -> None:
    if number.is_nan():
        raise FloatDomainError("Computation results in 'NaN' (Not a Number)")
    if number.is_infinite():
        raise FloatDomainError(f"Computation results in '{'-' if number < 0 else ''}Infinity'")


def _whole(value: object, rounding: str) -> int:
    number = to_number(value)
    if isinstance(number, int):
        return number
    _check_finite(number)
    return int(number.to_integral_value(rounding, _MATH))


def ceil(value: object) -> int:
    """The next integer up."""
    return _whole(value, ROUND_CEILING)


def floor(value: object) -> int:
    """The next integer down."""
    return _whole(value, ROUND_FLOOR)


def at_least(value: object, least: object) -> int | float:
    """The value, or the least if that is greater."""
    return _bounded(value, least, lambda bound, number: bound > number)


def at_most(value: object, most: object) -> int | float:
    """The value, or the most if that is smaller."""
    return _bounded(value, most, lambda bound, number: bound < number)


def _bounded(value: object, bound: object, beyond: Callable[[Number, Number], bool]) -> int | float:
    number, limit = to_number(value), to_number(bound)
    return from_number(limit if beyond(limit, number) else number)


FILTERS = {
    "plus": plus,
    "minus": minus,
    "times": times,
    "divided_by": divided_by,
    "modulo": modulo,
    "abs": absolute,
    "round": round_,
    "ceil": ceil,
    "floor": floor,
    "at_least": at_least,
    "at_most": at_most,
}
