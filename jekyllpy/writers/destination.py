"""The destination folder: what a build writes there, what it removes, and how both fail safely.

Everything new is first written beside the old files and takes their places at the end, so that a build that fails or is
killed while it writes leaves the old files whole. What goes and what stays: jekyll 4.3.1 cleaner.rb, site.rb (write).
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from jekyllpy.errors import BuildError
from jekyllpy.writers.staging import Staging

STAGING = ".jekyllpy-staging"


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the destination: its bytes, or the file of which it is a copy; with neither it stays as it is."""

    path: str
    data: bytes | None = None
    copy_of: str | None = None


@dataclass(slots=True)
class Written:
    """What writing did: all files of the site, those of them that are new or changed, and what was removed."""

    files: list[str]
    changed: list[str]
    removed: list[str]


class Destination:
    """A folder that holds a built site."""

    def __init__(self, folder: str, keep_files: Iterable[object]) -> None:
        self.folder = folder.rstrip("/") or "/"
        keep = [name for name in keep_files if isinstance(name, str)]
        self._kept = re.compile("|".join(map(re.escape, keep)) or r"(?!)")
        self._kept_folders = {folder for name in keep for folder in _parents(name)}

    def write(self, outputs: Mapping[str, Output], obsolete: Callable[[list[str]], object]) -> Written:
        """Bring the folder to hold ``outputs`` (by path) and nothing else but what is kept.

        ``obsolete`` is told of the paths that are to go and may take some out of the list. Raises ``BuildError``,
        which says what the folder is left with.
        """
        staging = Staging(os.path.join(self.folder, STAGING), self.folder)
        existing = {}
        try:
            shutil.rmtree(staging.folder, ignore_errors=True)
            existing = dict(self._existing())
            os.makedirs(staging.folder)
            changed = [output.path for output in outputs.values() if self._stage(output, staging, existing)]
        except (OSError, BuildError) as error:
            shutil.rmtree(staging.folder, ignore_errors=True)
            raise BuildError(f"the site could not be written: {error}", hint="the destination is as it was") from error
        try:
            removed = self._clean(outputs, existing, obsolete)
            staging.move()
        except OSError as error:
            hint = f"the destination {self.folder} now holds some old and some new files; build again"
            raise BuildError(f"the site could not be written: {error}", hint=hint) from error
        finally:
            shutil.rmtree(staging.folder, ignore_errors=True)
        return Written(list(outputs), changed, removed)

    def _stage(self, output: Output, staging: Staging, existing: Mapping[str, bool]) -> bool:
        """Write an output to the staging folder, unless the destination has it already."""
        target = os.path.join(self.folder, output.path)
        if output.copy_of is not None:
            if output.path in existing and _same_file(output.copy_of, target):
                return False
            staging.copy(output.path, output.copy_of)
        elif output.data is None or (output.path in existing and _holds(target, output.data)):
            return False
        else:
            staging.write(output.path, output.data)
        return True

    def _clean(
        self, wanted: Mapping[str, Output], existing: Mapping[str, bool], obsolete: Callable[[list[str]], object]
    ) -> list[str]:
        folders = {folder for path in wanted for folder in _parents(path)}
        gone = [path for path in existing if path not in wanted and path not in folders and not self._is_kept(path)]
        gone += [path for path in folders if existing.get(path) is False]
        gone += [path for path in wanted if existing.get(path)]
        absolute = [os.path.join(self.folder, path) for path in gone]
        obsolete(absolute)
        for path in absolute:
            if _is_folder(path):
                shutil.rmtree(path, ignore_errors=True)
            else:
                with suppress(FileNotFoundError, NotADirectoryError):
                    os.unlink(path)
        return [os.path.relpath(path, self.folder) for path in absolute]

    def _is_kept(self, path: str) -> bool:
        return path in self._kept_folders or self._kept.match(path) is not None

    def _existing(self) -> Iterator[tuple[str, bool]]:
        """What is in the folder: each path, and whether it is a folder (a link to one is none)."""
        for folder, folders, names in os.walk(self.folder):
            inner = folder[len(self.folder) :].strip("/")
            start = f"{inner}/" if inner else ""
            for name in folders:
                yield start + name, not os.path.islink(os.path.join(folder, name))
            for name in names:
                yield start + name, False


def _parents(path: str) -> Iterator[str]:
    folder = os.path.dirname(path)
    while folder:
        yield folder
        folder = os.path.dirname(folder)


def _is_folder(path: str) -> bool:
    return os.path.isdir(path) and not os.path.islink(path)


def _same_file(source: str, target: str) -> bool:
    try:
        new, old = os.stat(source), os.lstat(target)
    except OSError:
        return False
    return new.st_size == old.st_size and new.st_mtime_ns == old.st_mtime_ns


def _holds(path: str, data: bytes) -> bool:
    try:
        if os.lstat(path).st_size != len(data):
            return False
        with open(path, "rb") as file:
            return file.read() == data
    except OSError:
        return False
