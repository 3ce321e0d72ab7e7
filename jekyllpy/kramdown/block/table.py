"""Tables: lines with pipes, separator lines, and a footer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import syntax
from jekyllpy.kramdown.block.table_cells import PIPE, has_pipes, split_row
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.ruby_text import strip
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_START: Final = re.compile(rf" {{0,3}}(?=\S){PIPE}", syntax.FLAGS)
_LINE: Final = re.compile(PIPE)
_SEPARATOR: Final = re.compile(r"([+|: \t]*+-[+|: \t-]*+)\n")
_FOOTER: Final = re.compile(r"[+|: \t]*+=[+|: \t=]*+\n")
_ROW: Final = re.compile(r"([^\n]*+)\n")
_ALIGN: Final = re.compile(r"[ \t]?(:?)-+(:?)[ \t]?")
_LEADING_PIPE: Final = re.compile(r"\s*\|", re.A)
_ALIGNMENTS: Final = {("", ""): "default", (":", ""): "left", ("", ":"): "right", (":", ":"): "center"}


class _Table:
    """A table while its lines are read; ``rows`` wait for the head, body or foot that they belong to."""

    __slots__ = ("columns", "element", "footer", "leading_pipe", "pos", "rows")

    def __init__(self, state: BlockState) -> None:
        self.element = state.new("table", options={"alignment": []})
        self.leading_pipe = _LINE.match(state.text, state.pos) is not None and bool(
            _LEADING_PIPE.match(state.text, state.pos)
        )
        self.rows: list[Element] = []
        self.footer = False
        self.columns = 0
        first = _SEPARATOR.match(state.text, state.pos)
        self.pos = first.end() if first else state.pos

    def read(self, state: BlockState) -> None:
        """Read lines as long as they belong to the table."""
        text = state.text
        while self.pos < len(text) and _LINE.match(text, self.pos):
            if found := _SEPARATOR.match(text, self.pos):
                self._separator(found[1])
            elif found := _FOOTER.match(text, self.pos):
                if self.rows:
                    self._part("tbody", True)
                self.footer = True
            elif found := _ROW.match(text, self.pos):
                self._row(state, found[1].rstrip(" \t"))
            else:
                break
            self.pos = found.end()

    def _separator(self, line: str) -> None:
        if not self.rows:
            return
        if self.element.options["alignment"] or self.footer:
            self._part("tbody")
        else:
            self._part("thead")
            self.element.options["alignment"] = [_ALIGNMENTS[sides] for sides in _ALIGN.findall(line)]

    def _part(self, type: str, force: bool = False) -> None:
        if not self.footer or type != "tbody" or force:
            self.element.children.append(Element(type, children=self.rows))
            self.rows = []

    def _row(self, state: BlockState, line: str) -> None:
        cells = split_row(state, line)
        if self.leading_pipe and not strip(cells[0]):
            del cells[0]
        if not strip(cells[-1]):
            cells.pop()
        self.columns = max(self.columns, len(cells))
        row = [Element("td", children=[Element("raw_text", strip(cell))] if cell else None) for cell in cells]
        self.rows.append(Element("tr", children=row))

    def finish(self) -> bool:
        """Add the rows that are left and fill up short ones; whether the table has a body."""
        if self.rows:
            self._part("tfoot" if self.footer else "tbody")
        if not any(part.type == "tbody" for part in self.element.children):
            return False
        for part in self.element.children:
            for row in part.children:
                row.children += [Element("td") for _ in range(self.columns - len(row.children))]
        alignment = self.element.options["alignment"][: self.columns]
        self.element.options["alignment"] = alignment + ["default"] * (self.columns - len(alignment))
        return True


def parse_table(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """Read lines with pipes; a table only if each has one outside of code, and a boundary follows."""
    if not state.after_boundary():
        return None
    table = _Table(state)
    table.read(state)
    if not syntax.BOUNDARY.match(state.text, table.pos):
        return None
    if not has_pipes(state, state.text[state.pos : table.pos - 1]):
        return None
    if not table.finish():
        state.context.warn("Found table without body - ignoring it", table.element.line)
        return None
    state.append(table.element)
    return table.pos


TABLE: Final = Rule("table", _START, parse_table)
