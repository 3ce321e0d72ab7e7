"""Python values: which can stand in front matter, and when two are the same."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from jekyllpy.errors import FrontMatterError
from jekyllpy.front_matter.keys import put

_MOST_VALUES = 1_000_000


def normalise(value: object) -> Any:
    """A deep copy in the types YAML is read to; what is shared stays shared.

    Tuples become lists, subclasses of str, int and float their base, naive datetimes times in UTC (as Jekyll reads
    them). Raises FrontMatterError for what no YAML text says: other types, a null key, data that contain themselves.
    """
    return _Normaliser().copy(value)


class _Normaliser:
    def __init__(self) -> None:
        self.done: dict[int, Any] = {}
        self.open: set[int] = set()
        self.kept: list[object] = []

    def copy(self, value: object) -> Any:
        if value is None or isinstance(value, (bool, str, int, float, date)):
            return _scalar(value)
        if not isinstance(value, (Mapping, list, tuple)):
            raise FrontMatterError(f"a {type(value).__name__} cannot be written as front matter: {value!r}")
        if id(value) in self.open:
            raise FrontMatterError("data that contain themselves cannot be edited")
        if id(value) not in self.done:
            self.open.add(id(value))
            self.kept.append(value)
            self.done[id(value)] = self.collection(value)
            self.open.discard(id(value))
        return self.done[id(value)]

    def collection(self, value: Mapping[Any, Any] | list[Any] | tuple[Any, ...]) -> Any:
        if isinstance(value, Mapping):
            copied: dict[Any, Any] = {}
            for key, item in value.items():
                put(copied, _key(key), self.copy(item))
            return copied
        return [self.copy(item) for item in value]


def _key(key: object) -> object:
    if key is None:
        raise FrontMatterError("a null key cannot be written: upstream Jekyll shifts the pairs after it")
    if isinstance(key, (str, bool, int, float, date)):
        return _scalar(key)
    raise FrontMatterError(f"a {type(key).__name__} cannot be a key of front matter: {key!r}")


def _scalar(value: object) -> object:
    if isinstance(value, datetime):
        return _time(value)
    for base in (str, bool, int, float):
        if isinstance(value, base):
            return value if type(value) is base else base(value)
    return value


def _time(value: datetime) -> datetime:
    offset = value.utcoffset()
    if offset is None:
        return value.replace(tzinfo=UTC)
    # YAML writes offsets in hours and minutes.
    return value.astimezone(UTC) if offset.total_seconds() % 60 else value


def same(one: Any, other: Any, *, ordered: bool = False) -> bool:
    """Whether two values are equal and of the same types all the way down.

    The order of mapping keys is no matter unless ``ordered``; a subclass of dict is a dict.
    """
    return _Comparison(ordered).same(one, other)


def unchanged(read: object, data: object) -> bool:
    """Whether data still say what was read, keys in the same order."""
    return same(read, data, ordered=True)


class _Comparison:
    """Compares each pair of collections once, however often aliases lead to it."""

    def __init__(self, ordered: bool) -> None:
        self.ordered = ordered
        self.seen: set[tuple[int, int]] = set()

    def same(self, one: Any, other: Any) -> bool:
        if one is other:
            return True
        if isinstance(one, dict) and isinstance(other, dict):
            return self.once(one, other) or self.mappings(one, other)
        if isinstance(one, list) and isinstance(other, list):
            return self.once(one, other) or (len(one) == len(other) and all(map(self.same, one, other)))
        if isinstance(one, datetime) and isinstance(other, datetime):
            return one == other and one.utcoffset() == other.utcoffset()
        return type(one) is type(other) and (one == other or (one != one and other != other))

    def once(self, one: object, other: object) -> bool:
        """Whether a pair is under way or done; if not it is now."""
        pair = (id(one), id(other))
        known = pair in self.seen
        self.seen.add(pair)
        return known

    def mappings(self, one: dict[Any, Any], other: dict[Any, Any]) -> bool:
        if len(one) != len(other) or (self.ordered and list(one) != list(other)):
            return False
        types = {key: type(key) for key in other}
        return all(types.get(key) is type(key) and self.same(value, other[key]) for key, value in one.items())


def check_size(value: object) -> None:
    """Raise FrontMatterError for a value that aliases blow up beyond all measure."""
    if _size(value, {}, set()) > _MOST_VALUES:
        raise FrontMatterError("the aliases of this front matter expand to too many values to edit it")


def _size(value: object, known: dict[int, int], open_: set[int]) -> int:
    if not isinstance(value, (dict, list)):
        return 1
    if id(value) in open_:
        raise FrontMatterError("data that contain themselves cannot be edited")
    if id(value) not in known:
        open_.add(id(value))
        known[id(value)] = 1 + sum(
            _size(item, known, open_) for item in (value.values() if isinstance(value, dict) else value)
        )
        open_.discard(id(value))
    return known[id(value)]
