"""Markdown by kramdown (jekyll 4.3.1 converters/markdown.rb, converters/markdown/kramdown_parser.rb)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import ConfigurationError
from jekyllpy.liquid.text import AsciiText
from jekyllpy.utils.ruby import inspect

if TYPE_CHECKING:
    from jekyllpy.resolve.resolved import Resolved


class Markdown:
    """Converts Markdown to HTML with the settings under ``kramdown:``.

    Raises ``ConfigurationError`` on first use where ``markdown:`` names another processor.
    """

    highlighter_prefix = "\n"
    highlighter_suffix = "\n"

    def __init__(self, config: Mapping[str, Any]) -> None:
        self._config = config
        self._extensions = {f".{ext.lower()}" for ext in str(config["markdown_ext"]).split(",")}

    def matches(self, ext: str) -> bool:
        """Whether ``markdown_ext`` lists the extension."""
        return ext.lower() in self._extensions

    def output_ext(self, ext: str) -> str:
        """HTML's."""
        return ".html"

    def convert(self, content: str, item: Resolved) -> str:
        """HTML for Markdown; text that Ruby would call US-ASCII gets entities for what is not."""
        from jekyllpy.kramdown import to_html

        options = self._options
        if self._is_highlighted:
            options = {**options, "highlighter": item.site.highlighter}
        if isinstance(content, AsciiText):
            options = {**options, "encoding": "US-ASCII"}
        return to_html(content, **options)

    @cached_property
    def _options(self) -> dict[str, Any]:
        return kramdown_options(self._config)

    @cached_property
    def _is_highlighted(self) -> bool:
        return highlighter_name(self._config) == "rouge"


def kramdown_options(config: Mapping[str, Any]) -> dict[str, Any]:
    """The options for kramdown that a configuration comes to, without the highlighter itself."""
    if str(config["markdown"]).lower() != "kramdown":
        raise ConfigurationError(
            f"Invalid Markdown processor given: {config['markdown']}",
            hint=f"{inspect(config['markdown'])} is not a valid Markdown processor; kramdown is",
        )
    options = dict(config["kramdown"] or {})
    options.pop("syntax_highlighter", None)
    details = dict(options.pop("syntax_highlighter_opts", None) or {})
    details.setdefault("default_lang", "plaintext")
    details["guess_lang"] = options.pop("guess_lang", None)
    return {**options, "syntax_highlighter_opts": details}


def highlighter_name(config: Mapping[str, Any]) -> str:
    """Whom kramdown leaves code to: ``kramdown.syntax_highlighter``, else ``highlighter``."""
    return str((config["kramdown"] or {}).get("syntax_highlighter") or config["highlighter"] or "rouge")
