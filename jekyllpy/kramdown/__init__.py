"""Markdown as Jekyll has it: kramdown 2.4.0 and kramdown-parser-gfm 1.1.0, byte for byte.

>>> from jekyllpy import kramdown
>>> kramdown.to_html("Some *text*.")
'<p>Some <em>text</em>.</p>\\n'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.kramdown.convert.code import Highlighter
from jekyllpy.kramdown.document import Document
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.options import Options
from jekyllpy.kramdown.options import options as read_options

if TYPE_CHECKING:
    from jekyllpy.kramdown.adapter import Kramdown

__all__ = ["Document", "Element", "Highlighter", "Kramdown", "Options", "parse", "to_html"]


def __getattr__(name: str) -> Any:
    """`Kramdown` is imported when first asked for, as it brings mistune with it."""
    if name == "Kramdown":
        from jekyllpy.kramdown.adapter import Kramdown

        return Kramdown
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def parse(text: str, **options: Any) -> Document:
    """Parse a text; options by kramdown's names (see `Options`)."""
    return Document(text, read_options(options))


def to_html(text: str, *, highlighter: Highlighter | None = None, **options: Any) -> str:
    """A text as HTML; options by kramdown's names (see `Options`)."""
    return parse(text, **options).to_html(highlighter)
