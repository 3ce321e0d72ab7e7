"""HTML entities, by name or number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.entities import Entity, entity, named
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

ENTITY: Final = re.compile(r"&([\w:][-\w.:]*);|&#(\d+);|&#x([0-9a-fA-F]+);", re.A)
#: More digits than any character's number has.
_TOO_MANY: Final = 9


def entity_of(m: re.Match[str]) -> Entity | None:
    """The entity that `ENTITY` matched; None for a name that is not known."""
    if m[1]:
        return entity(m[1])
    digits, base = (m[2], 10) if m[2] else (m[3], 16)
    digits = digits.lstrip("0") or "0"
    return Entity(int(digits, base), None) if len(digits) > _TOO_MANY else entity(int(digits, base))


def parse_html_entity(span: SpanParser, m: re.Match[str], state: SpanState) -> int:
    """The entity; where there is none of the name, an ampersand and the rest as text."""
    found = entity_of(m)
    if found is not None:
        state.append(Element("entity", found, options={"original": m[0]}), m.start())
        return m.end()
    state.append(Element("entity", named("amp")), m.start())
    state.begin = m.start() + 1
    return m.end()


HTML_ENTITY: Final = Rule("html_entity", ENTITY, parse_html_entity, "&", "&")
