"""Link definitions: ``[id]: url "title"``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import syntax
from jekyllpy.kramdown.context import LinkDefinition, link_id
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_START: Final = re.compile(
    r" {0,3}\[([^\n\]]+)\]:[ \t]*(?:<(.*?)>|([^\n]*?\S[^\n]*?))(?:(?:[ \t]*?\n|[ \t]+?)[ \t]*?([\"'])(.+?)\4)?[ \t]*?\n",
    syntax.FLAGS,
)
_TITLE: Final = re.compile(r"[ \t]+[\"']")


def parse_link_definition(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """Note where the id leads."""
    if _TITLE.search(m[3] or ""):
        return None
    context = state.context
    name = link_id(m[1])
    if name in context.links:
        context.warn(f"Duplicate link ID '{name}' - overwriting", state.line_at(state.pos))
    url = m[2] if m[2] is not None else m[3]
    context.links[name] = LinkDefinition(url, m[5], state.add("eob", "link_def"))
    return m.end()


LINK_DEFINITION: Final = Rule("link_definition", _START, parse_link_definition, "[")
