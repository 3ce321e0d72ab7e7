"""Rouge's full names of token types ("Literal.String.Double") and their short ones: for options and for themes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from jekyllpy.highlight import tokens
from jekyllpy.highlight.tokens import TokenType

FAMILIES = ["Text", "Escape", "Error", "Other", "Keyword", "Name", "Literal"]
FAMILIES += ["Operator", "Punctuation", "Comment", "Generic"]


@cache
def short_names() -> dict[str, str]:
    """Short names by full names, in the order of Rouge's own list."""
    return dict(pair for name in FAMILIES for pair in _walk(name, getattr(tokens, name)))


def _walk(name: str, token: str) -> Iterator[tuple[str, str]]:
    yield name, str(token)
    if isinstance(token, TokenType):
        for own, value in vars(type(token)).items():
            if isinstance(value, str) and not own.startswith("_"):
                yield from _walk(f"{name}.{own}", value)


def short_name(name: str) -> str | None:
    """The short name of a token type, by its full name; None if there is no such type."""
    return short_names().get(name)
