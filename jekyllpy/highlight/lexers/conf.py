"""Configuration files of any kind (Rouge's ``conf``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, rule
from jekyllpy.highlight.tokens import Comment, Name, Num, Str, Text


class Conf(RegexLexer):
    """Words, numbers, strings and comments that end with their line."""

    tag = "conf"
    states: ClassVar[States] = {
        "root": [
            rule(r"#.*?\n", Comment, spent="#.*"),
            rule(r"[a-zA-Z]\w*", Name),
            rule(r"\d+", Num),
            rule('".*?"', Str.Double, spent='".*'),
            rule("'.*?'", Str.Single, spent="'.*"),
            rule(r"[^\w#\"']+", Text),
        ],
    }


LEXER = Conf
