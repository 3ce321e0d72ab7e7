"""JSX (Rouge's ``jsx``): JavaScript in which an expression may be an element."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.javascript import Javascript
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.registry import make
from jekyllpy.highlight.rules import States, extend, goto, mixin, pop, push, rule
from jekyllpy.highlight.tokens import Name, Punctuation, Str


class Jsx(Javascript):
    """Text within elements is HTML to one lexer, which goes on from piece to piece."""

    tag = "jsx"

    def reset(self) -> None:
        super().reset()
        self.html = make("html", self.options)
        self.push("expression start")

    def text(self, m: Match) -> None:
        self.delegate(self.html, m[0])

    states: ClassVar[States] = extend(
        Javascript.states,
        {
            "tag": [rule(r"<", Punctuation, push("tag body", "element", "element name"))],
            "tag body": [
                rule(r"</", Punctuation, goto("element", "element name")),
                mixin("tag"),
                mixin("interpolate"),
                rule(r"[^<{]+", text),
            ],
            "interpolate": [rule(r"\{", Str.Interpol, push("interpolation", "expression start"))],
            "element": [
                mixin("blanks"),
                rule(r"/>", Punctuation, pop(2)),
                rule(r">", Punctuation, pop()),
                mixin("interpolate"),
                rule(r"\w[\w-]*", Name.Attribute),
                rule(r"=", Punctuation),
                rule(r"([\"']).*?(\1)", Str),
            ],
            "element name": [
                rule(r"[A-Z]\w*", Name.Class),
                rule(r"\w+", Name.Tag),
                rule(r"\.", Punctuation),
                rule(r"", None, pop()),
            ],
            "interpolation": [
                rule(r"\}", Str.Interpol, pop()),
                rule(r"\{", Punctuation, push("inner braces", "statement")),
                mixin("root"),
            ],
            "inner braces": [rule(r"\}", Punctuation, goto("statement")), mixin("root")],
        },
        prepend={"expression start": [mixin("tag")]},
    )


LEXER = Jsx
