"""Tokens as spans, with classes or with styles (Rouge 3.30, ``Formatters::HTML`` and ``HTMLInline``)."""

from __future__ import annotations

from jekyllpy.highlight.formatters import Formatter
from jekyllpy.highlight.lexer import Tokens
from jekyllpy.highlight.theme import find_theme
from jekyllpy.highlight.tokens import Error, Escape


def escape(text: str) -> str:
    """`text` with ``&``, ``<`` and ``>`` as entities."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def html(tokens: Tokens) -> str:
    """One span a token, its type as the class; plain text stands bare. Escapes count as errors, Rouge's default."""
    return "".join(
        [
            f'<span class="{Error if token == Escape else token}">{escape(text)}</span>' if token else escape(text)
            for token, text in tokens
        ]
    )


def html_inline(theme: str) -> Formatter:
    """Makes spans with the styles of a theme written out. Raises `ConfigurationError`."""
    styles = {short: ";".join(declarations) for short, declarations in find_theme(theme).by_short_name.items()}

    def format_inline(tokens: Tokens) -> str:
        return "".join(
            f'<span style="{styles[Error if token == Escape else token]}">{escape(text)}</span>'
            if token
            else escape(text)
            for token, text in tokens
        )

    return format_inline
