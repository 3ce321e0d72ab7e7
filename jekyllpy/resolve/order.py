"""The order of documents in a collection (jekyll 4.3.1 document.rb: <=>, collection.rb: sort_docs!)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from jekyllpy.collection import Collection
from jekyllpy.errors import ResolveError
from jekyllpy.report import Reporter
from jekyllpy.resolve.document import ResolvedDocument

T = TypeVar("T")


def sort_collection(collection: Collection[ResolvedDocument], reporter: Reporter) -> None:
    """Sort a collection as its settings ``order`` or ``sort_by`` ask, or by date and path."""
    wanted, key = collection.metadata.get("order"), collection.metadata.get("sort_by")
    if isinstance(wanted, list):
        collection.docs = _arranged(collection, [str(entry) for entry in wanted])
    elif isinstance(key, str):
        collection.docs = _by_key(collection.docs, key, reporter)
    else:
        collection.docs = by_date(collection.docs)


def by_date(docs: Sequence[ResolvedDocument]) -> list[ResolvedDocument]:
    """Documents by date, and by path where dates are equal or cannot be compared."""
    dates = [document.data["date"] for document in docs]
    if all(isinstance(found, datetime) for found in dates):
        return sorted(docs, key=lambda document: (document.data["date"], document.path))
    if not any(isinstance(found, datetime) for found in dates):
        return sorted(docs, key=lambda document: document.path)
    return merge_sort(docs, compare)


def newest_first(docs: Sequence[ResolvedDocument]) -> list[ResolvedDocument]:
    """Documents by date and path backwards, as templates have posts.

    Where dates cannot be compared this is not `by_date` backwards: it is sorted by a comparison that is turned around.
    """
    if all(isinstance(document.data["date"], datetime) for document in docs):
        return by_date(docs)[::-1]
    return merge_sort(docs, lambda one, other: compare(other, one))


def compare(one: ResolvedDocument, other: ResolvedDocument) -> int:
    """Below, at or above zero as one document comes before the other, is it, or comes after it."""
    mine, theirs = one.data["date"], other.data["date"]
    if isinstance(mine, datetime) and isinstance(theirs, datetime) and mine != theirs:
        return -1 if mine < theirs else 1
    return (one.path > other.path) - (one.path < other.path)


def merge_sort(items: Sequence[T], comparison: Callable[[T, T], int]) -> list[T]:
    """Sort by a comparison that need not be consistent, in the very steps of the reference.

    Ruby sorts by the C library's merge sort, and dates that cannot be compared with nil make the steps matter.
    """
    if len(items) < 2:
        return list(items)
    middle = len(items) // 2
    left, right = merge_sort(items[:middle], comparison), merge_sort(items[middle:], comparison)
    merged: list[T] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if comparison(left[i], right[j]) <= 0:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def _arranged(collection: Collection[ResolvedDocument], wanted: list[str]) -> list[ResolvedDocument]:
    known = {document.relative_path: document for document in by_date(collection.docs)}
    first = {path: known[path] for entry in wanted if (path := f"{collection.relative_directory}/{entry}") in known}
    return list((first | known).values())


def _by_key(docs: Sequence[ResolvedDocument], key: str, reporter: Reporter) -> list[ResolvedDocument]:
    def comparison(one: ResolvedDocument, other: ResolvedDocument) -> int:
        mine, theirs = one.data[key], other.data[key]
        for document, value, rival, outcome in ((one, mine, theirs, 1), (other, theirs, mine, -1)):
            if value is None and rival is not None:
                reporter.warn("Sort warning:", f"'{key}' not defined in {document.relative_path}")
                return outcome
        return _compare_values(mine, theirs) or compare(one, other)

    return merge_sort(docs, comparison)


def _compare_values(mine: Any, theirs: Any) -> int:
    numbers = isinstance(mine, int | float) and isinstance(theirs, int | float)
    if isinstance(mine, bool) or isinstance(theirs, bool) or isinstance(mine, Mapping):
        return 0
    if numbers or (type(mine) is type(theirs) and isinstance(mine, str | datetime | date | list)):
        try:
            return int(mine > theirs) - int(mine < theirs)
        except TypeError as error:
            raise ResolveError(f"documents cannot be sorted by values such as {mine!r} and {theirs!r}") from error
    return 0
