"""Link definitions: ``[id]: url "title"``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.context import LinkDefinition, link_id
from jekyllpy.kramdown.ruby_text import SPACE
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_START: Final = re.compile(r" {0,3}\[([^\n\]]+)\]:[ \t]*+([^\n]*+)\n")
_NEXT_LINE: Final = re.compile(r"[ \t]*([\"'])([^\n]+)\1[ \t]*\n")
_QUOTE: Final = re.compile(r"(?<![ \t])[ \t]++[\"']")
#: A title begins with the quotation mark that ends the line.
_TITLE: Final = {quote: re.compile(rf"(?<![ \t])[ \t]++{quote}") for quote in "\"'"}
_TITLE_AFTER_ANGLE: Final = {quote: re.compile(rf">[ \t]+{quote}") for quote in "\"'"}


def parse_link_definition(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """Note where the id leads."""
    rest = m[2].rstrip(" \t")
    found = _angle(rest) or _plain(rest)
    if found is None:
        return None
    (url, title), end = found, m.end()
    if title is None and (next_line := _NEXT_LINE.match(state.text, end)):
        title, end = next_line[2], next_line.end()
    context = state.context
    name = link_id(m[1])
    if name in context.links:
        context.warn(f"Duplicate link ID '{name}' - overwriting", state.line_at(state.pos))
    context.links[name] = LinkDefinition(url, title, state.add("eob", "link_def"))
    return end


def _angle(rest: str) -> tuple[str, str | None] | None:
    """A URL in angle brackets, and the title after it."""
    if not rest.startswith("<"):
        return None
    if len(rest) > 1 and rest.endswith(">"):
        return rest[1:-1], None
    title = _title(_TITLE_AFTER_ANGLE, rest, 1)
    return (rest[1 : title.start()], rest[title.end() : -1]) if title else None


def _plain(rest: str) -> tuple[str, str | None] | None:
    """A URL up to the title or the end of the line; one with a quotation mark after a space is none."""
    if not rest.strip(SPACE):
        return None
    title = _title(_TITLE, rest, len(rest) - len(rest.lstrip(SPACE)) + 1)
    url = rest[: title.start()] if title else rest
    return None if _QUOTE.search(url) else (url, rest[title.end() : -1] if title else None)


def _title(patterns: dict[str, re.Pattern[str]], rest: str, pos: int) -> re.Match[str] | None:
    """Where the title begins that ends with the line; it has at least one character."""
    pattern = patterns.get(rest[-1])
    m = pattern.search(rest, pos) if pattern else None
    return m if m and m.end() <= len(rest) - 2 else None


LINK_DEFINITION: Final = Rule("link_definition", _START, parse_link_definition, "[")
