"""Java's ``.properties`` files (Rouge's ``properties``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, mixin, pop, rule
from jekyllpy.highlight.tokens import Comment, Name, Punctuation, Str, Text


class Properties(RegexLexer):
    tag = "properties"

    states: ClassVar[States] = {
        "blanks": [
            rule(r"[!#].*?\n", Comment, spent=r"[!#].*"),
            rule(r"\s+", Text),
            rule(r"\\\n", Str.Escape),
        ],
        "root": [
            mixin("blanks"),
            rule(r"([\w.-]+)(\s*)([=:])", groups(Name.Property, Text, Punctuation), "value", spent=r"[\w.-]+"),
        ],
        "value": [
            rule(r"\n", Text, pop()),
            mixin("blanks"),
            rule('"', Str, "double quoted"),
            rule("'.*?'", Str),
            mixin("escapes"),
            rule(r"[^\\\n]+", Str),
        ],
        "double quoted": [
            rule('"', Str, pop()),
            mixin("escapes"),
            rule(r'[^\\"]+', Str),
        ],
        "escapes": [
            rule(r"\\u[0-9]{4}", Str.Escape),
            rule(r"(?s)\\.", Str.Escape),
        ],
    }


LEXER = Properties
