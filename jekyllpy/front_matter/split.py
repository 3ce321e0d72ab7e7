"""Where the front matter of a page begins and ends."""

from __future__ import annotations

import re
from typing import NamedTuple

from jekyllpy.source import Span

# Together these two find what YAML_FRONT_MATTER_REGEXP of Jekyll 4.3 (document.rb) finds, in two quick steps.
_OPENING = re.compile(r"---\s*\n", re.ASCII)
_CLOSING = re.compile(r"^(?:---|\.\.\.)\s*$\n?", re.ASCII | re.MULTILINE)
_BOM = "\ufeff"


class Split(NamedTuple):
    """A text in its parts; joined in order they are the text again.

    A text without front matter has empty ``opening``, ``yaml`` and ``closing``.
    """

    bom: str
    """The byte order mark, or nothing."""
    opening: str
    """The line ``---`` with its line end, and the blank lines after it."""
    yaml: str
    """The lines between the delimiters."""
    closing: str
    """The line ``---`` or ``...``, and the blank lines after it (Jekyll drops them from the content)."""
    content: str
    """All the rest."""

    @property
    def has_front_matter(self) -> bool:
        """Whether the text has front matter, be it empty."""
        return bool(self.opening)

    @property
    def yaml_span(self) -> Span:
        """Where ``yaml`` lies in the text."""
        start = len(self.bom) + len(self.opening)
        return Span(start, start + len(self.yaml))

    @property
    def document(self) -> str:
        """What Jekyll hands to its YAML loader: the opening line and the lines between."""
        return self.opening + self.yaml


def split(text: str) -> Split:
    """Split a page's text into byte order mark, delimiters, YAML and content.

    The rule is that of Jekyll 4.3 (document.rb, YAML_FRONT_MATTER_REGEXP): the text starts with a line ``---``
    and a later line is ``---`` or ``...``; both may end in blanks. Never raises.
    """
    bom = _BOM if text.startswith(_BOM) else ""
    opening = _OPENING.match(text, len(bom))
    closing = opening and _CLOSING.search(text, opening.end())
    if opening is None or closing is None:
        return Split(bom, "", "", "", text[len(bom) :])
    return Split(bom, opening.group(), text[opening.end() : closing.start()], closing.group(), text[closing.end() :])
