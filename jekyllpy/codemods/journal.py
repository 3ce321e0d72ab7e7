"""Writing many files as one: a kill at any moment leaves each old or new, and the next run brings all to new.

All new texts go into one file, the journal, which appears in one step; from then on the change is decided. The files
are replaced one by one, each in one step, and the journal is removed. Where it is found again, what is left is done.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from jekyllpy.codemods.outcome import Outcome
from jekyllpy.errors import BuildError
from jekyllpy.utils.atomic import write_bytes

NAME = ".jekyllpy-journal"
_SUFFIX = ".jekyllpy-new"


class Entry(NamedTuple):
    """A file to write: where it stood and stands, the digest of what it held, and what it will hold."""

    path: str
    new_path: str
    before: str
    after: bytes


def journal_path(source: str) -> str:
    """Where the journal of a site is."""
    return os.path.join(source, NAME)


def commit(source: str, changes: Iterable[Outcome]) -> int:
    """Make changes, all of them; returns how many. Raises ``BuildError`` where a file is not as it was read."""
    entries = [Entry(one.path, one.new_path or one.path, _digest(one.before), one.after) for one in changes]
    _check(entries)
    if entries:
        write_bytes(journal_path(source), b"".join(_line(entry, source) for entry in entries))
        _apply(source, entries)
    return len(entries)


def resume(source: str) -> int:
    """Finish what a run that was killed has begun; returns how many files it was about, 0 where there is none.

    Raises ``BuildError``, and changes nothing, where a file holds neither the old text nor the new.
    """
    if not os.path.exists(journal_path(source)):
        return 0
    entries = list(_read(source))
    strange = [entry.path for entry in entries if not _is_old(entry) and not _is_new(entry)]
    if strange:
        raise BuildError(
            f"a run that was stopped cannot be finished: {strange[0]} has been changed since",
            hint=f"bring the files to what you want, then remove {journal_path(source)}",
        )
    _apply(source, entries)
    return len(entries)


def _check(entries: list[Entry]) -> None:
    targets: set[str] = set()
    for entry in entries:
        if not _is_old(entry):
            raise BuildError(f"{entry.path} has changed while the codemod ran; run it again")
        moves = entry.new_path != entry.path
        if entry.new_path in targets or (moves and os.path.lexists(entry.new_path)):
            raise BuildError(f"{entry.path} cannot be moved to {entry.new_path}: that file exists")
        targets.add(entry.new_path)


def _apply(source: str, entries: list[Entry]) -> None:
    for entry in entries:
        if not _is_new(entry):
            _replace(entry)
        if entry.new_path != entry.path:
            with suppress(FileNotFoundError):
                os.unlink(entry.path)
    # The journal must not be gone before what it tells of has reached the disk.
    os.sync()
    os.unlink(journal_path(source))


def _replace(entry: Entry) -> None:
    """Put the new text in place in one step; the journal, not an fsync a file, makes it last."""
    target = os.path.realpath(entry.new_path)
    mode = os.stat(entry.path).st_mode & 0o7777
    temporary = target + _SUFFIX
    with open(temporary, "wb") as file:
        file.write(entry.after)
    os.chmod(temporary, mode)
    os.replace(temporary, target)


def _is_old(entry: Entry) -> bool:
    return _digest_of(entry.path) == entry.before


def _is_new(entry: Entry) -> bool:
    return _digest_of(entry.new_path) == _digest(entry.after)


def _digest_of(path: str) -> str | None:
    try:
        with open(path, "rb") as file:
            return _digest(file.read())
    except FileNotFoundError:
        return None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _line(entry: Entry, source: str) -> bytes:
    after = base64.b64encode(entry.after).decode("ascii")
    # Relative paths, so that a site that was moved in between is still itself.
    paths = [os.path.relpath(path, source) for path in (entry.path, entry.new_path)]
    return json.dumps([*paths, entry.before, after]).encode("ascii") + b"\n"


def _read(source: str) -> Iterator[Entry]:
    with open(journal_path(source), "rb") as file:
        for line in file:
            path, new_path, before, after = json.loads(line)
            yield Entry(os.path.join(source, path), os.path.join(source, new_path), before, base64.b64decode(after))
