"""BibTeX (Rouge's ``bibtex``): what is not an entry is a comment."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, goto, mixin, pop, push, rule
from jekyllpy.highlight.tokens import Comment, Name, Num, Punctuation, Str, Text

MARKS = r"@!$&.\\:;<>?\[\]^`|~*/+\-"
NAME = rf"(?i:[a-z_{MARKS}][\w{MARKS}]*)"


class Bibtex(RegexLexer):
    """The word after the ``@`` decides what is between the braces."""

    tag = "bibtex"

    def command(self, m: Match) -> None:
        word = m[1].lower()
        if word == "comment":
            self.token(Comment, m[0])
            return
        self.token(Name.Class, m[0])
        body = {"preamble": "value", "string": "field"}.get(word, "key")
        self.push("closing brace", body, "opening brace")

    states: ClassVar[States] = {
        "root": [mixin("blanks"), rule(f"@({NAME})", command), rule(r".+", Comment)],
        "blanks": [rule(r"\s+", Text)],
        "opening brace": [mixin("blanks"), rule(r"[{(]", Punctuation, pop())],
        "closing brace": [mixin("blanks"), rule(r"[})]", Punctuation, pop())],
        "key": [mixin("blanks"), rule(r"[^\s,}]+", Name.Label, goto("fields"))],
        "fields": [mixin("blanks"), rule(",", Punctuation, "field"), rule("", None, pop())],
        "field": [mixin("blanks"), rule(NAME, Name.Attribute, push("value", "equal sign")), rule("", None, pop())],
        "equal sign": [mixin("blanks"), rule("=", Punctuation, pop())],
        "value": [
            mixin("blanks"),
            rule(NAME, Name.Variable),
            rule('"', Str, "quoted"),
            rule(r"\{", Str, "braced"),
            rule(r"\d+", Num),
            rule("#", Punctuation),
            rule("", None, pop()),
        ],
        "quoted": [rule(r"\{", Str, "braced"), rule('"', Str, pop()), rule(r'[^{"]+', Str)],
        "braced": [rule(r"\{", Str, "braced"), rule(r"\}", Str, pop()), rule(r"[^{}]+", Str)],
    }


LEXER = Bibtex
