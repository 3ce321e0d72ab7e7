"""HTML within text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Attributes, Element
from jekyllpy.kramdown.html.body import attributes
from jekyllpy.kramdown.html.native import to_native
from jekyllpy.kramdown.html.tables import (
    BLOCK_ELEMENTS,
    KNOWN_ELEMENTS,
    MARKDOWN_ATTRIBUTE,
    VOID_ELEMENTS,
    content_model,
)
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

_BEGIN: Final = re.compile("<")
_COMMENT_END: Final = re.compile("-->")
_LINES: Final = re.compile(r"\n+")


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{re.escape(name)}\s*>", (re.I if name in KNOWN_ELEMENTS else 0) | re.A)


def parse_span_html(span: SpanParser, m: re.Match[str], state: SpanState) -> int | None:
    """A comment, or an element with its body; other tags are text."""
    text, start, syntax = state.text, m.start(), state.context.syntax
    if not syntax.span_start.match(text, start):
        return None
    if text.startswith("<!--", start) and (end := state.context.find(_COMMENT_END, text, start + 4)):
        state.append(Element("xml_comment", text[start : end[1]], None, {"category": "span"}), start)
        return end[1]
    if found := syntax.close.match(text, start):
        state.warn(f"Found invalidly used HTML closing tag for '{found[1]}'", start)
        return found.end()
    if found := syntax.tag.match(text, start):
        return _element(found, state)
    return start + 1


def _element(m: re.Match[str], state: SpanState) -> int:
    name = m[1].lower() if m[1].lower() in KNOWN_ELEMENTS else m[1]
    if name in BLOCK_ELEMENTS:
        state.warn(f"Found block HTML tag '{name}' in span-level text", m.start())
        return m.end()
    if state.full:
        return m.end()
    attr = attributes(state.context, m[2], state.line, name in KNOWN_ELEMENTS)
    for key, value in attr.items():
        if value:
            attr[key] = _LINES.sub(" ", value)
    parsed = _is_parsed(state, name, attr)
    options = {"category": "span", "content_model": "span" if parsed else "raw", "is_closed": m[3] is not None}
    element = Element("html_element", name, attr, options)
    end = m.end()
    if m[3] is None and name not in VOID_ELEMENTS:
        end = _body(state.context.span if parsed else state.context.span.subset(("span_html",)), state, element, end)
    if state.context.options.html_to_native:
        to_native(element)
    state.append(element, m.start())
    return end


def _is_parsed(state: SpanState, name: str, attr: Attributes) -> bool:
    """Whether the body of an element is parsed as text of the document."""
    parsed = content_model(name) != "raw" and state.tree.option("content_model") != "raw"
    parsed = parsed and state.context.options.parse_span_html
    asked = MARKDOWN_ATTRIBUTE.get(attr.pop("markdown", None) or "")
    if asked == "block":
        state.context.warn("Cannot use block-level parsing in span-level HTML tag - using default mode", state.line)
    elif asked is not None:
        return content_model(name) != "raw" if asked == "default" else asked == "span"
    return parsed


def _body(span: SpanParser, state: SpanState, element: Element, inner: int) -> int:
    """Parse the body of an element; where its end tag, or the text, ends."""
    end_tag = _end_tag(element.value)
    if state.open and state.context.find(end_tag, state.text, inner) is None:
        return len(state.text)  # Nothing is left for the end of the emphasis or link around it, so that is none.
    saved = state.enter(element, 0, inner)
    at = span.scan(state, inner, "<", lambda pos: end_tag.match(state.text, pos) is not None)
    end = at if at >= 0 else len(state.text)
    state.flush(end)
    state.leave(saved)
    if at < 0:
        state.warn(f"Found no end tag for '{element.value}' - auto-closing it", inner)
        return end
    found = end_tag.match(state.text, at)
    return found.end() if found else end


SPAN_HTML: Final = Rule("span_html", _BEGIN, parse_span_html, "<", "<")
