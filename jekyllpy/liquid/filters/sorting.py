"""``sort`` and ``sort_natural``.

Elements of one kind sort by Python's own order, which is Ruby's. Where nil or mixed kinds are among them, the order of
comparisons shows (in what fails, and in how nils come out), so these go through the merge sort that Ruby uses by way of
the C library. Reference: Liquid 4.0.4, standardfilters.rb; glibc 2.36, msort.c.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.liquid.errors import ArgumentError
from jekyllpy.liquid.filters.iteration import elements, has_index, index, property_error
from jekyllpy.liquid.ruby_values import class_name, compare
from jekyllpy.utils.ruby import inspect, to_s

Order = Callable[[Any, Any], int | None]


def sort(value: object, name: object = None) -> list[Any] | None:
    """The elements in order, by a property if named, nil last; raises `ArgumentError` for kinds that do not compare."""
    return _sort(value, name, _plain_keys, compare)


def sort_natural(value: object, name: object = None) -> list[Any] | None:
    """As `sort`, but of texts, whatever the case of ASCII letters."""
    return _sort(value, name, _natural_keys, _compare_naturally)


def _sort(
    value: object, name: object, keys_of: Callable[[list[Any]], list[Any] | None], order: Order
) -> list[Any] | None:
    items = elements(value)
    if not items or name is None:
        found = items
    elif all(map(has_index, items)):
        try:
            found = [index(item, name) for item in items]
        except TypeError:
            if len(items) == 1:
                return items
            raise property_error(name) from None
    else:
        return None
    keys = keys_of(found)
    if keys is not None:
        return [items[position] for position in sorted(range(len(items)), key=keys.__getitem__)]
    return [item for _, item in merge_sort(list(zip(found, items, strict=True)), order)]


def _plain_keys(values: list[Any]) -> list[Any] | None:
    kinds = set(map(type, values))
    if kinds <= {int, float}:
        return None if any(value != value for value in values) else values
    return values if len(kinds) == 1 and kinds <= {str} else None


def _natural_keys(values: list[Any]) -> list[Any] | None:
    return None if any(value is None for value in values) else [_fold(value) for value in values]


def _fold(value: object) -> str:
    text = to_s(value)
    return text.lower() if text.isascii() else "".join(char.lower() if char.isascii() else char for char in text)


def _compare_naturally(left: object, right: object) -> int:
    one, other = _fold(left), _fold(right)
    return (one > other) - (one < other)


def merge_sort(pairs: list[tuple[Any, Any]], order: Order) -> list[tuple[Any, Any]]:
    """Sort (key, element) pairs with the comparisons of the C library's merge sort; a nil key is always the greater."""
    if len(pairs) < 2:
        return pairs
    middle = len(pairs) // 2
    left, right = merge_sort(pairs[:middle], order), merge_sort(pairs[middle:], order)
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if _nil_safe(left[i], right[j], order) <= 0:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def _nil_safe(left: tuple[Any, Any], right: tuple[Any, Any], order: Order) -> int:
    if left[0] is None or right[0] is None:
        return 1 if left[0] is None else -1
    result = order(left[0], right[0])
    if result is None:
        raise comparison_failed(left[1], right[1])
    return result


def comparison_failed(left: object, right: object) -> ArgumentError:
    """The error for two values that have no order."""
    immediate = right is None or isinstance(right, bool | float) or (isinstance(right, int) and right.bit_length() < 63)
    return ArgumentError(
        f"comparison of {class_name(left)} with {inspect(right) if immediate else class_name(right)} failed"
    )


FILTERS = {"sort": sort, "sort_natural": sort_natural}
