"""Footnotes in HTML: numbered in the order of use, listed at the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jekyllpy.kramdown.convert.escape import escape_text
from jekyllpy.kramdown.element import Element, copy
from jekyllpy.kramdown.entities import named

if TYPE_CHECKING:
    from jekyllpy.kramdown.convert.html import HtmlConverter


@dataclass(slots=True)
class _Note:
    name: str
    content: Element
    number: int
    repeated: int = 0


class Footnotes:
    """The footnotes used so far."""

    def __init__(self, start: int, prefix: str) -> None:
        self.start = start
        self.prefix = prefix
        self.used: list[_Note] = []
        self._by_name: dict[str, _Note] = {}

    def use(self, name: str, content: Element) -> _Note:
        """The footnote of a name, used once more."""
        note = self._by_name.get(name)
        if note is None:
            note = self._by_name[name] = _Note(name, content, self.start + len(self.used))
            self.used.append(note)
        else:
            note.repeated += 1
        return note


def convert_footnote(c: HtmlConverter, el: Element, indent: int) -> str:
    note = c.footnotes.use(c.footnotes.prefix + el.options["name"], el.value)
    repeat = f":{note.repeated}" if note.repeated else ""
    link = f'<a href="#fn:{note.name}" class="footnote" rel="footnote">{note.number}</a>'
    return f'<sup id="fnref:{note.name}{repeat}" role="doc-noteref">{link}</sup>'


def content(c: HtmlConverter) -> str:
    """The list of the footnotes used; a footnote used within one joins the list while it is made."""
    notes = c.footnotes
    entries = Element("ol")
    if notes.start != 1:
        entries.attr["start"] = str(notes.start)
    for note in notes.used:
        item = Element("li", attr={"id": f"fn:{note.name}", "role": "doc-endnote"})
        item.children = copy(note.content).children
        _add_backlinks(c, item, note)
        entries.children.append(Element("raw", c.element(item, 4)))
    if not entries.children:
        return ""
    return f'<div class="footnotes" role="doc-endnotes">\n{c.element(entries, 2)}</div>\n'


def _add_backlinks(c: HtmlConverter, item: Element, note: _Note) -> None:
    paragraph = _last_paragraph(c, item)
    space = c.entity(named("nbsp"))
    first = space
    if paragraph is None:
        paragraph = Element("p")
        item.children.append(paragraph)
        first = ""
    text = escape_text(c.options.footnote_backlink)
    if text:
        paragraph.children.append(_backlink(first, note.name, text))
        for number in range(1, note.repeated + 1):
            paragraph.children.append(_backlink(space, f"{note.name}:{number}", f"{text}<sup>{number + 1}</sup>"))


def _last_paragraph(c: HtmlConverter, item: Element) -> Element | None:
    """The paragraph at the end of a footnote, with an option also one that is nested."""
    if not item.children or (item.children[-1].type != "p" and not c.options.footnote_backlink_inline):
        return None
    parent = item
    while parent.children and parent.children[-1].type not in ("p", "header"):
        parent = parent.children[-1]
    return parent.children[-1] if parent.children else None


def _backlink(space: str, name: str, text: str) -> Element:
    link = f'<a href="#fnref:{name}" class="reversefootnote" role="doc-backlink">{text}</a>'
    return Element("raw", space + link)
