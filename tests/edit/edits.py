"""Single edits of each kind, at every place of some data."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, NamedTuple

from tests.edit.sources import VALUES

Path = tuple[Any, ...]


class Edit(NamedTuple):
    """One thing to do to data."""

    kind: str
    path: Path
    value: Any = None

    def apply(self, data: Any) -> None:
        """Do it."""
        *way, last = self.path
        for step in way:
            data = data[step]
        if self.kind == "delete":
            del data[last]
        elif self.kind == "insert":
            data.insert(last, deepcopy(self.value))
        elif self.kind == "rename":
            data.rename(last, self.value)
        else:
            data[last] = deepcopy(self.value)


def places(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every place in some data, with what is there."""
    yield path, value
    if isinstance(value, dict):
        for key, item in value.items():
            yield from places(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from places(item, (*path, number))


def single_edits(data: Any) -> Iterator[Edit]:
    """Edits of each kind at every place; values take turns."""
    for turn, (path, value) in enumerate(places(data), 1):
        one, two = VALUES[turn * 7 % len(VALUES)], VALUES[turn * 11 % len(VALUES)]
        if path:
            yield Edit("set", path, one)
            yield Edit("delete", path)
        if isinstance(value, dict):
            yield Edit("set", (*path, "new"), two)
            for key in [key for key in value if isinstance(key, str)][:3]:
                yield Edit("rename", (*path, key), f"{key} renamed")
        elif isinstance(value, list):
            yield Edit("insert", (*path, len(value)), two)
            yield Edit("insert", (*path, 0), one)
