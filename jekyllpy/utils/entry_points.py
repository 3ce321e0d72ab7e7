"""What installed packages offer by entry points."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_FILE = "entry_points.txt"
_METADATA = (".dist-info", ".egg-info")


def entry_points(group: str, name: str) -> list[EntryPoint]:
    """The entry points of a group with a name.

    `importlib.metadata` takes long to import, and hardly anybody has a package that offers something to a site: it is
    asked only where the group stands in some package's list.
    """
    if not any(f"[{group}]" in text for text in _lists()):
        return []
    from importlib import metadata

    return list(metadata.entry_points(group=group, name=name))


def _lists() -> Iterator[str]:
    """The lists of entry points of the packages in the folders that modules are imported from."""
    for folder in dict.fromkeys(sys.path):
        with suppress(OSError):
            for name in os.listdir(folder or "."):
                if name.endswith(_METADATA):
                    yield from _texts(os.path.join(folder, name, _FILE))


def _texts(path: str) -> Iterator[str]:
    with suppress(OSError), open(path, encoding="utf-8", errors="replace") as file:
        yield file.read()
