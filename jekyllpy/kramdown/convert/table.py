"""Tables in HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.kramdown.convert.escape import attributes
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.entities import named

if TYPE_CHECKING:
    from jekyllpy.kramdown.convert.html import HtmlConverter


def convert_table(c: HtmlConverter, el: Element, indent: int) -> str:
    return _rows(el, c.inner(el, indent), indent)


def convert_part(c: HtmlConverter, el: Element, indent: int) -> str:
    return _rows(el, c.inner(el, indent), indent)


def convert_tr(c: HtmlConverter, el: Element, indent: int) -> str:
    type = "th" if c.stack[-1].type == "thead" else "td"
    alignment = (c.stack[-2].option("alignment") if len(c.stack) > 1 else None) or []
    c.stack.append(el)
    cells = []
    for number, cell in enumerate(el.children):
        if cell.type != "td":
            cells.append(c.element(cell, indent + 2))
            continue
        attr = dict(cell._attr) if cell._attr else {}
        if number < len(alignment) and alignment[number] != "default":
            style = f"{attr['style']}; " if "style" in attr else ""
            attr["style"] = f"{style}text-align: {alignment[number]}"
        cells.append(_cell(c, cell, type, attributes(attr), indent + 2))
    c.stack.pop()
    return _rows(el, "".join(cells), indent)


def convert_td(c: HtmlConverter, el: Element, indent: int) -> str:
    return _cell(c, el, "td", attributes(el._attr), indent)


def _cell(c: HtmlConverter, el: Element, type: str, attr: str, indent: int) -> str:
    body = c.inner(el, indent) or c.entity(named("nbsp"))
    return f"{' ' * indent}<{type}{attr}>{body}</{type}>\n"


def _rows(el: Element, body: str, indent: int) -> str:
    space = " " * indent
    return f"{space}<{el.type}{attributes(el._attr)}>\n{body}{space}</{el.type}>\n"
