"""The second pass: the text of blocks is parsed into spans, and attribute lists are put on the blocks they belong
to."""

from __future__ import annotations

from jekyllpy.kramdown import attributes
from jekyllpy.kramdown.context import Context
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.entities import named

_GFM_TEXT = frozenset(("text", "codespan", "math"))
_GUILLEMETS = {"laquo_space": "«\N{NO-BREAK SPACE}", "raquo_space": "\N{NO-BREAK SPACE}»"}


def parse_spans(context: Context, element: Element, *, gfm: bool) -> None:
    """Parse the texts within an element; marks that only attribute lists needed go, and blanks next to each other
    join."""
    children: list[Element] = []
    blank: Element | None = None
    for child in element._children or ():
        type = child.type
        if type == "raw_text":
            blank = None
            context.span.parse(context, child, child.value, child.line)
            children += child._children or ()
        elif type == "eob":
            if child.ial:
                attributes.apply(context, child.attr, child.ial)
        elif type == "blank" and blank is not None:
            blank.value += child.value
        else:
            blank = child if type == "blank" else None
            if blank is None:
                _parse_within(context, child, gfm)
            children.append(child)
    element._children = children


def _parse_within(context: Context, child: Element, gfm: bool) -> None:
    if child._children:
        parse_spans(context, child, gfm=gfm)
    if child.ial:
        attributes.apply(context, child.attr, child.ial)
    if child.type == "dt" or (child.type == "header" and (gfm or context.options.auto_id_stripping)):
        child.options["raw_text"] = gfm_text(child) if gfm else plain_text(child)


def plain_text(element: Element) -> str:
    """The text within an element, for its id."""
    return "".join(found.value for found in element.walk() if found.type == "text")


def gfm_text(element: Element) -> str:
    """The text within an element as GFM's ids have it: code, formulas, entities and quotation marks are part of it."""
    return "".join(map(_text_of, element.walk()))


def _text_of(element: Element) -> str:
    if element.type in _GFM_TEXT:
        return str(element.value)
    if element.type == "entity":
        return element.value.char or ""
    if element.type == "smart_quote":
        return named(element.value).char or ""
    if element.type == "typographic_sym":
        return _GUILLEMETS.get(element.value) or named(element.value).char or ""
    return ""
