"""Clojure (Rouge's ``clojure``): the name after a parenthesis is a function."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.clojure_words import BUILTINS
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, rule, words
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

IDENTIFIER = r"[\w!$%*+,<=>?/.-]+"
KEYWORD = r"[\w!#$%*+,<=>?/.-]+"
FORMS = {Keyword: "fn def defn defmacro defmethod defmulti defn- defstruct if cond let for", Name.Builtin: BUILTINS}
CALLED = words(Name.Function, FORMS)


class Clojure(RegexLexer):
    """One state is enough for a language of parentheses."""

    tag = "clojure"

    def call(self, m: Match) -> None:
        self.groups(m, Punctuation, Text.Whitespace, CALLED[m[3]])

    states: ClassVar[States] = {
        "root": [
            rule(r";.*?$", Comment.Single),
            rule(r"\s+", Text.Whitespace),
            rule(r"-?\d+\.\d+", Num.Float),
            rule(r"-?\d+", Num.Integer),
            rule(r'"(?:\\.|[^"])*"', Str),
            rule(f"'{KEYWORD}", Str.Symbol),
            rule(f"::?{KEYWORD}", Name.Constant),
            rule(r"(?i)\\(?:.|[a-z]+)", Str.Char),
            rule(r"~@|[`'#^~&@]", Operator),
            rule(rf"(\()(\s*)({IDENTIFIER})", call),
            rule(IDENTIFIER, words(Name, FORMS)),
            rule(r"[\[\]{}()]", Punctuation),
        ]
    }


LEXER = Clojure
