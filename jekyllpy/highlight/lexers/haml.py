"""Haml, templates of HTML by indentation (Rouge's ``haml``), with Ruby and the languages of its filters."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from jekyllpy.highlight.indentation import IndentedLexer
from jekyllpy.highlight.lexer import Lexer
from jekyllpy.highlight.lexers.html import Html
from jekyllpy.highlight.lexers.ruby import Ruby
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.registry import find
from jekyllpy.highlight.rules import Callback, States, goto, groups, mixin, pop, push, rule
from jekyllpy.highlight.tokens import Comment, Name, Punctuation, Str, Text

ID = r"[\w:-]+"
VARIABLE = r"[a-z]\w*"
DOT = r"(?:[ ]\|\n(?=.*[ ]\|)|.)"
"""A character of a line; lines that end with a bar go on in the next."""

PLAIN = r"(?:[^#\n]|#[^{\n]|(?:\\\\)*\\#\{)+"
FILTERS = ("javascript", "css", "ruby", "erb", "markdown", "sass")


def _starting(token: str, block: str) -> Callback:
    """Ends the line's content; the deeper lines that follow are a block of their own."""

    def emit(self: Haml, m: Match) -> None:
        self.token(token, m[0])
        self.pop()
        self.start_block(block)

    return emit


class Haml(IndentedLexer):
    """`ruby` lexes code, `html` text, and `filtered` the block of the filter last named."""

    tag = "haml"
    filtered: Lexer | None = None

    @cached_property
    def ruby(self) -> Ruby:
        return Ruby(self.options)

    @cached_property
    def html(self) -> Html:
        return Html(self.options)

    @cached_property
    def filters(self) -> dict[str, Lexer]:
        """The lexers of filters, each going through all of a text's blocks of its kind."""
        return {"ruby": self.ruby}

    def reset(self) -> None:
        super().reset()
        self.ruby.reset()
        self.html.reset()

    def in_ruby(self, m: Match) -> None:
        self.delegate(self.ruby, m[0])

    def in_html(self, m: Match) -> None:
        self.delegate(self.html, m[0])

    def start_ruby(self, m: Match) -> None:
        self.token(Punctuation, m[0])
        self.ruby.reset()

    def ruby_line(self, m: Match) -> None:
        self.reset_stack()
        self.start_ruby(m)

    def end_line(self, m: Match) -> None:
        self.token(Text, m[0])
        self.reset_stack()

    def filter(self, m: Match) -> None:
        _starting(Name.Decorator, "filter block")(self, m)
        name = m[1].strip()
        if name in FILTERS and name not in self.filters:
            factory = find(name)
            assert factory is not None
            self.filters[name] = factory(self.options)
        self.filtered = self.filters.get(name)
        if self.filtered is not None:
            self.filtered.reset()

    def in_filter(self, m: Match) -> None:
        if self.filtered is None:
            self.token(Name.Decorator, m[0])
        else:
            self.delegate(self.filtered, m[0])

    states: ClassVar[States] = {
        "root": [
            rule(r"\s*\n", Text),
            rule(r"\s*", IndentedLexer.indentation),
        ],
        "content": [
            mixin("selectors"),
            rule(f"%{ID}", Name.Tag, goto("tag")),
            rule(rf"!!!{DOT}*\n", Name.Namespace, pop()),
            rule(rf"(/)(\[{DOT}*?\])({DOT}*\n)", groups(Comment, Comment.Special, Comment), pop()),
            rule(rf"/{DOT}*\n", _starting(Comment, "html comment")),
            rule(rf"-\#{DOT}*\n", _starting(Comment, "haml comment")),
            rule("-", ruby_line, "ruby line"),
            rule(rf":({DOT}*)\n", filter),
            mixin("code or text"),
        ],
        "selectors": [
            rule(rf"\.{ID}", Name.Class, goto("tag")),
            rule(f"#{ID}", Name.Function, goto("tag")),
        ],
        "tag": [
            mixin("selectors"),
            rule("[{]", start_ruby, "ruby in braces"),
            rule(rf"\[{DOT}*?\]", in_ruby),
            rule(r"\(", Punctuation, "html attributes"),
            rule(r"\s*\n", Text, pop()),
            rule(r"[<>]{1,2}(?=[ \t=])", Punctuation),
            mixin("code or text"),
        ],
        "text": [
            rule(PLAIN, in_html),
            mixin("interpolation"),
            rule(r"\n", end_line),
        ],
        "code or text": [
            rule("[&!]?==", Punctuation, "text"),
            rule("[&!]?[=!]", ruby_line, "ruby line"),
            rule("", None, "text"),
        ],
        "ruby line": [
            rule(r"\n", Text, pop()),
            rule(r",[ \t]*\n", in_ruby),
            rule(r"[ ]\|[ \t]*\n", Str.Escape),
            rule(r".*?(?=(?:,$| \|)?[ \t]*$)", in_ruby),
        ],
        "html attributes": [
            rule(r"\s+", Text),
            rule(rf"{ID}\s*=", Name.Attribute, "html attribute value"),
            rule(ID, Name.Attribute),
            rule(r"\)", Text, pop()),
        ],
        "html attribute value": [
            rule(r"\s+", Text),
            rule(VARIABLE, Name.Variable, pop()),
            rule(f"@{VARIABLE}", Name.Variable.Instance, pop()),
            rule(rf"\${VARIABLE}", Name.Variable.Global, pop()),
            rule(r"'(?:\\\\|\\'|[^'\n])*'", Str, pop()),
            rule(r'"(?:\\\\|\\"|[^"\n])*"', Str, pop()),
        ],
        "html comment": [
            rule(f"{DOT}+", Comment),
            rule(r"\n", end_line),
        ],
        "haml comment": [
            rule(f"{DOT}+", Comment.Preproc),
            rule(r"\n", end_line),
        ],
        "filter block": [
            rule(PLAIN, in_filter),
            mixin("interpolation"),
            rule(r"\n", end_line),
        ],
        "interpolation": [rule("#[{]", Str.Interpol, "interpolated ruby")],
        "interpolated ruby": [
            rule("[}]", Str.Interpol, pop()),
            mixin("ruby in braces"),
        ],
        "ruby in braces": [
            rule("[{]", in_ruby, push("ruby in braces")),
            rule("[}]", in_ruby, pop()),
            rule("[^{}]+", in_ruby),
        ],
    }


LEXER = Haml
