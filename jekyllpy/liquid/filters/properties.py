"""Filters by a property of elements: ``map``, ``where``, ``uniq``, ``compact``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from jekyllpy.liquid.filters.iteration import elements, has_index, index, property_error
from jekyllpy.liquid.ruby_values import eql_key, equal


def map_(value: object, name: object) -> list[Any]:
    """A property of each element."""
    return [
        element if name == "to_liquid" else get(element, name) if has_index(element) else None
        for element in elements(value)
    ]


def get(element: object, name: object) -> Any:
    """A property of an element; raises `ArgumentError` where such a property cannot be."""
    try:
        return index(element, name)
    except TypeError:
        raise property_error(name) from None


def where(value: object, name: object, target: object = None) -> list[Any] | None:
    """The elements whose property equals the target, or is neither nil nor false where there is no target."""
    if target is None:
        return _select(value, name, lambda found: found is not None and found is not False)
    return _select(value, name, lambda found: equal(found, target))


def _select(value: object, name: object, test: Callable[[Any], bool]) -> list[Any] | None:
    items = elements(value)
    if not items:
        return []
    if not has_index(items[0]):
        return None
    return [element for element in items if test(get(element, name))]


def uniq(value: object, name: object = None) -> list[Any] | None:
    """Without elements that were there before, or whose property was."""
    items = elements(value)
    if name is None:
        return _distinct((eql_key(element), element) for element in items)
    if items and not has_index(items[0]):
        return None
    if len(items) < 2:
        return items
    return _distinct((eql_key(get(element, name)), element) for element in items)


def _distinct(pairs: Iterable[tuple[object, Any]]) -> list[Any]:
    found: dict[object, Any] = {}
    for key, element in pairs:
        found.setdefault(key, element)
    return list(found.values())


def compact(value: object, name: object = None) -> list[Any] | None:
    """Without nils, or without elements whose property is nil."""
    if name is None:
        return [element for element in elements(value) if element is not None]
    return _select(value, name, lambda found: found is not None)


FILTERS = {"map": map_, "where": where, "uniq": uniq, "compact": compact}
