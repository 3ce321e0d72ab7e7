"""Autolinks: a URL or an address in angle brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

_BEGIN: Final = re.compile("<")
_END: Final = re.compile(">")


def parse_autolink(span: SpanParser, m: re.Match[str], state: SpanState) -> int | None:
    """A link to what it says, by mail for an address."""
    if state.context.find(_END, state.text, m.end()) is None:
        return None
    found = state.context.syntax.autolink.match(state.text, m.start())
    if found is None:
        return None
    link = Element("a", attr={"href": found[1] if found[2] else f"mailto:{found[1]}"})
    link.children.append(Element("text", found[1].removeprefix("mailto:")))
    state.append(link, m.start())
    return found.end()


AUTOLINK: Final = Rule("autolink", _BEGIN, parse_autolink, "<", "<")
