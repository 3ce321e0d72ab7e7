"""Which documents a list shows, and in which order (jekyll-paginate-v2 3.0.0, paginationIndexer.rb, utils.rb)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import PluginError
from jekyllpy.liquid.values import leading_integer, truthy
from jekyllpy.resolve.order import merge_sort
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.resolve.document import ResolvedDocument

Documents = Sequence["ResolvedDocument"]

_BREAKS = re.compile("[;,]")
_BREAKS_AND_BLANKS = re.compile(r"[;,\s]", re.ASCII)
_FILTERS = (("category", "categories"), ("tag", "tags"), ("locale", "locale"))


def documents_of(site: Build, names: object) -> list[ResolvedDocument]:
    """The documents of collections by name; ``all`` is all but posts. Lists themselves and what is hidden stay out."""
    found: list[ResolvedDocument] = []
    for name in _BREAKS_AND_BLANKS.split(names) if isinstance(names, str) else _list(names):
        name = str(name).lower().strip()
        for label, collection in site.collections.items():
            if name == label or (name == "all" and label != "posts"):
                found += [document for document in collection.docs if "pagination" not in document.data]
    return [document for document in found if not truthy(document.data["hidden"])]


def select(documents: Documents, settings: Mapping[str, Any]) -> list[ResolvedDocument]:
    """The documents that have all that the settings ask for, in the order that they ask for."""
    found = list(documents)
    for setting, key in _FILTERS:
        wanted = settings.get(setting)
        for name in _BREAKS.split(wanted) if isinstance(wanted, str) else _list(wanted):
            name = to_s(name).lower().strip()
            found = [item for item in found if name in index_keys(item, key) or (name, key) == ("posts", "categories")]
    return _sorted(found, settings) if truthy(settings["sort_field"]) else found


def index_keys(document: ResolvedDocument, key: str) -> list[str]:
    """What a document lists under a key, in lower case; a text is several, parted by commas, semicolons and blanks."""
    return [part.lower().strip() for part in raw_keys(document, key)]


def raw_keys(document: ResolvedDocument, key: str) -> Iterator[str]:
    """What a document lists under a key, as it was written but for blanks around it."""
    value = dict.get(document.data, key)  # defaults do not count
    values = _BREAKS_AND_BLANKS.split(value) if isinstance(value, str) else _list(value)
    for part in values:
        yield from (found for found in _BREAKS.split(to_s(part).strip()) if found)


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _sorted(documents: Documents, settings: Mapping[str, Any]) -> list[ResolvedDocument]:
    field = to_s(settings["sort_field"])
    for document in documents:
        _ = document.date  # documents without a date get the site's now, and are sorted by it
    found = merge_sort(documents, lambda one, other: compare(field_of(one.data, field), field_of(other.data, field)))
    offset = leading_integer(to_s(settings["offset"]))
    found = found[: len(found) - min(max(offset, 0), len(found))]
    return found[::-1] if truthy(settings["sort_reverse"]) else found


def field_of(data: object, field: str) -> Any:
    """The value of a field, ``author:name`` for one in the other; None for what is not there and for hashes."""
    for key in field.split(":"):
        name = key.lower().strip()
        if not isinstance(data, Mapping) or name not in data:
            return None
        data = data[name]
    return None if isinstance(data, Mapping) else data


def compare(one: Any, other: Any) -> int:
    """Below, at or above zero as one value comes before another; None first, texts by their lower case.

    Raises `PluginError` for values that have no order.
    """
    if one is None or other is None:
        return (one is not None) - (other is not None)
    one, other = _comparable(one), _comparable(other)
    try:
        return int(one > other) - int(one < other)
    except TypeError as error:
        raise PluginError(f"documents cannot be sorted by values such as {one!r} and {other!r}") from error


def _comparable(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day).timestamp()
    return value.lower() if isinstance(value, str) else value
