"""Configuration of the Apache web server (Rouge's ``apache``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.apache_words import WORDS
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Callback, States, groups, mixin, pop, rule
from jekyllpy.highlight.tokens import Comment, Name, Punctuation, Str, Text


def _known(token: str) -> Callback:
    """Gives words that Apache knows this token type."""

    def emit(self: RegexLexer, m: Match) -> None:
        self.token(token if m[0].lower() in WORDS else Text, m[0])

    return emit


def _section(self: RegexLexer, m: Match) -> None:
    self.groups(m, Punctuation, Name.Label if m[2].lower() in WORDS else Text)


class Apache(RegexLexer):
    tag = "apache"

    states: ClassVar[States] = {
        "blanks": [
            rule(r"\#.*", Comment),
            rule(r"\s+", Text),
        ],
        "root": [
            mixin("blanks"),
            rule(r"(<\/?)(\w+)", _section, "section"),
            rule(r"\w+", _known(Name.Class), "directive"),
        ],
        "section": [
            rule(r"([^>]+)?(>(?:\r\n?|\n)?)", groups(Str.Regex, Punctuation), pop(), spent="[^>]+"),
            mixin("blanks"),
        ],
        "directive": [
            rule(r"\r\n?|\n", Text, pop()),
            mixin("blanks"),
            rule(r"\S+", _known(Str.Symbol)),
        ],
    }


LEXER = Apache
