"""``where`` and ``find``: elements by a property's value. Reference: Jekyll 4.3.1, filters.rb."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.expression import MethodLiteral
from jekyllpy.liquid.filters.jekyll_properties import as_array, joined, members, number_or_same, property_reader
from jekyllpy.liquid.output import text_of

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


def where(value: object, name: object, target: object, *, context: Context) -> object:
    """The elements whose property is the target, or an array with it; compared as texts.

    The target nil wants the property to be nil, ``empty`` and ``blank`` want it to print nothing. The value comes back
    as it is if it is no collection, if no property is named, or if the target is an array or hash.
    """
    items = _items(value, name, target)
    return value if items is None else list(_matching(items, name, target, context))


def find(value: object, name: object, target: object, *, context: Context) -> object:
    """The first of the elements that `where` gives, nil if there is none."""
    items = _items(value, name, target)
    return value if items is None else next(_matching(items, name, target, context), None)


def _items(value: object, name: object, target: object) -> Any:
    if name is None or name is False or isinstance(target, list | tuple | Mapping):
        return None
    return members(value)


def _matching(items: Sequence[Any], name: object, target: object, context: Context) -> Iterator[Any]:
    key = text_of(name)
    read, matches = property_reader(name, context), _matcher(target)
    if not isinstance(target, str) or number_or_same(target) is not target or "." in key:
        return (item for item in items if matches(read(item)))
    # A target that is no number is not equal to any number, so that texts need not be tried as numbers.
    return (
        item
        for item in items
        if (
            (found == target if (found := item.get(key)).__class__ is str else matches(found))
            if item.__class__ is dict
            else matches(read(item))
        )
    )


def _matcher(target: object) -> Callable[[Any], bool]:
    if target is None:
        return lambda found: found is None
    if isinstance(target, MethodLiteral):
        return lambda found: joined(as_array(found)) == ""
    text = text_of(target)

    def matches(found: Any) -> bool:
        if isinstance(found, str):
            return found == text
        return any(text_of(part) == text for part in as_array(found))

    return matches


FILTERS = {"where": where, "find": find}
