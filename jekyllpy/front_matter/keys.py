"""Mapping keys that Ruby tells apart and Python does not."""

from __future__ import annotations

from jekyllpy.errors import YamlError

_DEEPEST_KEY = 8
"""Keys are hardly ever collections; nested ones can name each other through aliases and grow without end."""


class DistinctInt(int):
    """An integer key beside an equal ``true`` or ``1.0`` key, which Ruby keeps apart."""

    def __eq__(self, other: object) -> bool:
        return type(other) is DistinctInt and int(self) == int(other)

    def __hash__(self) -> int:
        return hash(("Integer", int(self)))


class DistinctFloat(float):
    """A float key beside an equal ``1`` or ``true`` key, which Ruby keeps apart."""

    def __eq__(self, other: object) -> bool:
        return type(other) is DistinctFloat and float(self) == float(other)

    def __hash__(self) -> int:
        return hash(("Float", float(self)))


def put(mapping: dict[object, object], key: object, value: object) -> None:
    """Set a key of any type: collections become tuples, and 1, 1.0 and true stay three keys."""
    if isinstance(key, (int, float)):
        _put_number(mapping, key, value)
    else:
        mapping[hashable(key)] = value


def _put_number(mapping: dict[object, object], key: float, value: object) -> None:
    distinct = _distinct(key)
    if distinct is not key and distinct in mapping:
        key = distinct
    elif key in mapping:
        stored = next(known for known in mapping if known == key)
        assert isinstance(stored, (int, float))
        if isinstance(key, bool) and not isinstance(stored, bool):
            _rename(mapping, stored, _distinct(stored))
        elif type(key) is not type(stored):
            key = distinct
    mapping[key] = value


def _distinct(key: float) -> float:
    if isinstance(key, bool):
        return key
    return DistinctInt(key) if isinstance(key, int) else DistinctFloat(key)


def _rename(mapping: dict[object, object], old: object, new: object) -> None:
    items = [(new if key is old else key, value) for key, value in mapping.items()]
    mapping.clear()
    mapping.update(items)


def key_in(mapping: dict[object, object], key: object) -> object:
    """The key under which ``put`` has put what it was given for a key."""
    if isinstance(key, (int, float)) and not isinstance(key, bool) and _distinct(key) in mapping:
        return _distinct(key)
    return hashable(key)


def hashable(key: object, depth: int = 0) -> object:
    """A key as it can stand in a dict: a list or mapping as a tuple, anything else as it is.

    Raises YamlError for collections nested too deep.
    """
    if not isinstance(key, (list, dict)):
        return key
    if depth > _DEEPEST_KEY:
        raise YamlError("a mapping key is a collection nested too deep")
    parts = key if isinstance(key, list) else [part for item in key.items() for part in item]
    return tuple(hashable(part, depth + 1) for part in parts)
