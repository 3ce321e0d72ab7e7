"""Spans of kramdown's tree as Markdown that CommonMark and Python-Markdown read alike.

What they would read differently is written as HTML, which both pass on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from typing import Final

from jekyllpy.kramdown.convert.escape import attributes
from jekyllpy.kramdown.convert.html import HtmlConverter
from jekyllpy.kramdown.element import Element

_MARKUP: Final = re.compile(r"[\\`*\[\]<>&{}|~]|(?<![^\W_])_|_(?![^\W_])|!$")
_ESCAPABLE: Final = frozenset("\\`*_[]")
_NOT_PLAIN: Final = re.compile(r"[^\w\s]|_")
_ODD_ADDRESS: Final = re.compile(r"[<>\s\"'()\[\]\\`*&{}|]")
_INLINE: Final = frozenset("a abbr b big cite code del dfn em font i ins kbd mark q s samp small span strike strong "
                           "sub sup tt u var".split())  # fmt: skip
_VOID: Final = frozenset("br img wbr".split())


class UnmappableError(Exception):
    """A block has something that Markdown has no words for; the message names it."""


class Spans:
    """Writes the spans of one document; ``notes`` are the footnotes used, by name."""

    def __init__(self, html: HtmlConverter) -> None:
        self.html = html
        self.notes: dict[str, Element] = {}

    def inner(self, element: Element) -> str:
        """What is within an element. Raises ``UnmappableError``."""
        children = element.children
        return "".join(self._span(children, number) for number in range(len(children)))

    def _span(self, siblings: list[Element], number: int) -> str:
        element = siblings[number]
        if element.type in ("em", "strong"):
            before = siblings[number - 1] if number else None
            after = siblings[number + 1] if number + 1 < len(siblings) else None
            return self._emphasis(element, _edge(before, -1), _edge(after, 0))
        if element.type not in _WRITERS:
            raise UnmappableError(_NAMES.get(element.type, element.type.replace("_", " ")))
        return _WRITERS[element.type](self, element)

    def _emphasis(self, element: Element, before: str, after: str) -> str:
        inner = self.inner(element)
        mark = "*" if element.type == "em" else "**"
        stands_free = (before.isspace() or before in ("", "(")) and (after.isspace() or after in ("", *".,;:!?)"))
        if stands_free and not element.attr and inner[:1].isalnum() and inner[-1:].isalnum():
            return f"{mark}{inner}{mark}"
        return f"<{element.type}{attributes(element.attr)}>{inner}</{element.type}>"

    def text(self, element: Element) -> str:
        return escaped(str(element.value))

    def shown(self, element: Element) -> str:
        """What kramdown shows for an entity, a quotation mark or a symbol."""
        return escaped(unescape(self.html.element(element, 0)))

    def line_break(self, element: Element) -> str:
        return "<br />\n"

    def link(self, element: Element) -> str:
        inner, href = self.inner(element), element.attr.get("href") or ""
        if set(element.attr) <= {"href"} and href and not _ODD_ADDRESS.search(href) and inner.strip():
            return f"[{inner}]({href})"
        return f"<a{attributes(element.attr)}>{inner}</a>"

    def image(self, element: Element) -> str:
        source, alt = element.attr.get("src") or "", element.attr.get("alt") or ""
        plain = not _ODD_ADDRESS.search(source) and not _NOT_PLAIN.search(alt)
        if set(element.attr) <= {"src", "alt"} and source and plain:
            return f"![{alt}]({source})"
        return f"<img{attributes(element.attr)} />"

    def code(self, element: Element) -> str:
        value = str(element.value)
        if element.attr or not value.strip() or value != value.strip() or "`" in value or re.search(r"[\n|]|{{", value):
            return f"<code{attributes(element.attr)}>{verbatim(value)}</code>"
        return f"`{value}`"

    def math(self, element: Element) -> str:
        return verbatim(unescape(self.html.element(element, 0)))

    def markup(self, element: Element) -> str:
        name = str(element.value)
        if name in _VOID:
            return f"<{name}{attributes(element.attr)} />"
        if name not in _INLINE or element.option("content_model") == "raw":
            raise UnmappableError(f"HTML element {name}")
        return f"<{name}{attributes(element.attr)}>{self.inner(element)}</{name}>"

    def footnote(self, element: Element) -> str:
        name = str(element.options["name"])
        if name in self.notes or not re.fullmatch(r"[\w-]+", name, re.A):
            raise UnmappableError("footnote used twice")
        self.notes[name] = element.value
        return f"[^{name}]"


def escaped(text: str) -> str:
    """A text with all that Markdown would take for markup escaped."""
    return _MARKUP.sub(lambda m: "\\" + m[0] if m[0] in _ESCAPABLE else _entity(m[0]), text)


def verbatim(text: str) -> str:
    """A text, each sign of it an entity, so that no Markdown is read in it."""
    return _NOT_PLAIN.sub(lambda m: _entity(m[0]), text)


def _entity(sign: str) -> str:
    named = escape(sign)
    return named if named != sign else f"&#{ord(sign)};"


def _edge(element: Element | None, at: int) -> str:
    """The sign at an edge of a neighbour; a letter where that is unknown, the empty text for no neighbour."""
    if element is None:
        return ""
    return (str(element.value) or "x")[at] if element.type == "text" else "x"


_NAMES: Final = {"xml_comment": "comment", "raw": "raw HTML", "abbreviation": "abbreviation"}
_WRITERS: Final[dict[str, Callable[[Spans, Element], str]]] = {
    "text": Spans.text,
    "entity": Spans.shown,
    "smart_quote": Spans.shown,
    "typographic_sym": Spans.shown,
    "br": Spans.line_break,
    "a": Spans.link,
    "img": Spans.image,
    "codespan": Spans.code,
    "math": Spans.math,
    "html_element": Spans.markup,
    "footnote": Spans.footnote,
}
