"""Tokens as HTML: one span a token (Rouge 3.30, ``Formatters::HTML``)."""

from __future__ import annotations

from jekyllpy.highlight.lexer import Tokens
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


def format_html(tokens: Tokens) -> str:
    """The spans of a list of merged tokens. Text stands bare; escapes count as errors, as Rouge has it by default."""
    return "".join(
        [
            f'<span class="{Error if token == Escape else token}">{escape(text)}</span>' if token else escape(text)
            for token, text in tokens
        ]
    )
