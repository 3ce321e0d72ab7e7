"""A document as kramdown text (kramdown 2.4.0, converter/kramdown.rb)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.convert import kramdown_blocks as blocks
from jekyllpy.kramdown.convert import kramdown_html as html
from jekyllpy.kramdown.convert import kramdown_spans as spans
from jekyllpy.kramdown.convert.kramdown_around import Around
from jekyllpy.kramdown.convert.kramdown_ial import ial_for
from jekyllpy.kramdown.element import Element

if TYPE_CHECKING:
    from jekyllpy.kramdown.document import Document

Convert = Callable[["KramdownConverter", Element, Around], str]

_NO_IAL: Final = frozenset(("html_element", "li", "dt", "dd", "td"))
_ENDED: Final = frozenset(("ul", "dl", "ol", "codeblock"))
_PARTS: Final = frozenset("li dd dt td th tr thead tbody tfoot blank".split())


class KramdownConverter:
    """Converts the tree of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.options = document.options
        self.stack: list[Element] = []
        self.links: list[Element] = []
        self.footnotes: list[tuple[str, Element]] = []

    def convert(self) -> str:
        """The whole document, with definitions of links, footnotes and abbreviations at the end."""
        text = self.inner(self.document.root, Around())
        return text + spans.link_definitions(self) + blocks.footnotes(self) + blocks.abbreviations(self)

    def element(self, element: Element, around: Around) -> str:
        """One element, with its attribute list and what parts it from the next."""
        text = CONVERTERS[element.type](self, element, around)
        if element.type not in _NO_IAL and (ial := ial_for(element)):
            return f"{text}{ial}\n\n" if element.is_block else text + ial
        if element.type in _ENDED and self._runs_on(element, around):
            return text + "^\n\n"
        return text + "\n" if self._needs_blank(element) else text

    @staticmethod
    def _runs_on(element: Element, around: Around) -> bool:
        """Whether what follows would be taken for more of the element."""
        kinds = (element.type, "codeblock")
        if around.next is None:
            return False
        if around.next.type in kinds:
            return True
        return around.next.type == "blank" and around.after_next is not None and around.after_next.type in kinds

    def _needs_blank(self, element: Element) -> bool:
        if not element.is_block or element.type in _PARTS:
            return False
        if element.type == "html_element":
            return self.stack[-1].type != "html_element"
        return element.type != "p" or not element.option("transparent")

    def inner(self, element: Element, around: Around) -> str:
        """What is within an element."""
        children = element.children
        self.stack.append(element)
        size = len(children)
        text = "".join(
            self.element(
                child,
                replace(
                    around,
                    index=number,
                    previous=children[number - 1] if number else None,
                    next=children[number + 1] if number + 1 < size else None,
                    after_next=children[number + 2] if number + 2 < size else None,
                ),
            )
            for number, child in enumerate(children)
        )
        self.stack.pop()
        return text


def nothing(c: KramdownConverter, el: Element, around: Around) -> str:
    """For what leaves no trace."""
    return ""


CONVERTERS: Final[dict[str, Convert]] = {
    "blank": nothing,
    "eob": nothing,
    "text": spans.text,
    "p": blocks.paragraph,
    "codeblock": blocks.codeblock,
    "blockquote": blocks.blockquote,
    "header": blocks.header,
    "hr": blocks.rule,
    "ul": blocks.list_,
    "ol": blocks.list_,
    "dl": blocks.list_,
    "li": blocks.item,
    "dd": blocks.definition,
    "dt": blocks.term,
    "html_element": html.element,
    "xml_comment": html.comment,
    "xml_pi": html.comment,
    "table": blocks.table,
    "thead": blocks.thead,
    "tbody": blocks.tbody,
    "tfoot": blocks.tfoot,
    "tr": blocks.row,
    "td": blocks.cell,
    "comment": blocks.comment,
    "raw": blocks.raw,
    "br": spans.line_break,
    "a": spans.link,
    "img": spans.image,
    "codespan": spans.codespan,
    "footnote": spans.footnote,
    "em": spans.em,
    "strong": spans.strong,
    "entity": spans.entity,
    "typographic_sym": spans.symbol,
    "smart_quote": spans.quote,
    "math": spans.math,
    "abbreviation": spans.abbreviation,
}
