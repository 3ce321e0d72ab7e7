"""A text, where it came from, and positions in it."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from os import PathLike, fspath
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of character offsets ``[start, end)`` in a source's text."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as people count it: line and column both start at 1; columns count characters."""

    line: int
    column: int


class Source:
    """A text with a name, able to say where an offset lies.

    ``text`` is decoded text, unchanged (line ends as they were); ``path`` is what messages show, or None.
    """

    __slots__ = ("__dict__", "path", "text")

    def __init__(self, text: str, path: str | PathLike[str] | None = None) -> None:
        self.text = text
        self.path = None if path is None else fspath(path)

    @property
    def name(self) -> str:
        """The path, or a stand-in for a text that has none."""
        return self.path or "<text>"

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *accumulate(len(line) for line in self.text.splitlines(keepends=True))]

    def position(self, offset: int) -> Position:
        """Line and column of a character offset; an offset past the end counts as the end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._line_starts, offset)
        if line == len(self._line_starts) and line > 1 and not self.text.endswith(("\n", "\r")):
            line -= 1
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def offset(self, line: int, column: int = 1) -> int:
        """The character offset of a line and column, both from 1."""
        start = self._line_starts[min(max(line, 1), len(self._line_starts)) - 1]
        return min(start + column - 1, len(self.text))

    def line(self, number: int) -> str:
        """The text of a line (from 1) without its line end; empty past the end."""
        if not 1 <= number < len(self._line_starts):
            return ""
        return self.text[self._line_starts[number - 1] : self._line_starts[number]].rstrip("\r\n")

    def excerpt(self, span: Span) -> str:
        """The first line of a span with carets under it, two lines of text."""
        line, column = self.position(span.start)
        shown = self.line(line)
        width = max(1, min(span.end - span.start, len(shown) - column + 1))
        lead = "".join("\t" if char == "\t" else " " for char in shown[: column - 1])
        return f"{shown}\n{lead}{'^' * width}"
