"""Lines of a text, with every line end YAML knows, and replacements in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_BREAKS = "\n\r\x85\u2028\u2029"
_BREAK = re.compile("\r\n|[" + _BREAKS + "]")


class Edit(NamedTuple):
    """Put a text in place of the characters from ``start`` to ``end``."""

    start: int
    end: int
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after some edits, which must not overlap."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def line_start(text: str, offset: int) -> int:
    """Where the line around an offset starts."""
    return max(text.rfind(char, 0, offset) for char in _BREAKS) + 1


def line_end(text: str, offset: int) -> int:
    """Where the line around an offset ends, before its line end."""
    match = _BREAK.search(text, offset)
    return match.start() if match else len(text)


def next_line(text: str, offset: int) -> int:
    """Where the line after the one around an offset starts; the end of the text when there is none."""
    match = _BREAK.search(text, offset)
    return match.end() if match else len(text)


def newline_at(text: str, offset: int) -> str:
    """The line end in use around an offset: that of its line, else that of the line before, else ``\\n``."""
    match = _BREAK.search(text, offset)
    before = text[:offset].rstrip(" \t")
    if match is None and before.endswith(tuple(_BREAKS)):
        return "\r\n" if before.endswith("\r\n") else "\n"
    return match.group() if match and match.group() in ("\r\n", "\r") else "\n"


def column(text: str, offset: int) -> int:
    """How far an offset is from the start of its line, from 0."""
    return offset - line_start(text, offset)
