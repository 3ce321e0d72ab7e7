"""The table of contents: a tree of the headers, and the list that HTML has for it."""

from __future__ import annotations

from typing import NamedTuple

from jekyllpy.kramdown.element import Element, copy


class TocEntry(NamedTuple):
    """A header: its level, its id and what is in it."""

    level: int
    id: str
    children: list[Element]


def toc_tree(entries: list[TocEntry], place: Element) -> Element:
    """The entries as a list like the one that stands in their place."""
    contents = Element(place.type, attr=dict(place.attr))
    contents.attr.setdefault("id", "markdown-toc")
    stack: list[tuple[int, Element]] = [(-1, contents)]
    for entry in entries:
        while stack[-1][0] >= entry.level:
            stack.pop()
        parent = stack[-1][1]
        if parent is not contents:
            parent = _sublist(parent, place.type)
        item = _item(entry, contents.attr["id"] or "")
        parent.children.append(item)
        stack.append((entry.level, item))
    return contents


def _sublist(item: Element, type: str) -> Element:
    if item.children[-1].type != type:
        item.children.append(Element(type))
    return item.children[-1]


def _item(entry: TocEntry, prefix: str) -> Element:
    link = Element("a", attr={"href": f"#{entry.id}", "id": f"{prefix}-{entry.id}"})
    link.children = _plain([copy(child) for child in entry.children])
    paragraph = Element("p", options={"transparent": True}, children=[link])
    return Element("li", children=[paragraph])


def _plain(elements: list[Element]) -> list[Element]:
    """Elements without footnotes, and with what is in links instead of the links."""
    plain: list[Element] = []
    for element in elements:
        if element.type == "footnote":
            continue
        if element._children:
            element.children = _plain(element.children)
        plain += element.children if element.type == "a" else [element]
    return plain
