"""Which entries of a folder belong to the site (jekyll 4.3.1 entry_filter.rb)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jekyllpy.utils.glob import fnmatch

_GLOB_CHARS = frozenset("*?[\\")
_SPECIAL = (".", "_", "#", "~")


class EntryFilter:
    """The rules of ``include`` and ``exclude``, and the names that never belong to a site."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        self._source = str(config["source"])
        self._follows = config.get("follow_symlinks") is True and not config["safe"]
        self._real_source = os.path.realpath(self._source)
        include = config["include"] or []
        self._include = _Patterns(self._source, include)
        self._exclude = _Patterns(self._source, [entry for entry in config["exclude"] or [] if entry not in include])

    def filter(self, entries: Iterable[str], base: str = "") -> list[str]:
        """The entries of the folder ``base`` (relative to the source) that belong to the site, in their order."""
        prefix = f"{base.strip('/')}/" if base.strip("/") else ""
        return [entry for entry in entries if self._belongs(entry, prefix)]

    def is_foreign_link(self, path: str) -> bool:
        """Whether a path is a symbolic link that leads out of the source, and such are not followed.

        Jekyll follows them unless ``safe`` is set; here who builds the site must ask for it with ``follow_symlinks``.
        """
        if self._follows or not os.path.islink(path):
            return False
        return not (os.path.realpath(path) + os.sep).startswith(self._real_source + os.sep)

    def _belongs(self, entry: str, prefix: str) -> bool:
        if entry.endswith("."):
            return False
        name = entry.rpartition("/")[2]
        included = self._include.match(entry) or (name != entry and self._include.match(name))
        if not included and self._exclude.match(prefix + entry):
            return False
        if self.is_foreign_link(f"{self._source}/{prefix}{entry}"):
            return False
        return included or not (entry.startswith(_SPECIAL) or name.startswith(_SPECIAL) or entry.endswith("~"))


class _Patterns:
    """Patterns of ``include`` or ``exclude``: each matches as a prefix, as a glob, or with a slash a folder."""

    def __init__(self, source: str, patterns: Sequence[object]) -> None:
        whole = [f"{source}/{pattern.lstrip('/')}" for pattern in patterns if isinstance(pattern, str)]
        self._source = source
        self._prefixes = tuple(whole)
        self._folders = frozenset(pattern[:-1] for pattern in whole if pattern.endswith("/"))
        self._globs = [pattern for pattern in whole if _GLOB_CHARS.intersection(pattern)]

    def match(self, entry: str) -> bool:
        path = f"{self._source}/{entry}"
        return (
            path.startswith(self._prefixes)
            or (path in self._folders and os.path.isdir(path))
            or any(fnmatch(pattern, path) for pattern in self._globs)
        )
