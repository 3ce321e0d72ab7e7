"""MATLAB (Rouge's ``matlab``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.matlab_words import FUNCTIONS, KEYWORDS
from jekyllpy.highlight.lexers.shell import Shell
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Rule, States, groups, pop, rule, words
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text


def _string(token: str, quote: str) -> list[Rule]:
    """A string in which the quote is written twice."""
    return [
        rule(f"[^{quote}]+", token),
        rule(quote * 2, Str.Escape),
        rule(quote, token, pop()),
    ]


class Matlab(RegexLexer):
    tag = "matlab"

    def system_command(self, m: Match) -> None:
        self.token(Keyword, m[1])
        self.delegate(Shell, m[2])

    states: ClassVar[States] = {
        "root": [
            rule(r"\s+", Text),
            rule(r"(?s)[{]%.*?%[}]", Comment.Multiline),
            rule("%.*$", Comment.Single),
            rule("([.][.][.])(.*?)$", groups(Keyword, Comment)),
            rule("^(!)(.*?)(?=%|$)", system_command),
            rule("[a-zA-Z][_a-zA-Z0-9]*", words(Name, {Keyword: KEYWORDS, Name.Builtin: FUNCTIONS})),
            rule(r"[(){};:,\/\\\]\[]", Punctuation),
            rule(r"~=|==|<<|>>|[-~+\/*%=<>&^|.@]", Operator),
            rule(r"(?i)(?:\d+\.\d*|\d*\.\d+)(?:e[+-]?[0-9]+)?", Num.Float),
            rule(r"(?i)\d+e[+-]?[0-9]+", Num.Float),
            rule(r"\d+L", Num.Integer.Long),
            rule(r"\d+", Num.Integer),
            rule("'(?=.*')", Str.Single, "character array"),
            rule('"(?=.*")', Str.Double, "string"),
            rule("'", Operator),
        ],
        "character array": _string(Str.Single, "'"),
        "string": _string(Str.Double, '"'),
    }


LEXER = Matlab
