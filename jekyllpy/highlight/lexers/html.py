"""HTML (Rouge's ``html``), with the JavaScript and CSS of its script and style elements."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from jekyllpy.highlight.lexer import Lexer
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.registry import make
from jekyllpy.highlight.rules import Rule, States, goto, method, mixin, pop, push, rule
from jekyllpy.highlight.tokens import Comment, Name, Str, Text

NAME = r"[\p{L}:_-][\p{Word}\p{Cf}:.·-]*"
ATTRIBUTE_WITH_VALUE = r"[\p{L}:_\[\]()*.-][\p{Word}\p{Cf}:.·\[\]()*-]*\s*=\s*"
ATTRIBUTE = r"[\p{L}:_*#-][\p{Word}\p{Cf}:.·*#-]*"


def _embedded(element: str) -> list[Rule]:
    """The rules of the content of an element in another language, handed to the method ``in_<element>``."""
    return [
        rule("[^<]+", method(f"in_{element}")),
        rule(rf"<\s*/\s*{element}\s*>", Name.Tag, pop()),
        rule("<", method(f"in_{element}")),
    ]


class Html(RegexLexer):
    """`javascript` and `css` lex the content of script and style elements, through all elements of a text."""

    tag = "html"

    def reset(self) -> None:
        super().reset()
        vars(self).pop("javascript", None)
        vars(self).pop("css", None)

    @cached_property
    def javascript(self) -> Lexer:
        return make("javascript", self.options)

    @cached_property
    def css(self) -> Lexer:
        return make("css", self.options)

    def start_script(self, m: Match) -> None:
        self.token(Name.Tag, m[0])
        self.javascript.reset()

    def start_style(self, m: Match) -> None:
        self.token(Name.Tag, m[0])
        self.css.reset()

    def in_script(self, m: Match) -> None:
        self.delegate(self.javascript, m[0])

    def in_style(self, m: Match) -> None:
        self.delegate(self.css, m[0])

    states: ClassVar[States] = {
        "root": [
            rule("[^<&]+", Text),
            rule(r"&\S*?;", Name.Entity, spent=r"&\S*"),
            rule("(?is)<!DOCTYPE .*?>", Comment.Preproc, spent="(?is)<!DOCTYPE .*"),
            rule(r"(?s)<!\[CDATA\[.*?\]\]>", Comment.Preproc, spent=r"(?s)<!\[CDATA\[.*"),
            rule("<!--", Comment, "comment"),
            rule(r"(?s)<\?.*?\?>", Comment.Preproc, spent=r"(?s)<\?.*"),
            rule(r"<\s*script\s*", method("start_script"), push("script", "tag")),
            rule(r"<\s*style\s*", method("start_style"), push("style", "tag")),
            rule("</", Name.Tag, "closing tag"),
            rule("<", Name.Tag, "opening tag"),
        ],
        "closing tag": [
            mixin("closing tag end"),
            rule(NAME, Name.Tag, goto("closing tag end")),
        ],
        "closing tag end": [
            rule(r"\s+", Text),
            rule(">", Name.Tag, pop()),
        ],
        "opening tag": [
            rule(r"\s+", Text),
            rule(NAME, Name.Tag, goto("tag")),
            rule("", None, goto("tag")),
        ],
        "comment": [
            rule("[^-]+", Comment),
            rule("-->", Comment, pop()),
            rule("-", Comment),
        ],
        "tag": [
            rule(r"\s+", Text),
            rule(ATTRIBUTE_WITH_VALUE, Name.Attribute, "attribute"),
            rule(ATTRIBUTE, Name.Attribute),
            rule(r"/?\s*>", Name.Tag, pop()),
        ],
        "attribute": [
            rule('"', Str, goto("double quoted")),
            rule("'", Str, goto("single quoted")),
            rule(r"[^\s>]+", Str, pop()),
        ],
        "double quoted": [rule('"', Str, pop()), rule('[^"]+', Str)],
        "single quoted": [rule("'", Str, pop()), rule("[^']+", Str)],
        "script": _embedded("script"),
        "style": _embedded("style"),
    }


LEXER = Html
