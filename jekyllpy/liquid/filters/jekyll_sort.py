"""``sort``. Reference: Jekyll 4.3.1, filters.rb; the merge sort of the C library by way of Ruby's ``Array#sort``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.errors import ArgumentError
from jekyllpy.liquid.filters.jekyll_properties import entries, property_reader
from jekyllpy.liquid.filters.sorting import comparison_failed, merge_sort
from jekyllpy.liquid.output import text_of
from jekyllpy.liquid.ruby_errors import no_method
from jekyllpy.liquid.ruby_values import compare

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_ORDERED = ({int, float}, {int}, {float}, {str}, {datetime}, {date})


def sort(value: object, name: object = None, nils: object = "first", *, context: Context) -> list[Any]:
    """The elements in order, by a property if one is named; those without it ``first`` or ``last``.

    Properties that do not compare are compared as texts; elements themselves that do not compare raise `ArgumentError`,
    as does nil, and any other order of nils.
    """
    if value is None:
        raise ArgumentError("Cannot sort a null object.")
    if name is None:
        return _sorted_elements(value)
    if nils not in ("first", "last"):
        raise ArgumentError(
            f"Invalid nils order: '{text_of(nils)}' is not a valid nils order. It must be 'first' or 'last'."
        )
    items = entries(value)
    if items is None:
        raise no_method("map", value)
    read = property_reader(name, context)
    return _sorted_by([read(item) for item in items], items, nils == "last")


def _sorted_elements(value: object) -> list[Any]:
    items = entries(value)
    if items is None:
        raise no_method("sort", value)
    if set(map(type, items)) in _ORDERED and not _has_nan(items):
        return sorted(items)
    return _merge_sorted(items, items, _element_order)


def _element_order(left: Any, right: Any) -> int:
    result = _compare_drops(left, right) if isinstance(left, Drop) else compare(left, right)
    if result is None:
        raise comparison_failed(left, right)
    return result


def _compare_drops(left: Drop, right: object) -> int | None:
    """Documents go by date, then by path; other drops have no order."""
    if left is right:
        return 0
    if not isinstance(right, Drop) or "date" not in left or "date" not in right:
        return None
    return compare(left.get("date"), right.get("date")) or compare(left.get("path"), right.get("path"))


def _sorted_by(keys: list[Any], items: Sequence[Any], nils_last: bool) -> list[Any]:
    present = [position for position, key in enumerate(keys) if key is not None]
    absent = [item for item, key in zip(items, keys, strict=True) if key is None]
    found = [keys[position] for position in present]
    if set(map(type, found)) in (*_ORDERED, set()) and not _has_nan(found):
        ordered = [items[position] for position in sorted(present, key=keys.__getitem__)]
        return ordered + absent if nils_last else absent + ordered
    return _merge_sorted(keys, items, lambda left, right: _property_order(left, right, nils_last))


def _property_order(left: Any, right: Any, nils_last: bool) -> int:
    if left is None or right is None:
        if left is right:
            return 0
        return 1 if (left is None) == nils_last else -1
    result = compare(left, right)
    if result is not None:
        return result
    one, other = text_of(left), text_of(right)
    return (one > other) - (one < other)


def _merge_sorted(keys: Sequence[Any], items: Sequence[Any], order: Callable[[Any, Any], int]) -> list[Any]:
    # Keys stand in a list of their own, so that the merge sort takes none of them for a missing one.
    pairs = [([key], item) for key, item in zip(keys, items, strict=True)]
    return [item for _, item in merge_sort(pairs, lambda left, right: order(left[0], right[0]))]


def _has_nan(values: Sequence[Any]) -> bool:
    return any(value != value for value in values)


FILTERS: Mapping[str, Callable[..., object]] = {"sort": sort}
