"""Two built trees side by side: bytes first, then the tree of elements, then the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from os import PathLike
from pathlib import Path
from typing import TypeVar

from jekyllpy.testing.dom import Event, events, words

T = TypeVar("T")


class Level(StrEnum):
    """How far two files agree, each level weaker than the one before."""

    SAME = "same"
    DOM = "dom"
    TEXT = "text"
    DIFFERENT = "different"
    MISSING = "missing"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where two files part: ``kind`` is bytes, dom or text, ``where`` a line and column or a number."""

    kind: str
    where: str
    expected: str
    actual: str

    def __str__(self) -> str:
        return f"{self.kind} at {self.where}:\n  - {self.expected}\n  + {self.actual}"


@dataclass(frozen=True, slots=True)
class FileComparison:
    """One path of the two trees: how far it agrees, and the first difference of each kind."""

    path: str
    level: Level
    differences: tuple[Difference, ...] = ()

    def __str__(self) -> str:
        return "\n".join(
            [f"{self.path}: {self.level}", *("  " + str(d).replace("\n", "\n  ") for d in self.differences)]
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """All paths of two trees, in order."""

    files: tuple[FileComparison, ...] = field(default=())

    @property
    def same(self) -> bool:
        """Whether the trees are the same to the byte."""
        return all(file.level is Level.SAME for file in self.files)

    @property
    def counts(self) -> dict[Level, int]:
        """How many files there are of each level, for all levels."""
        found = Counter(file.level for file in self.files)
        return {level: found[level] for level in Level}

    def differing(self) -> list[FileComparison]:
        """The files that are not the same."""
        return [file for file in self.files if file.level is not Level.SAME]

    def __str__(self) -> str:
        summary = ", ".join(f"{count} {level}" for level, count in self.counts.items() if count) or "no files"
        return "\n".join([*map(str, self.differing()), summary])


def compare(
    expected: str | PathLike[str], actual: str | PathLike[str], ignore: Callable[[str], bool] | None = None
) -> Comparison:
    """Compare two built sites, or two files.

    ``ignore`` gets a path relative to the trees, with ``/``, and says True for what is to be left out.
    Raises FileNotFoundError where one of them does not exist.
    """
    left, right = Path(expected), Path(actual)
    for root in (left, right):
        if not root.exists():
            raise FileNotFoundError(f"nothing to compare at {root}")
    if left.is_file() or right.is_file():
        return Comparison((compare_bytes(left.read_bytes(), right.read_bytes(), right.name),))
    paths = sorted({*_paths(left), *_paths(right)})
    return Comparison(tuple(_compare_path(left, right, path) for path in paths if not (ignore and ignore(path))))


def compare_bytes(expected: bytes, actual: bytes, name: str) -> FileComparison:
    """Compare two contents of a file of that name, whose ending says how to read them."""
    if expected == actual:
        return FileComparison(name, Level.SAME)
    left, right = expected.decode("utf-8", "replace"), actual.decode("utf-8", "replace")
    found = [_bytes_difference(left, right)]
    before, after = events(left, name), events(right, name)
    if before is None or after is None:
        return FileComparison(name, Level.TEXT if left.split() == right.split() else Level.DIFFERENT, tuple(found))
    if before == after:
        return FileComparison(name, Level.DOM, tuple(found))
    found.append(_sequence_difference("dom", before, after, _show))
    if words(before) == words(after):
        return FileComparison(name, Level.TEXT, tuple(found))
    found.append(_sequence_difference("text", words(before), words(after), str))
    return FileComparison(name, Level.DIFFERENT, tuple(found))


def _paths(root: Path) -> Iterator[str]:
    return (path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def _compare_path(left: Path, right: Path, path: str) -> FileComparison:
    if not (right / path).is_file():
        return FileComparison(path, Level.MISSING)
    if not (left / path).is_file():
        return FileComparison(path, Level.EXTRA)
    return compare_bytes((left / path).read_bytes(), (right / path).read_bytes(), path)


def _first(left: Sequence[object], right: Sequence[object]) -> int:
    """The first index at which the two differ."""
    for place, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return place
    return min(len(left), len(right))


def _bytes_difference(left: str, right: str) -> Difference:
    place = _first(left, right)
    line, column = left.count("\n", 0, place) + 1, place - (left.rfind("\n", 0, place) + 1) + 1
    start = max(left.rfind("\n", 0, place) + 1, place - 40)
    return Difference("bytes", f"{line}:{column}", *(repr(text[start : place + 60]) for text in (left, right)))


def _sequence_difference(kind: str, left: Sequence[T], right: Sequence[T], show: Callable[[T], str]) -> Difference:
    place = _first(left, right)
    shown = [" ".join(show(item) for item in side[max(0, place - 2) : place + 4]) for side in (left, right)]
    return Difference(kind, f"{'event' if kind == 'dom' else 'word'} {place + 1}", *shown)


def _show(event: Event) -> str:
    kind, *rest = event
    if kind == "open":
        return "<" + " ".join(rest) + ">"
    return f"</{rest[0]}>" if kind == "close" else repr(rest[0][:80])
