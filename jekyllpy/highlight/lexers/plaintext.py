"""Text that isn't highlighted (Rouge's ``plaintext``); the option ``token`` gives all of it one token type."""

from __future__ import annotations

from jekyllpy.highlight.lexer import Lexer, Options, Tokens
from jekyllpy.highlight.token_names import short_name
from jekyllpy.highlight.tokens import Text


class PlainText(Lexer):
    tag = "plaintext"

    def __init__(self, options: Options | None = None) -> None:
        super().__init__(options)
        name = self.string_option("token")
        self.token: str = Text if name is None else short_name(name) or Text

    def stream(self, text: str, out: Tokens) -> None:
        out.append((self.token, text))


LEXER = PlainText
