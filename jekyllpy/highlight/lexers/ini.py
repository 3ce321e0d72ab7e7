"""INI files (Rouge's ``ini``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, mixin, pop, rule
from jekyllpy.highlight.tokens import Comment, Name, Punctuation, Str, Text


class Ini(RegexLexer):
    """A value goes on to the end of its line."""

    tag = "ini"
    states: ClassVar[States] = {
        "root": [
            mixin("blanks"),
            rule(r"([\w\-.]+)(\s*)(=)", groups(Name.Property, Text, Punctuation), "value", spent=r"[\w\-.]+"),
            rule(r"\[.*?\]", Name.Namespace, spent=r"\[.*"),
        ],
        "blanks": [rule(r"[;#].*?\n", Comment, spent=r"[;#].*"), rule(r"\s+", Text), rule(r"\\\n", Str.Escape)],
        "value": [
            rule(r"\n", Text, pop()),
            mixin("blanks"),
            rule(r'"', Str, "double quoted"),
            rule(r"'.*?'", Str),
            rule(r"(?s)\\.", Str.Escape),
            rule(r"[^\\\n]+", Str),
        ],
        "double quoted": [rule(r'"', Str, pop()), rule(r"(?s)\\.", Str.Escape), rule(r'[^\\"]+', Str)],
    }


LEXER = Ini
