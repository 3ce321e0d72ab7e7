"""Hashes as Jekyll's front matter uses them: a default for absent keys, and deep merging in which nil never wins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any


class Values(dict[str, Any]):
    """The data of a page or document during a build.

    ``data["key"]`` and ``data.get("key")`` give the value of the front matter defaults for an absent key, or None;
    ``in``, iteration and ``len`` see own keys only (Ruby's ``Hash#default_proc``; jekyll 4.3.1 page.rb, document.rb).
    """

    __slots__ = ("default",)

    def __init__(self, values: Mapping[str, Any], default: Callable[[str], Any]) -> None:
        super().__init__(values)
        self.default = default

    def __missing__(self, key: str) -> Any:
        return self.default(key)

    def get(self, key: str, default: Any = None) -> Any:
        """The value, the front matter default for an absent key, or ``default`` where that is None too."""
        value = self[key]
        return default if value is None else value


def deep_merge(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """A new hash in which ``above`` wins: maps are merged, all else is replaced, None never replaces anything.

    Keys keep the order of ``below``, new ones follow (jekyll 4.3.1 utils.rb: deep_merge_hashes).
    """
    merged = dict(below)
    for key, value in above.items():
        if key not in merged:
            merged[key] = value
        elif value is not None:
            old = merged[key]
            both = isinstance(old, Mapping) and isinstance(value, Mapping)
            merged[key] = deep_merge(old, value) if both else value
    return merged
