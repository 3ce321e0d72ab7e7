"""Groovy (Rouge's ``groovy``)."""

from __future__ import annotations

from copy import copy
from typing import ClassVar

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, Words, groups, method, pop, rule, words
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Str, Text

TYPE = r"\w[\w.\[\]]*"
NAME = "[a-zA-Z_][a-zA-Z0-9_]*"
VOCABULARY = {
    Keyword: "assert break case catch continue default do else finally for if goto instanceof new return switch this "
    "throw try while in as",
    Keyword.Declaration: "abstract const enum extends final implements native private protected public static strictfp "
    "super synchronized throws transient volatile",
    Keyword.Type: "def boolean byte char double float int long short void",
    Keyword.Constant: "true false null",
}


def _quoted(quote: str) -> str:
    """Text up to the first quote that is not escaped, or else to the last that is."""
    return rf"{quote}(?:\\(?s:.)|[^\\\n{quote}])*\\?{quote}"


class Groovy(RegexLexer):
    """Dialects give `vocabulary` more words."""

    tag = "groovy"
    vocabulary: ClassVar[Words] = words(Name, VOCABULARY)

    def signature(self, m: Match) -> None:
        """A method at the beginning of a line, after its type."""
        self.delegate(copy(self), m[1])  # on the same stack: the word `class` in it has its effect on what follows
        self.token(Name.Function, m[2])
        self.token(Text, m[3])
        self.token(Operator, m[4])

    def word(self, m: Match) -> None:
        self.token(self.vocabulary[m[0]], m[0])

    states: ClassVar[States] = {
        "root": [
            rule(rf"^(\s*(?:{TYPE}\s+)+?)(\w+)(\s*)(\()", signature, spent=rf"^\s*(?:{TYPE}\s+)*+(?:{TYPE})?"),
            rule(r"[^\S\n]+", Text),
            rule("//.*?$", Comment.Single),
            rule(r"(?s)/\*.*?\*/", Comment.Multiline, spent=r"(?s)/\*.*"),
            rule(r"@\w[\w.]*", Name.Decorator),
            rule(r"(?:class|interface|trait)\b", Keyword.Declaration, "class"),
            rule(r"(?:package|import)\b", Keyword.Namespace, "import"),
            rule(r'(?s)""".*?"""', Str.Double, spent=r'(?s)""".*'),
            rule(r"(?s)'''.*?'''", Str.Single, spent=r"(?s)'''.*"),
            rule(_quoted('"'), Str.Double),
            rule(_quoted("'"), Str.Single),
            rule(r"'[^\\]'", Str.Char),
            rule(r"(?s)\$/(?:\$.|(?!/\$)[^$])*\$?/\$", Str, spent=r"(?s)\$/.*"),
            rule(_quoted("/"), Str),
            rule(rf"(\.)({NAME})", groups(Operator, Name.Attribute)),
            rule(f"{NAME}:", Name.Label),
            rule(r"[a-zA-Z_$][a-zA-Z0-9_]*", method("word")),
            rule(r"[~^*!%&\[\](){}<>|+=:;,./?-]", Operator),
            rule(r"\d+\.\d+(?:[eE]\d+)?[fd]?", Num.Float),
            rule("0x[0-9a-f]+", Num.Hex),
            rule("[0-9]+L?", Num.Integer),
            rule(r"\n", Text),
        ],
        "class": [rule(r"\s+", Text), rule(r"\w+", Name.Class, pop())],
        "import": [rule(r"\s+", Text), rule(r"[\w.]+\*?", Name.Namespace, pop())],
    }


LEXER = Groovy
