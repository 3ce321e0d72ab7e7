"""Dashes, ellipses and guillemets typed as ASCII."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.entities import named
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

_START: Final = re.compile(r"---|--|\.\.\.|\\<<|\\>>|<< | >>|<<|>>")
_SYMBOLS: Final = {
    "---": "mdash",
    "--": "ndash",
    "...": "hellip",
    "<< ": "laquo_space",
    " >>": "raquo_space",
    "<<": "laquo",
    ">>": "raquo",
}


def parse_typographic_syms(span: SpanParser, m: re.Match[str], state: SpanState) -> int:
    """Add the symbol; escaped guillemets are two entities."""
    if symbol := _SYMBOLS.get(m[0]):
        state.append(Element("typographic_sym", symbol), m.start())
    else:
        bracket = named("lt" if m[0] == "\\<<" else "gt")
        state.append(Element("entity", bracket), m.start())
        state.children.append(Element("entity", bracket))
    return m.end()


TYPOGRAPHIC_SYMS: Final = Rule(
    "typographic_syms", _START, parse_typographic_syms, "-.\\<> ", r"--|\.\.\.|\\<<|\\>>|<<|>>"
)
