"""HTML that stands in a document: elements, comments and raw text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.kramdown.convert.escape import attributes
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.html.tables import VOID_ELEMENTS

if TYPE_CHECKING:
    from jekyllpy.kramdown.convert.html import HtmlConverter


def convert_html_element(c: HtmlConverter, el: Element, indent: int) -> str:
    body = c.inner(el, indent)
    name, options = el.value, el.options
    start = f"<{name}{attributes(el._attr)}"
    if options.get("category") == "span":
        return f"{start} />" if not body and name in VOID_ELEMENTS else f"{start}>{body}</{name}>"
    parent = c.stack[-1]
    inline = parent.type == "html_element" and parent.option("content_model") == "raw"
    space = " " * indent
    model = options.get("content_model")
    if (options.get("is_closed") and model == "raw") or (not body and name in VOID_ELEMENTS):
        html = f"{start} />"
    elif body and model == "block":
        html = f"{start}>\n{body.removesuffix(chr(10))}\n{space}</{name}>"
    else:
        html = f"{start}>{body}</{name}>"
    return html if inline else f"{space}{html}\n"


def convert_xml(c: HtmlConverter, el: Element, indent: int) -> str:
    parent = c.stack[-1]
    inline = parent.type == "html_element" and parent.option("content_model") == "raw"
    if el.option("category") == "block" and not inline:
        return f"{' ' * indent}{el.value}\n"
    return str(el.value)


def convert_comment(c: HtmlConverter, el: Element, indent: int) -> str:
    if el.option("category") == "block":
        return f"{' ' * indent}<!-- {el.value} -->\n"
    return f"<!-- {el.value} -->"


def convert_raw(c: HtmlConverter, el: Element, indent: int) -> str:
    types = el.option("type")
    if types and "html" not in types:
        return ""
    return f"{el.value}\n" if el.option("category") == "block" else str(el.value)
