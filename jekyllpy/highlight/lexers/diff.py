"""Unified, context and normal diffs (Rouge's ``diff``): the first character of a line says what it is."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, rule
from jekyllpy.highlight.tokens import Generic, Punctuation, Text

REST = r".*$\n?"


class Diff(RegexLexer):
    """Lines know nothing of each other."""

    tag = "diff"
    states: ClassVar[States] = {
        "root": [
            rule("^ " + REST, Text),
            rule(r"^---$\n?", Punctuation),
            rule("^[+>]" + REST, Generic.Inserted),
            rule("^[-<]" + REST, Generic.Deleted),
            rule("^!" + REST, Generic.Strong),
            rule("^(?:[Ii]ndex|diff)" + REST, Generic.Heading),
            rule(r"^(@@[^@]*@@)([^\n]*\n)", groups(Punctuation, Text)),
            rule(r"^\w" + REST, Punctuation),
            rule("^=" + REST, Generic.Heading),
            rule(r"\s" + REST, Text),
        ]
    }


LEXER = Diff
