"""HTML elements written as kramdown text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.convert.escape import attributes
from jekyllpy.kramdown.convert.kramdown_around import Around
from jekyllpy.kramdown.element import Element

if TYPE_CHECKING:
    from jekyllpy.kramdown.convert.kramdown import KramdownConverter

_WITH_BODY: Final = ("div", "script", "iframe", "textarea", "th", "td")
_HTML: Final = ("entity", "text", "html_element")


def element(c: KramdownConverter, el: Element, around: Around) -> str:
    """An element; one with blocks in it is marked to be parsed."""
    category = el.option("category")
    parsed = category == "block" and any(_is_parsed(child) for child in el.children)
    around.all_raw = around.all_raw or el.value in ("script", "pre", "code")
    around.raw = around.all_raw or around.block_raw or (category != "span" and not parsed)
    around.block_raw = around.block_raw or (category == "block" and around.raw)
    body = c.inner(el, around)
    attr = {**el.attr, "markdown": "1"} if parsed else el.attr
    start = f"<{el.value}{attributes(attr)}"
    if category != "span" and body and el.option("content_model") == "block":
        body = f"\n{body}"
    html = f"{start}>{body}</{el.value}>" if body or el.value in _WITH_BODY else f"{start} />"
    return html if category == "span" or _within_raw(c) else html + "\n"


def _is_parsed(child: Element) -> bool:
    if child.type == "html_element" or not child.is_block:
        return False
    if child.type != "p" or not child.option("transparent"):
        return True
    return any(part.type not in _HTML for part in child.children)


def _within_raw(c: KramdownConverter) -> bool:
    parent = c.stack[-1]
    return parent.type == "html_element" and parent.option("content_model") == "raw"


def comment(c: KramdownConverter, el: Element, around: Around) -> str:
    """A comment or instruction, as it was."""
    return f"{el.value}\n" if el.option("category") == "block" and not _within_raw(c) else str(el.value)
