"""Typographic quotes, dashes and ellipses (jekyll 4.3.1 converters/smartypants.rb)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.text import AsciiText

if TYPE_CHECKING:
    from jekyllpy.resolve.resolved import Resolved

EXTENSION = ".smartypants"
"""No file has it: the converter serves the filter ``smartify`` alone."""


class SmartyPants:
    """Converts a text by kramdown's typography, with the settings under ``kramdown:``."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        self._options = {**(config["kramdown"] or {}), "input": "SmartyPants"}

    def matches(self, ext: str) -> bool:
        """Whether it is the extension that stands for this converter."""
        return ext == EXTENSION

    def output_ext(self, ext: str) -> None:
        """None."""
        return None

    def convert(self, content: str, item: Resolved) -> str:
        """The text with its typography, without the line end that kramdown adds."""
        from jekyllpy.kramdown import to_html

        encoding = "US-ASCII" if isinstance(content, AsciiText) else "UTF-8"
        return to_html(content, encoding=encoding, **self._options).removesuffix("\n")
