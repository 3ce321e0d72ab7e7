"""SQL (Rouge's ``sql``): words are known in any case."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.sql_words import KEYWORDS, TYPES
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Rule, States, pop, rule, words
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

VOCABULARY = words(Name, {Name.Builtin: TYPES, Keyword: KEYWORDS})


def quoted(quote: str, token: str) -> list[Rule]:
    """Text in quotes, which may be doubled or escaped in it."""
    return [
        rule(rf"\\.|{quote}{quote}", Str.Escape),
        rule(quote, token, pop()),
        rule(rf"[^\\{quote}]+", token),
    ]


class Sql(RegexLexer):
    """Double quotes and backticks hold names."""

    tag = "sql"

    def word(self, m: Match) -> None:
        self.token(VOCABULARY[m[0].upper()], m[0])

    states: ClassVar[States] = {
        "root": [
            rule(r"\s+", Text),
            rule(r"--.*", Comment.Single),
            rule(r"/\*", Comment.Multiline, "comment"),
            rule(r"\d+", Num.Integer),
            rule("'", Str.Single, "single quoted"),
            rule('"', Name.Variable, "double quoted"),
            rule("`", Name.Variable, "backticks"),
            rule(r"\w+", word),
            rule(r"[+*/<>=~!@#%&|?^-]", Operator),
            rule(r"[;:()\[\]\{\},.]", Punctuation),
        ],
        "comment": [
            rule(r"/\*", Comment.Multiline, "comment"),
            rule(r"\*/", Comment.Multiline, pop()),
            rule(r"[^/*]+|[/*]", Comment.Multiline),
        ],
        "single quoted": quoted("'", Str.Single),
        "double quoted": quoted('"', Name.Variable),
        "backticks": quoted("`", Name.Variable),
    }


LEXER = Sql
