"""A document without its markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.entities import entity, named

if TYPE_CHECKING:
    from jekyllpy.kramdown.document import Document

_SYMBOLS: Final = {"laquo_space": "«\N{NO-BREAK SPACE}", "raquo_space": "\N{NO-BREAK SPACE}»"}
_BLOCKS: Final = frozenset(("p", "header", "dt", "td", "li", "dd", "blockquote", "codeblock", "math"))
_EMPTY_LINES: Final = re.compile(r"\s*\n\s*")


def to_text(document: Document) -> str:
    """The words of a document, its footnotes last; nothing of comments, scripts and raw text for other outputs."""
    parts: list[str] = []
    notes: list[Element] = []
    _collect(document.root, parts, notes)
    for note in notes:
        _collect(note, parts, notes)
    text = _EMPTY_LINES.sub("\n", "".join(parts)).strip()
    return text + "\n" if text else ""


def _collect(element: Element, parts: list[str], notes: list[Element]) -> None:
    for child in element.children:
        if child.type == "html_element" and child.value in ("script", "style"):
            continue
        block = child.type in _BLOCKS and child.option("category") != "span"
        if block:
            parts.append("\n")
        parts.append(_own(child))
        if child.type == "footnote" and child.value not in notes:
            notes.append(child.value)
        _collect(child, parts, notes)
        if block:
            parts.append("\n")


def _own(element: Element) -> str:
    """The text of an element itself."""
    type, value = element.type, element.value
    if type in ("text", "codespan", "codeblock", "math", "abbreviation"):
        return str(value)
    if type == "entity":
        return value.char or ""
    if type in ("smart_quote", "typographic_sym"):
        found = entity(value)
        return _SYMBOLS.get(value) or (found or named("nbsp")).char or ""
    if type in ("br", "blank"):
        return "\n"
    return str(element.attr.get("alt") or "") if type == "img" else ""
