"""The headers of a document as a tree (kramdown 2.4.0, converter/toc.rb)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jekyllpy.kramdown.convert.ids import HeaderIds, in_toc
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.passes.spans import gfm_text

if TYPE_CHECKING:
    from jekyllpy.kramdown.document import Document


@dataclass(slots=True)
class Heading:
    """A header: its level as written, its id in HTML, its text without markup, and the headers below it."""

    level: int
    id: str
    text: str
    element: Element
    children: list[Heading] = field(default_factory=list)


def headings(document: Document) -> list[Heading]:
    """The headers that belong in a table of contents."""
    ids = HeaderIds(document.options)
    top: list[Heading] = []
    stack: list[Heading] = []
    for element in document.root.walk():
        if element.type != "header" or not in_toc(element, document.options):
            continue
        name = element.attr.get("id")
        if name is None and document.options.auto_ids:
            name = ids.generate(element.options["raw_text"])
        if name is None:
            continue
        heading = Heading(element.options["level"], name, gfm_text(element), element)
        while stack and stack[-1].level >= heading.level:
            stack.pop()
        (stack[-1].children if stack else top).append(heading)
        stack.append(heading)
    return top
