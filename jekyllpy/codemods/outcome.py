"""What became of each file in a run, and of all."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Status = Literal["unchanged", "changed", "skipped", "failed"]


class Outcome(NamedTuple):
    """What a codemod made of a file: its bytes before and after, its new path if it moves, or why it was left alone."""

    path: str
    status: Status = "unchanged"
    before: bytes = b""
    after: bytes = b""
    new_path: str | None = None
    reason: str = ""

    def diff(self, name: str | None = None) -> Iterator[str]:
        """The lines of a unified diff, without line ends; ``name`` stands for the path."""
        old = name or self.path
        new = old if self.new_path is None else self.new_path
        if self.new_path is not None:
            yield from (f"rename from {old}", f"rename to {new}")
        yield from difflib.unified_diff(_lines(self.before), _lines(self.after), old, new, n=2, lineterm="")


def _lines(data: bytes) -> list[str]:
    """Lines as people see them; only ``\\n`` ends one."""
    text = data.decode("utf-8", "backslashreplace")
    lines = text.split("\n")
    if lines[-1]:
        lines[-1] += " (no line end)"
        return lines
    return lines[:-1]


@dataclass(slots=True)
class Report:
    """The files of a run by what became of them; ``written`` says whether the changes were made."""

    outcomes: list[Outcome] = field(default_factory=list)
    written: bool = False
    resumed: int = 0
    notes: tuple[str, ...] = ()

    def of(self, status: Status) -> list[Outcome]:
        """The outcomes of a status, by path."""
        return sorted((one for one in self.outcomes if one.status == status), key=lambda one: one.path)

    @property
    def changed(self) -> list[Outcome]:
        """The files that change."""
        return self.of("changed")

    @property
    def failed(self) -> list[Outcome]:
        """The files that could not be edited; one of them and nothing at all is written."""
        return self.of("failed")

    @property
    def skipped(self) -> list[Outcome]:
        """The files that were left alone because they could not be read."""
        return self.of("skipped")
