"""Blocks of kramdown's tree as Markdown that CommonMark and Python-Markdown read alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from jekyllpy.convert.spans import Spans, UnmappableError
from jekyllpy.kramdown.element import Element

_LINE_START: Final = re.compile(r"^(?:(?P<mark>[-+#])|(?P<number>\d+)(?=[.)])|(?P<other>[=:]))", re.M)
_ID: Final = re.compile(r'\bid="([\w-]+)"', re.A)
_LANGUAGE: Final = re.compile(r"language-([\w+#-]+)\Z")
_EMPTY: Final = frozenset(("blank", "eob", "footnote_def"))
_ALIGN: Final = {"left": ":---", "center": ":---:", "right": "---:", "default": "---"}
MOST_ITEMS = 99


class Blocks:
    """Writes the blocks of one document."""

    def __init__(self, spans: Spans) -> None:
        self.spans = spans

    def block(self, element: Element, html: str = "") -> str:
        """A block, whose HTML is ``html`` where its id counts. Raises ``UnmappableError``."""
        if element.type == "header" and html:
            return self._header(element, html)
        write = _WRITERS.get(element.type)
        if write is None:
            name = element.value if element.type == "html_element" else None
            raise UnmappableError(f"HTML element {name}" if name else _NAMES.get(element.type, element.type))
        if element.type != "codeblock" and (element.attr or element.refs):
            raise UnmappableError(f"attributes of {element.type}")
        return write(self, element)

    def join(self, elements: Iterable[Element]) -> str:
        """Blocks with empty lines between. Raises ``UnmappableError``."""
        parts: list[str] = []
        last = ""
        for element in elements:
            if element.type not in _EMPTY:
                if last == element.type and last in ("ul", "ol"):
                    raise UnmappableError("list right after a list")
                parts.append(self.block(element))
                last = element.type
        return "\n\n".join(parts)

    def _header(self, element: Element, html: str) -> str:
        found = _ID.search(html.split(">", 1)[0])
        text = self.spans.inner(element).strip()
        if set(element.attr) - {"id"} or "\n" in text or not text or not found:
            raise UnmappableError("attributes of header")
        return f"{'#' * int(element.options['level'])} {text} {{#{found[1]}}}"

    def paragraph(self, element: Element) -> str:
        text = "\n".join(line.strip() for line in self.spans.inner(element).strip().split("\n"))
        text = re.sub(r"\n(?=<)", " ", text)
        if not text or text.startswith(("<", "&#92;")) or "\n\n" in text:
            raise UnmappableError("paragraph that begins with HTML or mathematics")
        return _LINE_START.sub(_escape_start, text)

    def code(self, element: Element) -> str:
        value = str(element.value)
        language = _LANGUAGE.match(element.attr.get("class") or "")
        if (element.attr and not (language and len(element.attr) == 1)) or "{{" in value or not value.strip():
            raise UnmappableError("code with attributes or template signs")
        ticks = max([2, *(len(run) for run in re.findall(r"`+", value))]) + 1
        body = value if value.endswith("\n") else value + "\n"
        return f"{'`' * ticks}{language[1] if language else ''}\n{body}{'`' * ticks}"

    def quote(self, element: Element) -> str:
        return "\n".join(f"> {line}".rstrip() for line in self.join(element.children).split("\n"))

    def rule(self, element: Element) -> str:
        return "* * *"

    def items(self, element: Element) -> str:
        if len(element.children) > MOST_ITEMS:
            raise UnmappableError("list of more than 99 items")
        marks = (f"{number}." if element.type == "ol" else "-" for number in range(1, MOST_ITEMS + 1))
        return "\n".join(
            mark.ljust(4) + self._item(item) for mark, item in zip(marks, element.children, strict=False)
        )  # fmt: skip

    def _item(self, item: Element) -> str:
        parts = [child for child in item.children if child.type not in _EMPTY]
        if item.attr or item.refs or not parts or parts[0].type != "p":
            raise UnmappableError("list item with attributes or without text")
        if any(child.type == "codeblock" for child in item.walk()):
            raise UnmappableError("code in a list")
        return self.join(parts).replace("\n", "\n    ").replace("\n    \n", "\n\n")

    def table(self, element: Element) -> str:
        parts = {part.type: part.children for part in element.children}
        if set(parts) != {"thead", "tbody"} or len(parts["thead"]) != 1 or len(element.children) != 2:
            raise UnmappableError("table without one header")
        columns = len(element.options["alignment"])
        line = "|" + "|".join(_ALIGN[str(align)] for align in element.options["alignment"]) + "|"
        rows = [self._row(row, columns) for row in (*parts["thead"], *parts["tbody"])]
        return "\n".join([rows[0], line, *rows[1:]])

    def _row(self, row: Element, columns: int) -> str:
        cells = [self.spans.inner(cell).strip() for cell in row.children]
        if len(cells) > columns or any("|" in cell or "\n" in cell for cell in cells):
            raise UnmappableError("table cell of several lines")
        return "| " + " | ".join(cells) + " |"


def _escape_start(match: re.Match[str]) -> str:
    if match["number"]:
        return match["number"] + "\\"
    return "\\" + match["mark"] if match["mark"] else f"&#{ord(match['other'])};"


_NAMES: Final = {"dl": "definition list", "math": "block of mathematics", "header": "header within a block"}
_WRITERS: Final[dict[str, Callable[[Blocks, Element], str]]] = {
    "p": Blocks.paragraph,
    "codeblock": Blocks.code,
    "blockquote": Blocks.quote,
    "hr": Blocks.rule,
    "ul": Blocks.items,
    "ol": Blocks.items,
    "table": Blocks.table,
}
