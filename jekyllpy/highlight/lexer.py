"""The base of all lexers: options, and the way from a text to tokens (Rouge 3.30, ``lib/rouge/lexer.rb``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeAlias

Token: TypeAlias = tuple[str, str]
"""A token type (see `jekyllpy.highlight.tokens`) and its text."""

Tokens: TypeAlias = list[Token]

Options: TypeAlias = Mapping[str, object]
"""A lexer's options: by name, the value of a query string (a str, a list of them, True) or any Python value."""

FALSY = (None, False, 0, "0", "false", "off")


class Lexer:
    """Turns source text into tokens. Not safe for use by several threads at once: make one for each.

    Subclasses define `tag`, and `stream`; most are `RegexLexer`.
    """

    tag: ClassVar[str]
    foreign: str | None = None
    """The language, where it is lexed by Pygments in place of a lexer of its own."""

    def __init__(self, options: Options | None = None) -> None:
        self.options: dict[str, object] = dict(options or {})

    def reset(self) -> None:
        """Forget everything seen: the next text starts afresh."""

    def stream(self, text: str, out: Tokens) -> None:
        """Append the tokens of `text` to `out`, going on from the state of the text before. Tokens may be empty."""
        raise NotImplementedError

    def lex(self, text: str) -> Tokens:
        """The tokens of a text, lexed afresh, neighbours of one type merged and empty ones left out."""
        self.reset()
        out: Tokens = []
        self.stream(text, out)
        return merged(out)

    # --- options, as they may come from a query string ("php?start_inline=1")

    def bool_option(self, name: str, default: bool = False) -> bool:
        """The option as true or false: Rouge takes 0, "false" and "off" for false."""
        return as_bool(self.options[name]) if name in self.options else default

    def string_option(self, name: str) -> str | None:
        """The option's text, the last if it was given several times."""
        value = self.options.get(name)
        if isinstance(value, list):
            value = value[-1] if value else None
        return str(value) if value not in (None, False) else None

    def list_option(self, name: str) -> list[str]:
        """The option split at commas."""
        value = self.options.get(name)
        values = value if isinstance(value, (list, tuple)) else [value]
        return [part for item in values if isinstance(item, str) for part in item.split(",")]


def as_bool(value: object) -> bool:
    """Whether an option's value is on."""
    if isinstance(value, list):
        return as_bool(value[-1]) if value else True
    return value not in FALSY


def merged(tokens: Tokens) -> Tokens:
    """Tokens with neighbours of one type joined and empty ones left out."""
    result: Tokens = []
    last = None
    parts: list[str] = []
    for token, text in tokens:
        if not text:
            continue
        if token != last:
            if last is not None:
                result.append((last, "".join(parts)))
            last, parts = token, []
        parts.append(text)
    if last is not None:
        result.append((last, "".join(parts)))
    return result
