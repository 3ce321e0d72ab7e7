"""Markdown by kramdown (jekyll 4.3.1 converters/markdown.rb, converters/markdown/kramdown_parser.rb)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
        return self._to_html(content)

    @cached_property
    def _to_html(self) -> Callable[[str], str]:
        from jekyllpy.kramdown import to_html

        options = kramdown_options(self._config)
        ascii_options = {**options, "encoding": "US-ASCII"}
        return lambda text: to_html(text, **(ascii_options if isinstance(text, AsciiText) else options))


def kramdown_options(config: Mapping[str, Any]) -> dict[str, Any]:
    """The options for kramdown that a configuration comes to, with the highlighter itself under ``highlighter``."""
    if str(config["markdown"]).lower() != "kramdown":
        raise ConfigurationError(
            f"Invalid Markdown processor given: {config['markdown']}",
            hint=f"{inspect(config['markdown'])} is not a valid Markdown processor; kramdown is",
        )
    options = dict(config["kramdown"] or {})
    name = options.pop("syntax_highlighter", None) or config["highlighter"] or "rouge"
    details = dict(options.pop("syntax_highlighter_opts", None) or {})
    details.setdefault("default_lang", "plaintext")
    details["guess_lang"] = options.pop("guess_lang", None)
    if str(name) == "rouge":
        from jekyllpy.highlight import Highlighter

        options["highlighter"] = Highlighter()
    return {**options, "syntax_highlighter_opts": details}
