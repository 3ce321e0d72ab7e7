"""TypeScript (Rouge's ``typescript``): JavaScript with more words and optional members."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.javascript import IDENTIFIER, VOCABULARY, Javascript
from jekyllpy.highlight.rules import States, Words, groups, rule, words
from jekyllpy.highlight.tokens import Keyword, Name, Operator, Punctuation, Text

_MORE = {
    Keyword: "is namespace static private protected public implements readonly",
    Keyword.Declaration: "type abstract",
    Keyword.Reserved: "string any void number namespace module declare default interface keyof",
    Name.Builtin: "Pick Partial Readonly Record",
}
TYPESCRIPT_WORDS: Words = words(
    Name.Other, {token: f"{listed} {_MORE.get(token, '')}" for token, listed in VOCABULARY.items()}
)
TYPESCRIPT_RULES: States = {
    "root": [rule(r"\?\.", Punctuation), rule(r"\?\?", Operator)],
    "statement": [
        rule(rf"({IDENTIFIER})(\??)(\s*)(:)", groups(Name.Label, Punctuation, Text, Punctuation), "expression start")
    ],
}
"""Rules that go before JavaScript's own."""


class Typescript(Javascript):
    """JavaScript's states with TypeScript's rules first."""

    tag = "typescript"
    vocabulary = TYPESCRIPT_WORDS
    states: ClassVar[States] = {
        name: [*TYPESCRIPT_RULES.get(name, ()), *rules] for name, rules in Javascript.states.items()
    }


LEXER = Typescript
