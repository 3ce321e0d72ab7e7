"""Markdown as Jekyll has it: kramdown 2.4.0 and kramdown-parser-gfm 1.1.0, byte for byte.

    >>> from jekyllpy import kramdown
    >>> kramdown.to_html("Some *text*.")
    '<p>Some <em>text</em>.</p>\\n'
"""

from __future__ import annotations

from typing import Any

from jekyllpy.kramdown.document import Document
from jekyllpy.kramdown.options import Options
from jekyllpy.kramdown.options import options as read_options

__all__ = ["Document", "Options", "parse", "to_html"]


def parse(text: str, **options: Any) -> Document:
    """Parse a text; options by kramdown's names (see `Options`)."""
    return Document(text, read_options(options))


def to_html(text: str, *, highlighter: Any = None, **options: Any) -> str:
    """A text as HTML; options by kramdown's names (see `Options`)."""
    return parse(text, **options).to_html(highlighter)
