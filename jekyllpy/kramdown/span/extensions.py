"""Attribute lists and extensions within text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import attributes, syntax
from jekyllpy.kramdown.element import Ial
from jekyllpy.kramdown.extension import START, STOP, Extension, handle_extension
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

_BEGIN: Final = re.compile(r"\{:")
_EXTENSION: Final = re.compile(rf"{START}|{STOP.format(syntax.ID_NAME)}", syntax.FLAGS)
_IAL: Final = re.compile(rf"\{{:({syntax.ANY}+)\}}")
_BRACE: Final = re.compile(r"\}")


def parse_span_extensions(span: SpanParser, m: re.Match[str], state: SpanState) -> int:
    """An extension, or attributes for the element right before."""
    start = m.start()
    if state.context.find(_BRACE, state.text, start) is None:
        return start + 1
    if found := _EXTENSION.match(state.text, start):
        return _extension(found, state)
    if not (found := _IAL.match(state.text, start)):
        return start + 1
    if state.after_text(start):
        state.warn("Found span IAL after text - ignoring it", start)
        return start + 1
    last = state.children[-1]
    ial: Ial = {}
    attributes.parse_attribute_list(state.context, found[1], ial)
    last.ial = {} if last.ial is None else last.ial
    attributes.merge(last.ial, ial)
    attributes.apply(state.context, last.attr, ial)
    state.begin = -1
    return found.end()


def _extension(m: re.Match[str], state: SpanState) -> int:
    start = m.start()
    found = Extension.read(m, state.context, state.text, "span", state.line)
    if found is None:
        return start + 1
    done, elements = handle_extension(found, state.context, "span", state.line)
    if not done:
        return start + 1
    if elements:
        state.append(elements[0], start)
    else:
        state.append_text("", start)
    return found.end


SPAN_EXTENSIONS: Final = Rule("span_extensions", _BEGIN, parse_span_extensions, "{", r"\{:")
