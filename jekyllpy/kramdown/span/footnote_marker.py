"""Footnote markers: ``[^name]``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import attributes
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.rules import Rule
from jekyllpy.kramdown.syntax import FLAGS, ID_NAME

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

_START: Final = re.compile(rf"\[\^({ID_NAME})\]", FLAGS)


def parse_footnote_marker(span: SpanParser, m: re.Match[str], state: SpanState) -> int:
    """A footnote if it is defined, else text."""
    footnote = state.context.footnotes.get(m[1])
    if footnote is None:
        state.warn(f"Footnote definition for '{m[1]}' not found", m.start())
        return m.end()
    place = footnote.place
    if not footnote.used:
        attributes.apply(state.context, place.attr, place.ial or {})
        footnote.used = True
    options = {"name": m[1]}
    state.append(Element("footnote", footnote.content, place.attr, options, ial=place.ial), m.start())
    return m.end()


FOOTNOTE_MARKER: Final = Rule("footnote_marker", _START, parse_footnote_marker, "[", r"\[")
