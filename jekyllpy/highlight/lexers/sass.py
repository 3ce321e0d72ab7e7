"""Sass in its indented syntax (Rouge's ``sass``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.indentation import IndentedLexer
from jekyllpy.highlight.lexers.sass_common import IDENTIFIER, SASS_STATES
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.rules import States, goto, mixin, pop, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Str, Text


class Sass(IndentedLexer):
    """The end of a line ends whatever is open; comments go on in deeper lines."""

    tag = "sass"

    def comment(self, m: Match) -> None:
        self.token(Comment.Single, m[0])
        self.pop()
        self.start_block("line comment")

    def block_comment(self, m: Match) -> None:
        self.token(Comment.Multiline, m[0])
        self.pop()
        self.start_block("block comment")

    def end(self, m: Match) -> None:
        self.token(Text, m[0])
        self.reset_stack()

    states: ClassVar[States] = {
        **SASS_STATES,
        "root": [rule(r"[ \t]*\n", Text), rule(r"[ \t]*", IndentedLexer.indentation)],
        "content": [
            rule(r"//.*?$", comment),
            rule(r"/\*.*?\n", block_comment),
            rule(r"@import\b", Keyword, "import"),
            mixin("statement"),
            rule(f"={IDENTIFIER}", Name.Function, "value"),
            rule(rf"\+{IDENTIFIER}", Name.Decorator, "value"),
            rule(":", Name.Attribute, "old attribute"),
            rule(r"(?=[^\[\n]+?:(?:[^a-z]|$))", None, "attribute"),
            rule("", None, "selector"),
        ],
        "line comment": [rule(r".*?$", Comment.Single, pop())],
        "block comment": [rule(r".*?\n", Comment.Multiline, pop())],
        "import": [rule(r"[ \t]+", Text), rule(r"\S+", Str), rule(r"\n", Text, pop())],
        "old attribute": [mixin("attribute name"), rule("", None, goto("value"))],
        "end": [rule(r"\n", end)],
    }


LEXER = Sass
