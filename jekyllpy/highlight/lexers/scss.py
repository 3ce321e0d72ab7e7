"""SCSS (Rouge's ``scss``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.sass_common import SASS_STATES
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, mixin, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Punctuation, Text


class Scss(RegexLexer):
    """A semicolon or a brace ends whatever is open."""

    tag = "scss"

    def end(self, m: Match) -> None:
        self.token(Punctuation, m[0])
        self.reset_stack()

    states: ClassVar[States] = {
        **SASS_STATES,
        "root": [
            rule(r"\s+", Text),
            rule(r"//.*?$", Comment.Single),
            rule(r"(?s)/\*.*?\*/", Comment.Multiline, spent=r"(?s)/\*.*"),
            rule(r"@import\b", Keyword, "value"),
            mixin("statement"),
            rule(r"(?=[^;{}][;}])", None, "attribute"),
            rule(r"(?=[^;{}:\[]+:[^a-z])", None, "attribute"),
            rule("", None, "selector"),
        ],
        "end": [rule(r"\n", Text), rule(r"[;{}]", end)],
    }


LEXER = Scss
