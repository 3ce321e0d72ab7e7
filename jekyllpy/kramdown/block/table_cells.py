"""Splitting a table's lines at pipes, but for those within code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Element

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockState

#: A pipe at the start, or one later on the line that is not escaped.
PIPE: Final = r"(?:\||[^|\n]*+(?:(?<=\\)\|[^|\n]*+)*+\|)"
_PIPE: Final = re.compile(PIPE)
_SPLIT: Final = re.compile(r"(?<!\\)\|")
_TICKS: Final = re.compile("`+")


def split_row(state: BlockState, line: str) -> list[str]:
    """The cells of a line; at least one."""
    if "`" not in line and "<code" not in line:
        return _pieces(line)
    cells: list[str] = []
    for number, part in enumerate(_code_elements(line)):
        if number % 2:
            _extend(cells, [part])
        elif "`" in part:
            for element in _spans(state, part, "codespan"):
                _extend(cells, [_code(element.value)] if element.type == "codespan" else _pieces(element.value))
        elif part:
            _extend(cells, _pieces(part))
    return cells or [""]


def _code_elements(line: str) -> list[str]:
    """A line split so that every second part is a ``code`` element."""
    parts, pos = [], 0
    while (start := line.find("<code", pos)) >= 0:
        inner = line.find(">", start) + 1
        end = line.find("</code>", inner) if inner else -1
        if end < 0:
            break
        parts += [line[pos:start], line[start : end + 7]]
        pos = end + 7
    return [*parts, line[pos:]]


def _pieces(text: str) -> list[str]:
    pieces = _SPLIT.split(text) if "\\" in text else text.split("|")
    return [piece.replace("\\|", "|") for piece in pieces]


def _extend(cells: list[str], pieces: list[str]) -> None:
    """Go on with the last cell, then add cells."""
    if cells:
        cells[-1] += pieces[0]
        cells += pieces[1:]
    else:
        cells += pieces


def _code(value: str) -> str:
    delimiter = max(_TICKS.findall(value), default="") + "`"
    space = " " if len(delimiter) > 1 else ""
    return f"{delimiter}{space}{value}{space}{delimiter}"


def _spans(state: BlockState, text: str, *rules: str) -> list[Element]:
    root = Element("root")
    state.context.span.parse_only(state.context, root, text, rules)
    return root.children


def has_pipes(state: BlockState, text: str) -> bool:
    """Whether each line of a table has a pipe that is not escaped and not within a code span."""
    if "`" not in text and "<" not in text:
        return bool(_PIPE.match(text) and _PIPE.match(text, text.rfind("\n") + 1))
    pipe = False
    for element in _spans(state, text, "codespan", "span_html"):
        lines = (element.value or "").rstrip("\n").split("\n")
        if element.type == "codespan":
            if len(lines) > 2 or (len(lines) == 2 and not pipe):
                break
            if len(lines) == 2:
                pipe = False
        else:
            if len(lines) > 1 and not pipe and not _PIPE.match(lines[0]):
                break
            pipe = (len(lines) == 1 and pipe) or bool(_PIPE.match(lines[-1]))
    return pipe
