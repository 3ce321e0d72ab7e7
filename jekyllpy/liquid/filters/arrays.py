"""Filters on whole arrays: ``first``, ``last``, ``reverse``, ``concat``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.errors import ArgumentError
from jekyllpy.liquid.filters.iteration import elements
from jekyllpy.liquid.values import MISSING, look_up

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


def first(value: object) -> Any:
    """The first element of an array, range or hash; nil of anything else."""
    return _end(value, "first")


def last(value: object) -> Any:
    """The last element of an array or range; nil of anything else."""
    return _end(value, "last")


def _end(value: object, which: str) -> Any:
    if isinstance(value, Drop):
        items = value.items()
        return items[0] if items and which == "first" else None
    if isinstance(value, dict):
        return next(([name, item] for name, item in value.items()), None) if which == "first" else None
    found = look_up(value, which, True)
    return None if found is MISSING else found


def reverse(value: object) -> list[Any]:
    """The elements from last to first."""
    return elements(value)[::-1]


def concat(value: object, other: object, *, context: Context) -> list[Any]:
    """The elements of both arrays; raises `ArgumentError` if the other is none."""
    if not isinstance(other, list | tuple):
        raise ArgumentError("concat filter requires an array argument")
    items = elements(value)
    context.budget.check_length(len(items) + len(other))
    return [*items, *other]


FILTERS = {"first": first, "last": last, "reverse": reverse, "concat": concat}
