"""Hashes as Jekyll's front matter uses them, with a default for absent keys."""

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
