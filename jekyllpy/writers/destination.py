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
        staging = os.path.join(self.folder, STAGING)
        try:
            shutil.rmtree(staging, ignore_errors=True)
            os.makedirs(staging)
            staged = list(self._stage(outputs.values(), staging))
        except OSError as error:
            shutil.rmtree(staging, ignore_errors=True)
            raise BuildError(f"the site could not be written: {error}", hint="the destination is as it was") from error
        try:
            removed = self._clean(set(outputs), obsolete)
            for path, temporary in staged:
                self._place(path, temporary)
        except OSError as error:
            hint = f"the destination {self.folder} now holds some old and some new files; build again"
            raise BuildError(f"the site could not be written: {error}", hint=hint) from error
        finally:
            shutil.rmtree(staging, ignore_errors=True)
        return Written(list(outputs), [path for path, _ in staged], removed)

    def _stage(self, outputs: Iterable[Output], staging: str) -> Iterator[tuple[str, str]]:
        for number, output in enumerate(outputs):
            target = os.path.join(self.folder, output.path)
            if output.copy_of is not None:
                if _same_file(output.copy_of, target):
                    continue
                temporary = os.path.join(staging, str(number))
                shutil.copy2(output.copy_of, temporary)
            elif output.data is None or _holds(target, output.data):
                continue
            else:
                temporary = os.path.join(staging, str(number))
                with open(temporary, "wb") as file:
                    file.write(output.data)
            yield output.path, temporary

    def _place(self, path: str, temporary: str) -> None:
        target = os.path.join(self.folder, path)
        folder = os.path.dirname(target)
        with suppress(FileExistsError):
            os.makedirs(folder, exist_ok=True)
        if not os.path.realpath(folder).startswith(os.path.realpath(self.folder)):
            raise BuildError(f"{path} would be written outside of the destination, through a symbolic link")
        os.replace(temporary, target)

    def _clean(self, wanted: set[str], obsolete: Callable[[list[str]], object]) -> list[str]:
        folders = {folder for path in wanted for folder in _parents(path)}
        gone = [path for path in self._existing() if path not in wanted and path not in folders]
        gone += [path for path in folders if _is_file(os.path.join(self.folder, path))]
        gone += [path for path in wanted if _is_folder(os.path.join(self.folder, path))]
        absolute = [os.path.join(self.folder, path) for path in gone]
        obsolete(absolute)
        for path in absolute:
            if _is_folder(path):
                shutil.rmtree(path, ignore_errors=True)
            else:
                with suppress(FileNotFoundError, NotADirectoryError):
                    os.unlink(path)
        return [os.path.relpath(path, self.folder) for path in absolute]

    def _existing(self) -> Iterator[str]:
        for folder, folders, names in os.walk(self.folder):
            inner = os.path.relpath(folder, self.folder)
            for name in [*folders, *names]:
                path = name if inner == "." else f"{inner}/{name}"
                if not self._kept.match(path) and path not in self._kept_folders and path != STAGING:
                    yield path
            folders[:] = [name for name in folders if name != STAGING]


def _parents(path: str) -> Iterator[str]:
    folder = os.path.dirname(path)
    while folder:
        yield folder
        folder = os.path.dirname(folder)


def _is_file(path: str) -> bool:
    return os.path.isfile(path) or os.path.islink(path)


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
