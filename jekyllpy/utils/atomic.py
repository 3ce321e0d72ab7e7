"""Writing files so that a crash leaves the old one whole."""

from __future__ import annotations

import os
from contextlib import suppress
from os import PathLike
from pathlib import Path

_PERMISSIONS = 0o7777


def write_bytes(path: str | PathLike[str], data: bytes) -> None:
    """Write a file in one step: whoever looks sees the old bytes or the new ones, never a part.

    The bytes go to a temporary file in the same directory, reach the disk, and then take the file's name. A symlink
    stays one: the file it leads to is replaced. The mode of an existing file is kept; a new one gets the usual mode.
    Raises OSError, and leaves no temporary file behind.
    """
    import tempfile

    target = Path(os.path.realpath(path))
    mode = _mode(target)
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:64]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)
        os.replace(name, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)
        raise
    _sync_directory(target.parent)


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & _PERMISSIONS
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask


def _sync_directory(directory: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    with suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
