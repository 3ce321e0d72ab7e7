"""Front matter defaults: which sets of ``defaults:`` apply to a file, and which of them wins.

Behaviour: jekyll 4.3.1 frontmatter_defaults.rb.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from jekyllpy.report import Reporter
from jekyllpy.utils.date_parse import parse_time
from jekyllpy.utils.merge import deep_merge
from jekyllpy.utils.ruby import inspect, to_s

_OLD_TYPES = {"page": "pages", "post": "posts", "draft": "drafts"}


class DefaultsSet(NamedTuple):
    """One entry of ``defaults:``; ``number`` counts from 1 in the order of the configuration."""

    number: int
    path: str
    type: str | None
    values: Mapping[str, Any]

    def outweighs(self, other: DefaultsSet | None) -> bool:
        """Whether this set, coming later, wins over another: by the longer path, then by naming a type."""
        if other is None:
            return True
        mine, theirs = len(_sanitized(self.path)), len(_sanitized(other.path))
        return mine > theirs if mine != theirs else self.type is not None or other.type is None


class Defaults:
    """The front matter defaults of a site."""

    def __init__(self, config: Mapping[str, Any], reporter: Reporter) -> None:
        self._source = config["source"]
        self._collections_dir = str(config["collections_dir"] or "")
        self._sets = _valid_sets(config["defaults"], reporter)
        self._globs: dict[str, list[str]] = {}
        self._merged: dict[tuple[int, ...], Mapping[str, Any]] = {}

    def matching(self, path: str, type_: str | None) -> list[DefaultsSet]:
        """The sets that apply to a path (relative to the site) and type, in the order of the configuration."""
        return [found for found in self._sets if self._applies(found, path, type_)] if self._sets else []

    def find(self, path: str, type_: str | None, key: str) -> Any:
        """The value of one key for a path and type, or None."""
        winner = self.winner(path, type_, key)
        return None if winner is None else winner.values[key]

    def winner(self, path: str, type_: str | None, key: str) -> DefaultsSet | None:
        """The set whose value of a key wins for a path and type."""
        winner = None
        for candidate in self.matching(path, type_):
            if key in candidate.values and candidate.outweighs(winner):
                winner = candidate
        return winner

    def all(self, path: str, type_: str | None) -> Mapping[str, Any]:
        """All values for a path and type, merged: not to be changed, as other files share the result."""
        sets = self.matching(path, type_)
        key = tuple(found.number for found in sets)
        if key not in self._merged:
            self._merged[key] = _merge(sets)
        return self._merged[key]

    def _applies(self, found: DefaultsSet, path: str, type_: str | None) -> bool:
        if found.type is not None and found.type != type_:
            return False
        if not found.path:
            return True
        path = _sanitized(path)
        if "*" in found.path:
            return any(path.startswith(self._strip(hit)) for hit in self._glob(found.path))
        return path.startswith(self._strip(found.path))

    def _strip(self, path: str) -> str:
        return path.removeprefix(self._collections_dir + "/") if self._collections_dir else path

    def _glob(self, pattern: str) -> list[str]:
        if pattern not in self._globs:
            hits = glob.glob(os.path.join(glob.escape(self._source), pattern), recursive=True)
            self._globs[pattern] = [os.path.relpath(hit, self._source) for hit in hits]
        return self._globs[pattern]


def _merge(sets: Sequence[DefaultsSet]) -> Mapping[str, Any]:
    merged: Mapping[str, Any] = {}
    strongest = None
    for found in sets:
        if found.outweighs(strongest):
            merged = deep_merge(merged, found.values)
            strongest = found
        else:
            merged = deep_merge(found.values, merged)
    return merged


def _valid_sets(sets: object, reporter: Reporter) -> list[DefaultsSet]:
    valid = []
    for number, entry in enumerate(sets if isinstance(sets, list) else [], 1):
        if isinstance(entry, Mapping) and isinstance(entry.get("values"), Mapping):
            valid.append(_parsed(number, entry, reporter))
        else:
            reporter.warn("Defaults:", "An invalid front-matter default set was found:")
            reporter.warn("", inspect(entry))
    return valid


def _parsed(number: int, entry: Mapping[str, Any], reporter: Reporter) -> DefaultsSet:
    scope = entry.get("scope")
    scope = scope if isinstance(scope, Mapping) else {}
    path, type_ = scope.get("path"), scope.get("type")
    if type_ in _OLD_TYPES:
        new = _OLD_TYPES[type_]
        reporter.warn("Defaults:", f"The '{type_}' type has become '{new}'.")
        reporter.warn("Defaults:", f"Please update your front-matter defaults to use 'type: {new}'.")
        type_ = new
    return DefaultsSet(
        number,
        path if isinstance(path, str) else "",
        None if type_ is None else to_s(type_),
        _with_time(entry["values"]),
    )


def _with_time(values: Mapping[str, Any]) -> Mapping[str, Any]:
    if "date" not in values or not isinstance(values["date"], str):
        return values
    return {**values, "date": parse_time(values["date"])}


def _sanitized(path: str) -> str:
    return path.removeprefix("/")
