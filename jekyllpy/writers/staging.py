"""The folder in which new files stand until all of them are written, and how they take the places of old ones.

Files stand there as they will in the destination, so that a new folder moves in one step, with all that is in it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from io import FileIO

from jekyllpy.errors import BuildError


class Staging:
    """A folder beside the old files of a destination."""

    def __init__(self, folder: str, destination: str) -> None:
        self.folder = folder
        self.destination = destination
        self._made: set[str] = set()

    def write(self, path: str, data: bytes) -> None:
        """Write a file for a path of the destination. Raises ``OSError``, and ``BuildError`` for one that leads out."""
        with open(self._place(path), "wb") as file:
            file.write(data)

    def copy(self, path: str, source: str) -> None:
        """Copy a file, with its mode and times, for a path of the destination. Raises as ``write``."""
        target = self._place(path)
        with open(source, "rb", buffering=0) as file:
            found = os.fstat(file.fileno())
            descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, found.st_mode & 0o777)
            try:
                _copy_bytes(file, descriptor)
                os.utime(descriptor, ns=(found.st_atime_ns, found.st_mtime_ns))
            finally:
                os.close(descriptor)

    def _place(self, path: str) -> str:
        target = os.path.join(self.folder, path)
        folder = os.path.dirname(target)
        if os.path.isabs(path) or "/../" in f"/{path}/":
            raise BuildError(f"{path} would be written outside of the destination")
        if folder not in self._made:
            os.makedirs(folder, exist_ok=True)
            self._made.add(folder)
        return target

    def move(self) -> None:
        """Put all files in their places. Raises ``OSError``, and ``BuildError`` for a place behind a symbolic link."""
        self._move(self.folder, self.destination, os.path.realpath(self.destination))

    def _move(self, source: str, target: str, outermost: str) -> None:
        if os.path.commonpath((outermost, os.path.realpath(target))) != outermost:
            raise BuildError(f"{target} leads out of the destination, through a symbolic link")
        with os.scandir(source) as found:
            entries = list(found)
        for entry in entries:
            place = os.path.join(target, entry.name)
            if entry.is_dir(follow_symlinks=False) and os.path.isdir(place):
                self._move(entry.path, place, outermost)
            else:
                os.replace(entry.path, place)


def _copy_bytes(source: FileIO, descriptor: int) -> None:
    """Copy all that is left of one open file to another, within the system where it can."""
    with suppress(OSError, AttributeError):
        while os.sendfile(descriptor, source.fileno(), None, 1 << 30):
            pass
        return
    with open(descriptor, "wb", closefd=False) as target:
        while chunk := source.read(1 << 20):
            target.write(chunk)
