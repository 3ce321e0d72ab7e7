"""HTML elements in block text: their tags, and bodies that are parsed as blocks, as spans, or not at all."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.block.parser import add_text
from jekyllpy.kramdown.element import Attributes, Element
from jekyllpy.kramdown.html.tables import KNOWN_ELEMENTS, MARKDOWN_ATTRIBUTE, VOID_ELEMENTS, content_model

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState
    from jekyllpy.kramdown.context import Context

#: The rest of a line with nothing on it.
TRAILING: Final = re.compile(r"[ \t]*\n")
_COMMENT_END: Final = re.compile("-->")
_INSTRUCTION_END: Final = re.compile(r"\?>")


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\s*>", re.I | re.A)


def attributes(context: Context, text: str, line: int | None, known: bool = True) -> Attributes:
    """The attributes of a tag; the names of a known element's are made lower case."""
    found: Attributes = {}
    for name, bare, double, single in context.syntax.attribute.findall(text):
        key = name.lower() if known else name
        if key in found:
            context.warn(f"Duplicate HTML attribute '{key}' - overwriting previous one", line)
        found[key] = bare or double or single
    return found


def start_tag(block: BlockParser, m: re.Match[str], state: BlockState, line: int) -> Element:
    """Add the element whose start tag matched, parse its body, and move behind its end tag."""
    name = m[1].lower() if m[1].lower() in KNOWN_ELEMENTS else m[1]
    attr = attributes(state.context, m[2], line, name in KNOWN_ELEMENTS)
    element = Element("html_element", name, attr, {"category": "block"}, line=line)
    state.append(element)
    model = _model(state, element)
    closed = m[3] is not None or name in VOID_ELEMENTS
    opaque = name in ("script", "style")
    if opaque:
        _opaque(state, element)
    if state.ial is not None:
        element.ial, state.ial = state.ial, None
    if model == "block":
        _skip(state, TRAILING)
    element.options["content_model"] = model
    element.options["is_closed"] = closed and not opaque
    if not closed and not opaque:
        _body(block, state, element, model)
    return element


def _model(state: BlockState, element: Element) -> str:
    within_raw = state.tree.type == "html_element" and state.tree.option("content_model") == "raw"
    model = content_model(element.value) if state.context.options.parse_block_html and not within_raw else "raw"
    asked = MARKDOWN_ATTRIBUTE.get(element.attr.pop("markdown", None) or "")
    if asked is None:
        return model
    return content_model(element.value) if asked == "default" else asked


def _skip(state: BlockState, pattern: re.Pattern[str]) -> bool:
    found = pattern.match(state.text, state.pos)
    if found:
        state.pos = found.end()
    return found is not None


def _body(block: BlockParser, state: BlockState, element: Element, model: str) -> None:
    if model == "block":
        closed = block.parse_within(state, element)
    elif model == "span":
        closed = _until_end_tag(state, element, "raw_text")
    else:
        closed = _raw(block, state, element)
    if not closed:
        state.context.warn(f"Found no end tag for '{element.value}' - auto-closing it", element.line)
    if state.tree.type != "html_element" or state.tree.option("content_model") != "raw":
        _skip(state, TRAILING)


def _until_end_tag(state: BlockState, element: Element, type: str) -> bool:
    """Take all up to the element's end tag as text; whether there is one."""
    found = _end_tag(element.value).search(state.text, state.pos)
    end = found.start() if found else len(state.text)
    add_text(element, state.text[state.pos : end], element.line, type)
    state.pos = end
    if found:
        _skip(state, state.context.syntax.close)
    return found is not None


def _opaque(state: BlockState, element: Element) -> None:
    if not _until_end_tag(state, element, "raw"):
        state.context.warn(f"Found no end tag for '{element.value}' - auto-closing it", element.line)


def _raw(block: BlockParser, state: BlockState, element: Element) -> bool:
    """Parse HTML up to the element's end tag; whether there is one."""
    outer, state.tree = state.tree, element
    state.depth += 1
    found = False
    while not found and state.pos < len(state.text):
        m = state.context.syntax.raw_start.search(state.text, state.pos)
        at = m.start() if m else len(state.text)
        add_text(element, state.text[state.pos : at], None, "text")
        state.pos = at
        if m:
            found = _raw_tag(block, state, element)
    state.depth -= 1
    state.tree = outer
    return found


def _raw_tag(block: BlockParser, state: BlockState, element: Element) -> bool:
    """Take the tag, comment or instruction at the current position; whether it is the element's end tag."""
    text, pos, context = state.text, state.pos, state.context
    for start, end, type in (("<!--", _COMMENT_END, "xml_comment"), ("<?", _INSTRUCTION_END, "xml_pi")):
        if text.startswith(start, pos) and (found := context.find(end, text, pos + len(start))):
            state.append(Element(type, text[pos : found[1]], None, {"category": "block"}, line=state.line_at(pos)))
            state.pos = found[1]
            return False
    if not state.full and (m := context.syntax.tag.match(text, pos)):
        state.pos = m.end()
        start_tag(block, m, state, state.line_at(pos))
    elif m := context.syntax.close.match(text, pos):
        state.pos = m.end()
        if element.value == (m[1].lower() if element.value in KNOWN_ELEMENTS else m[1]):
            return True
        add_text(element, m[0], None, "text")
        context.warn(f"Found invalidly used HTML closing tag for '{m[1]}' - ignoring it", state.line_at(pos))
    else:
        add_text(element, text[pos], None, "text")
        state.pos = pos + 1
    return False
