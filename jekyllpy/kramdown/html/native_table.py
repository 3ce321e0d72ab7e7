"""HTML tables turned into the document's own, where they are no more than those can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.html.tables import BLOCK_ELEMENTS
from jekyllpy.kramdown.ruby_text import strip

_CELLS: Final = ("th", "td")
_ALIGN: Final = re.compile(r"text-align:\s+(center|left|right|justify|inherit)", re.A)
_ALIGN_PART: Final = re.compile(r"(?:;\s*)?text-align:\s+(center|left|right)", re.A)


def is_simple(table: Element) -> bool:
    """Whether cells hold only spans, rows have as many cells and the same alignment, and heads and bodies are as
    usual."""
    rows = list(_rows(table))
    if not all(_only_spans(cell) for row in [table] for cell in _cells(row)):
        return False
    if len({sum(child.value in _CELLS for child in row.children) for row in rows}) > 1:
        return False
    alignments = {tuple(_alignment(cell) for cell in row.children if cell.value in _CELLS) for row in rows}
    if len(alignments) > 1 or any(side in ("justify", "inherit") for row in alignments for side in row):
        return False
    return _all_rows(table, "td") or _usual(table)


def _rows(table: Element) -> Iterator[Element]:
    for child in table.children:
        if child.value == "tr":
            yield child
        else:
            yield from _rows(child)


def _cells(element: Element) -> Iterator[Element]:
    for child in element.children:
        if child.value in _CELLS:
            yield child
        else:
            yield from _cells(child)


def _only_spans(cell: Element) -> bool:
    return all(
        (child.type == "text" or child.value not in BLOCK_ELEMENTS) and _only_spans(child) for child in cell.children
    )


def _alignment(cell: Element) -> str:
    m = _ALIGN.search(cell.attr.get("style") or "")
    return m[1] if m else "default"


def _all_rows(part: Element, cell: str) -> bool:
    return all(
        (row.value == "tr" or row.type == "text")
        and all(child.value == cell or child.type == "text" for child in row.children)
        for row in part.children
    )


def _usual(table: Element) -> bool:
    """Whether a table has a head of ``th``, and a body (and a foot) of ``td``."""
    parts = [part for part in table.children if part.type != "text"]
    if not any(part.value == "tbody" for part in parts):
        return False
    return all(
        (part.value == "thead" and _all_rows(part, "th"))
        or (part.value in ("tbody", "tfoot") and _all_rows(part, "td"))
        for part in parts
    )


def finish(table: Element) -> None:
    """Make a converted table like one that was written with pipes."""
    for row in table.walk():
        if row.type == "tr":
            table.options["alignment"] = [_take_alignment(cell) for cell in row.children]
    table.children = [child for child in table.children if child.type != "html_element"]
    for cell in table.walk():
        if cell.type == "th":
            cell.type = "td"
    if table.children and table.children[0].type == "tr":
        table.children = [Element("tbody", children=table.children)]


def _take_alignment(cell: Element) -> str:
    """Move a cell's alignment from its style to the table."""
    style = cell.attr.get("style")
    if style is None:
        return "default"
    m = _ALIGN_PART.search(style)
    if m:
        style = style[: m.start()] + style[m.end() :]
    if strip(style):
        cell.attr["style"] = style
    else:
        del cell.attr["style"]
    return m[1] if m else "default"
