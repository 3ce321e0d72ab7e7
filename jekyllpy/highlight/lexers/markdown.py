"""Markdown (Rouge's ``markdown``), with the languages of its fences and of inline HTML."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from jekyllpy.highlight.lexer import Lexer
from jekyllpy.highlight.lexers.html import Html
from jekyllpy.highlight.lexers.plaintext import PlainText
from jekyllpy.highlight.lexers.yaml import Yaml
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.registry import find_fancy
from jekyllpy.highlight.rules import Definition, States, groups, mixin, pop, push, rule
from jekyllpy.highlight.tokens import Generic, Name, Punctuation, Str, Text

DOT = r"(?:\\.|[^\\\n])"
"""A character or an escaped one."""

FENCE = r"^(?s)([ \t]*)(`{3,}|~{3,})([^\n]*\n)((.*?)(\n\1)(\2))?"


class Markdown(RegexLexer):
    """`fenced` lexes the fenced block being read."""

    tag = "markdown"
    fenced: Lexer

    @cached_property
    def html(self) -> Html:
        return Html(self.options)

    def reset(self) -> None:
        super().reset()
        vars(self).pop("html", None)
        self.html.reset()

    def front_matter(self, m: Match) -> None:
        self.delegate(Yaml, m[0])

    def inline_html(self, m: Match) -> None:
        self.delegate(self.html, m[0])

    def fence(self, m: Match) -> None:
        self.groups(m, Text, Punctuation, Name.Label)
        lexer = find_fancy(m[3].strip() or "guess", m[5] or "", self.options)
        self.fenced = lexer or PlainText({**self.options, "token": "Literal.String.Backtick"})
        self.fenced.reset()
        if m[7]:
            self.delegate(self.fenced, m[5])
            self.token(Text, m[6])
            self.token(Punctuation, m[7])
        else:
            self.enter(f"fence {m[2]}", lambda: _open_fence(m[2]))

    states: ClassVar[States] = {
        "root": [
            rule(r"\A(?s:---\s*\n.*?\n?)^(?:---\s*$\n?)", front_matter),
            rule(r"\\.", Str.Escape),
            rule(r"^[\S ]+\n(?:---*)\n", Generic.Heading),
            rule(r"^[\S ]+\n(?:===*)\n", Generic.Subheading),
            rule(r"^#(?=[^#]).*?$", Generic.Heading),
            rule(r"^##*.*?$", Generic.Subheading),
            rule(FENCE, fence),
            rule(r"\n\n(?:(?:    |\t).*?\n|\n)+", Str.Backtick),
            rule(rf"(`+)(?:{DOT}|\n)+?\1", Str.Backtick),
            rule(r"^(?:\s*[*]){3,}\s*$", Punctuation, spent=r"^\s+"),
            rule(r"^(?:\s*[-]){3,}\s*$", Punctuation, spent=r"^\s+"),
            rule(r"^\s*[*+-](?=\s)", Punctuation, spent=r"^\s+"),
            rule(r"^\s*\d+\.", Punctuation, spent=r"^\s+"),
            rule(r"^\s*>.*?$", Generic.Traceback, spent=r"^\s+"),
            rule(
                rf"^(\s*)(\[)({DOT}+?)(\])(\s*)(:)",
                groups(Text, Punctuation, Str.Symbol, Punctuation, Text, Punctuation),
                push("title", "url"),
                spent=r"^\s+",
            ),
            rule(
                rf"(!?\[)({DOT}*?|[^\]]*?)(\])(?=[\[(])",
                groups(Punctuation, Name.Variable, Punctuation),
                push("link"),
                spent=r"!?\[(?:[^\]]*\z|[^\]\n]*)",
            ),
            rule(rf"[*][*]{DOT}*?[*][*]", Generic.Strong),
            rule(rf"__{DOT}*?__", Generic.Strong),
            rule(rf"[*]{DOT}*?[*]", Generic.Emph),
            rule(rf"_{DOT}*?_", Generic.Emph),
            rule(r"<.*?@.+[.].+>", Name.Variable, spent="<.*"),
            rule(rf"<(?:https?|mailto|ftp)://{DOT}*?>", Name.Variable),
            rule(r"[^\\`\[*\n&<]+", Text),
            rule(r"&\S*;", inline_html, spent=r"&\S*"),
            rule(rf"<{DOT}*?>", inline_html, spent=f"<{DOT}*"),
            rule("[&<]", Text),
            rule(r"\[", Text),
            rule(r"\n", Text),
        ],
        "link": [
            rule(rf"(\[)({DOT}*?)(\])", groups(Punctuation, Str.Symbol, Punctuation), pop()),
            rule("[(]", Punctuation, push("inline title", "inline url")),
            rule(r"[ \t]+", Text),
            rule("", None, pop()),
        ],
        "url": [
            rule(r"[ \t]+", Text),
            rule(rf"(<)({DOT}*?)(>)", groups(Name.Tag, Str.Other, Name.Tag), pop()),
            rule(r"\S+", Str.Other, pop()),
        ],
        "title": [
            rule(rf'"{DOT}*?"', Name.Namespace),
            rule(rf"'{DOT}*?'", Name.Namespace),
            rule(rf"[(]{DOT}*?[)]", Name.Namespace),
            rule(r"\s*(?=[\"'()])", Text),
            rule("", None, pop()),
        ],
        "inline title": [rule("[)]", Punctuation, pop()), mixin("title")],
        "inline url": [
            rule(r"[^<\s)]+", Str.Other, pop()),
            rule(r"\s+", Text),
            mixin("url"),
        ],
    }


def _open_fence(fence: str) -> Definition:
    """The lines after a fence that isn't closed with the indentation it was opened with."""
    return [
        rule(rf"^([ \t]*)({fence})", groups(Text, Punctuation), pop()),
        rule(r"^.*\n", lambda self, m: self.delegate(self.fenced, m[0])),
    ]


LEXER = Markdown
