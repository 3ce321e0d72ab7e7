"""Expressions: literals, ranges and variable lookups.

A literal is its own value; only what has to be looked up is an `Expression`. Reference: Liquid 4.0.4, expression.rb,
variable_lookup.rb and range_lookup.rb.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.errors import InternalError, UndefinedVariable
from jekyllpy.liquid.values import MISSING, integer, integer_of, leading_float, leading_integer, look_up

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_INTEGER = re.compile(r"-?\d+", re.ASCII)
_FLOAT = re.compile(r"-?\d[\d.]+", re.ASCII)
_RANGE = re.compile(r"\((\S+)\.\.(\S+)\)", re.ASCII)
_PARTS = re.compile(r"\[[^\]]+\]|[\w-]+\??", re.ASCII)
_PLAIN_NAME = re.compile(r"[A-Za-z_][\w-]*\??", re.ASCII)

COMMANDS = frozenset(("size", "first", "last"))


class MethodLiteral:
    """``empty`` and ``blank``: to be compared with; elsewhere an empty text."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return ""

    def __repr__(self) -> str:
        return self.name


EMPTY = MethodLiteral("empty")
BLANK = MethodLiteral("blank")
_LITERALS: dict[str, object] = {
    "nil": None,
    "null": None,
    "": None,
    "true": True,
    "false": False,
    "blank": BLANK,
    "empty": EMPTY,
}


class Expression:
    """Something whose value depends on the context."""

    __slots__ = ()

    def evaluate(self, context: Context) -> Any:
        """The value now; None for what does not exist."""
        raise NotImplementedError


class Lookup(Expression):
    """``name.key[expression].size``.

    ``name`` is a text or an expression (``[name]``), or None where the markup has no name at all; each of ``keys`` is
    ``(key, dotted)``: the key is a literal or an expression, and ``dotted`` where it did not stand in brackets.
    """

    __slots__ = ("keys", "name")

    def __init__(self, name: object, keys: tuple[tuple[object, bool], ...] = ()) -> None:
        self.name = name
        self.keys = keys

    def evaluate(self, context: Context) -> Any:
        value = context.find(context.evaluate(self.name))
        for key, dotted in self.keys:
            key = context.evaluate(key)
            value = look_up(value, key, dotted and key in COMMANDS)
            if value is MISSING:
                if context.environment.strict_variables:
                    raise UndefinedVariable(f"undefined variable {key}")
                return None
        return value


class RangeLookup(Expression):
    """``(start..end)`` with at least one end to be looked up."""

    __slots__ = ("end", "start")

    def __init__(self, start: object, end: object) -> None:
        self.start = start
        self.end = end

    def evaluate(self, context: Context) -> range:
        start = integer_of(context.evaluate(self.start))
        return range(start, integer_of(context.evaluate(self.end)) + 1)


@lru_cache(maxsize=4096)
def parse_expression(markup: str | None) -> object:
    """The literal or `Expression` that a markup stands for; every text stands for something, if only for nil.

    Raises `InternalError` for a range between literals that are not numbers, as the reference fails on it too.
    """
    if markup is None or markup in _LITERALS:
        return _LITERALS[markup or ""]
    if _PLAIN_NAME.fullmatch(markup):
        return Lookup(markup)
    if len(markup) > 1 and markup[0] in "'\"" and markup[-1] == markup[0]:
        return markup[1:-1]
    if _INTEGER.fullmatch(markup):
        return integer(markup)
    if match := _RANGE.fullmatch(markup):
        return _parse_range(match[1], match[2])
    if _FLOAT.fullmatch(markup):
        return leading_float(markup)
    return _parse_lookup(markup)


def _parse_range(start_markup: str, end_markup: str) -> object:
    start, end = parse_expression(start_markup), parse_expression(end_markup)
    if isinstance(start, Expression) or isinstance(end, Expression):
        return RangeLookup(start, end)
    return range(_literal_integer(start), _literal_integer(end) + 1)


def _literal_integer(value: object) -> int:
    if isinstance(value, str):
        return leading_integer(value)
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return int(value or 0)
    raise InternalError("internal")


def _parse_lookup(markup: str) -> Lookup:
    parts = _PARTS.findall(markup)
    name = _parse_part(parts[0])[0] if parts else None
    return Lookup(name, tuple(map(_parse_part, parts[1:])))


def _parse_part(part: str) -> tuple[object, bool]:
    if part.startswith("[") and part.endswith("]"):
        return parse_expression(part[1:-1]), False
    return part, True
