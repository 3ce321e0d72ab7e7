"""The grammar that the strict mode asks for, and the warn mode tries first.

Reference: Liquid 4.0.4, lexer.rb and parser.rb.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from jekyllpy.liquid.errors import LiquidSyntaxError

_TOKENS = re.compile(
    r"""\s*(?:(?P<comparison>==|!=|<>|<=?|>=?|contains(?=\s))|(?P<string>'[^']*'|"[^"]*")|(?P<number>-?\d+(?:\.\d+)?)
    |(?P<id>[a-zA-Z_][\w-]*\??)|(?P<dotdot>\.\.)|(?P<special>[|.:,\[\]()?-])|(?P<end>\Z)|(?P<other>.))""",
    re.VERBOSE | re.DOTALL | re.ASCII,
)
_SPECIALS = {
    "|": "pipe",
    ".": "dot",
    ":": "colon",
    ",": "comma",
    "[": "open_square",
    "]": "close_square",
    "(": "open_round",
    ")": "close_round",
    "?": "question",
    "-": "dash",
}


class Token(NamedTuple):
    """A kind of token, by the reference's name for it, and its text."""

    kind: str
    text: str


END = Token("end_of_string", "")


def lex(markup: str) -> list[Token]:
    """The tokens of a markup, `END` last; raises `LiquidSyntaxError` for a character that begins none."""
    tokens = []
    for match in _TOKENS.finditer(markup):
        kind = match.lastgroup or ""
        text = match[kind]
        if kind == "end":
            break
        if kind == "other":
            raise LiquidSyntaxError(f"Unexpected character {text}")
        tokens.append(Token(_SPECIALS[text] if kind == "special" else kind, text))
    return [*tokens, END]


class StrictParser:
    """A cursor over the tokens of a markup."""

    def __init__(self, markup: str) -> None:
        self._tokens = lex(markup)
        self._position = 0

    def _token(self, ahead: int = 0) -> Token:
        return self._tokens[min(self._position + ahead, len(self._tokens) - 1)]

    def next(self) -> str:
        """Take the next token, whatever it is."""
        token = self._token()
        self._position += 1
        return token.text

    def consume(self, kind: str) -> str:
        """Take a token of this kind; raises `LiquidSyntaxError` if the next is another."""
        if self._token().kind != kind:
            raise LiquidSyntaxError(f"Expected {kind} but found {self._token().kind}")
        return self.next()

    def accept(self, kind: str) -> str | None:
        """Take a token of this kind if it is the next."""
        return self.next() if self._token().kind == kind else None

    def accept_word(self, *words: str) -> str | None:
        """Take an identifier if it is the next and one of these."""
        return self.next() if self._token().kind == "id" and self._token().text in words else None

    def looks_like_attribute(self) -> bool:
        """Whether ``name:`` comes next."""
        return self._token().kind == "id" and self._token(1).kind == "colon"

    def expression(self) -> str:
        """Take an expression; gives its markup, without spaces."""
        token = self._token()
        if token.kind == "id":
            return self._signature()
        if token.kind in ("string", "number"):
            return self.next()
        if token.kind == "open_round":
            return self._range()
        shown = "[:end_of_string]" if token is END else f'[:{token.kind}, "{token.text}"]'
        raise LiquidSyntaxError(f"{shown} is not a valid expression")

    def _range(self) -> str:
        self.next()
        start = self.expression()
        self.consume("dotdot")
        end = self.expression()
        self.consume("close_round")
        return f"({start}..{end})"

    def _signature(self) -> str:
        parts = []
        while True:
            parts.append(self.consume("id"))
            while self.accept("open_square"):
                parts += ("[", self.expression(), self.consume("close_square"))
            if not self.accept("dot"):
                return "".join(parts)
            parts.append(".")

    def arguments(self) -> list[str]:
        """Take one or more arguments between commas; gives their markups."""
        markups = [self._argument()]
        while self.accept("comma"):
            markups.append(self._argument())
        return markups

    def _argument(self) -> str:
        name = f"{self.next()}{self.next()} " if self.looks_like_attribute() else ""
        return name + self.expression()
