"""HashiCorp's configuration language (Rouge's ``hcl``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Mixin, Rule, States, Words, goto, method, mixin, pop, rule, words
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

HEREDOC = r"(<<-?)(\s*)('?)(\\?)(\w+)(\3)"
SIZE = "(?:[kKmMgG]b?)?"


def quoted(quote: str, token: str) -> list[Rule | Mixin]:
    """Text in quotes, which only the quote can be escaped in."""
    return [rule(rf"[^\\{quote}]+", token), rule(rf"\\{quote}", Str.Escape), rule(quote, token, pop())]


class Hcl(RegexLexer):
    """Dialects give `vocabulary` more words. A word may have a block or a list as its value, in ``composite``."""

    tag = "hcl"
    vocabulary: ClassVar[Words] = words(Name.Other, {Keyword.Constant: "true false null"})

    def reset(self) -> None:
        super().reset()
        self.heredoc_end = ""

    def word(self, m: Match) -> None:
        token = self.vocabulary[m[0]]
        self.token(token, m[0])
        if token != Keyword.Constant:
            self.push("composite")

    def heredoc(self, m: Match) -> None:
        self.groups(m, Operator, Text, Str.Heredoc, Str.Heredoc, Name.Constant, Str.Heredoc)
        self.heredoc_end = m[5]
        self.push("heredoc")

    def heredoc_line(self, m: Match) -> None:
        """A line of one word, which may be the last."""
        ends = m[1] == self.heredoc_end
        self.token(Name.Constant if ends else Str.Heredoc, m[0])
        if ends:
            self.pop(2)

    states: ClassVar[States] = {
        "root": [
            mixin("blanks"),
            mixin("values"),
            rule(r"\{", Punctuation, "hash"),
            rule(r"\[", Punctuation, "array"),
            rule(r"(?i)[$a-z_][a-z0-9_]*", method("word")),
        ],
        "blanks": [
            rule(r"\s+", Text),
            rule("(?://|#).*?$", Comment.Single),
            rule(r"/\*", Comment.Multiline, "comment"),
        ],
        "comment": [rule(r"\*/", Comment.Multiline, pop()), rule("[^*/]+|[*/]", Comment.Multiline)],
        "values": [
            rule(rf"[0-9]+\.[0-9]+(?:[eE][0-9]+)?[fd]?{SIZE}", Num.Float),
            rule(rf"[0-9]+{SIZE}", Num.Integer),
            rule('"', Str.Double, "double quoted"),
            rule("'", Str.Single, "single quoted"),
            rule(HEREDOC, method("heredoc")),
        ],
        "composite": [
            mixin("blanks"),
            rule(r"\{", Punctuation, goto("hash")),
            rule(r"\[", Punctuation, goto("array")),
            mixin("root"),
            rule("", Text, pop()),
        ],
        "hash": [mixin("blanks"), rule("=", Punctuation), rule(r"\}", Punctuation, pop()), mixin("root")],
        "array": [mixin("blanks"), rule(",", Punctuation), rule(r"\]", Punctuation, pop()), mixin("root")],
        "double quoted": quoted('"', Str.Double),
        "single quoted": quoted("'", Str.Single),
        "heredoc": [rule(r"\n", Str.Heredoc, "heredoc line"), rule(r"[^$\n]+|\$", Str.Heredoc)],
        "heredoc line": [rule(r"\s*(\w+)\s*\n", method("heredoc_line")), rule("", None, pop())],
    }


LEXER = Hcl
