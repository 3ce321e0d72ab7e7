"""Scheme (Rouge's ``scheme``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.scheme_words import KEYWORDS, PROCEDURES
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, pop, rule, words
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

ID = r"(?i:[a-z0-9!$\%&*+,\/:<=>?@^_~|-]+)"


class Scheme(RegexLexer):
    tag = "scheme"

    states: ClassVar[States] = {
        "root": [
            rule(";.*$", Comment.Single),
            rule(r"\s+", Text),
            rule(r"-?\d+\.\d+", Num.Float),
            rule(r"-?\d+", Num.Integer),
            rule("[+-]inf[.][f0]", Num),
            rule("#b[01]+", Num.Bin),
            rule("#o[0-7]+", Num.Oct),
            rule("#d[0-9]+", Num.Integer),
            rule("(?i)#x[0-9a-f]+", Num.Hex),
            rule(r"#[ei][\d.]+", Num.Other),
            rule(r'"(?:\\\\|\\"|[^"])*"', Str),
            rule(f"'{ID}", Str.Symbol),
            rule(r"""(?i)#\\(?:[()\/'"._!\$%& ?=+-]|[a-z0-9]+)""", Str.Char),
            rule("#t|#f", Name.Constant),
            rule(r"'|\#|`|,@|,|\.", Operator),
            rule(r"(['#])(\s*)(\()", groups(Str.Symbol, Text, Punctuation)),
            rule(r"\(|\[", Punctuation, "command"),
            rule(r"\)|\]", Punctuation),
            rule(ID, Name.Variable),
        ],
        "command": [
            rule(ID, words(Name.Function, {Keyword: KEYWORDS, Name.Builtin: PROCEDURES}), pop()),
            rule("", None, pop()),
        ],
    }


LEXER = Scheme
