"""What the parsing of one document shares: options, definitions, warnings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import options as declared
from jekyllpy.kramdown.element import Element, Ial
from jekyllpy.kramdown.ruby_text import downcase
from jekyllpy.kramdown.syntax import PLAIN, Syntax

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser
    from jekyllpy.kramdown.options import Options
    from jekyllpy.kramdown.span.parser import SpanParser

_SPACES: Final = re.compile(r"\s+", re.A).sub


@dataclass(slots=True)
class Footnote:
    """A footnote's definition: ``content`` holds its blocks, ``place`` stands where it was defined and takes its
    attributes."""

    name: str
    content: Element
    place: Element
    used: bool = False


@dataclass(slots=True)
class LinkDefinition:
    """Where a link's id leads; ``place`` stands where it was defined (None if an option gave it)."""

    url: str
    title: str | None
    place: Element | None = None


@dataclass(slots=True)
class Abbreviation:
    """What an abbreviation stands for."""

    text: str
    place: Element


@dataclass(slots=True)
class Warning:
    """Something odd in a text that parsing went on after; ``line`` is None where it is not known."""

    message: str
    line: int | None = None

    def __str__(self) -> str:
        return self.message if self.line is None else f"line {self.line}: {self.message}"


@dataclass(slots=True)
class Context:
    """One document while it is parsed."""

    options: Options
    block: BlockParser
    span: SpanParser
    syntax: Syntax = PLAIN
    alds: dict[str, Ial] = field(default_factory=dict)
    footnotes: dict[str, Footnote] = field(default_factory=dict)
    links: dict[str, LinkDefinition] = field(default_factory=dict)
    abbreviations: dict[str, Abbreviation] = field(default_factory=dict)
    warnings: list[Warning] = field(default_factory=list)
    inline_options: dict[str, object] = field(default_factory=dict)

    _found: dict[int, tuple[str, int, tuple[int, int] | None]] = field(default_factory=dict)

    def find(self, pattern: re.Pattern[str], text: str, pos: int) -> tuple[int, int] | None:
        """Where a pattern first matches at or after a position; remembered, so that asking again and again stays
        cheap."""
        known = self._found.get(id(pattern))
        if known and known[0] is text and known[1] <= pos and (known[2] is None or pos <= known[2][0]):
            return known[2]
        m = pattern.search(text, pos)
        span = m.span() if m else None
        self._found[id(pattern)] = (text, pos, span)
        return span

    def warn(self, message: str, line: int | None = None) -> None:
        """Note something odd."""
        self.warnings.append(Warning(message, line))

    def set_option(self, name: str, value: str) -> None:
        """Set an option from within the text; what cannot be read is passed over."""
        from jekyllpy.errors import ConfigurationError

        try:
            parsed = declared.read(name, value)
        except (ConfigurationError, ValueError):
            return
        if not self.inline_options:
            self.options = self.options.copy()
        setattr(self.options, name, parsed)
        self.inline_options[name] = parsed


def link_id(text: str) -> str:
    """A link id as it is looked up: white space made single spaces, upper case made lower."""
    return downcase(_SPACES(" ", text))
