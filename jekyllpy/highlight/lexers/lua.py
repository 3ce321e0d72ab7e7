"""Lua (Rouge's ``lua``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.lua_words import FUNCTIONS
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Rule, States, goto, groups, pop, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

ID = "[A-Za-z_][A-Za-z0-9_]*"
KEYWORDS = "break|do|else|elseif|end|for|if|in|repeat|return|then|until|while"


def _string(token: str, quote: str) -> list[Rule]:
    return [
        rule(r"\\(?:[abfnrtv\\\"']|\d{1,3})", Str.Escape),
        rule(quote, token, pop()),
        rule(f"[^{quote}]+", token),
    ]


def _long_brackets(before: str, token: str) -> list[Rule]:
    """Text in brackets such as ``[==[``; the levels that occur are apart, for each to know when no end is to come."""
    levels = [
        rule(rf"(?s){before}\[{signs}\[.*?\]{signs}\]", token, spent=rf"(?s){before}\[{signs}\[.*")
        for signs in ("", "=", "==")
    ]
    return [*levels, rule(rf"(?s){before}\[(===+)\[.*?\]\1\]", token)]


class Lua(RegexLexer):
    tag = "lua"

    def name(self, m: Match) -> None:
        if m[0] in FUNCTIONS or m[0] == "gsub":
            self.token(Name.Builtin, m[0])
            if m[0] == "gsub":
                self.push("gsub")
            return
        table, dot, name = m[0].partition(".")
        self.token(Name, table)
        self.token(Punctuation, dot)
        self.token(Name, name)

    states: ClassVar[States] = {
        "root": [
            rule("#!.*?$", Comment.Preproc),
            rule("", Text, "code"),
        ],
        "code": [
            *_long_brackets("--", Comment.Multiline),
            rule("--.*$", Comment.Single),
            rule(r"(?i)(?:\d*\.\d+|\d+\.\d*)(?:e[+-]?\d+)?'", Num.Float),
            rule(r"(?i)\d+e[+-]?\d+", Num.Float),
            rule("(?i)0x[0-9a-f]*", Num.Hex),
            rule(r"\d+", Num.Integer),
            rule(r"\n", Text),
            rule(r"[^\S\n]", Text),
            *_long_brackets("", Str),
            rule(r"==|~=|<=|>=|\.\.\.|\.\.|[=+\-*/%^<>#]", Operator),
            rule(r"[\[\]\{\}\(\)\.,:;]", Punctuation),
            rule(r"(?:and|or|not)\b", Operator.Word),
            rule(rf"(?:{KEYWORDS})\b", Keyword),
            rule(r"local\b", Keyword.Declaration),
            rule(r"(?:true|false|nil)\b", Keyword.Constant),
            rule(r"function\b", Keyword, "function name"),
            rule(rf"{ID}(?:\.{ID})?", name),
            rule("'", Str.Single, "single quoted"),
            rule('"', Str.Double, "double quoted"),
        ],
        "function name": [
            rule(r"\s+", Text),
            rule(rf"(?:({ID})(\.))?({ID})", groups(Name.Class, Punctuation, Name.Function), pop()),
            rule(r"\(", Punctuation, pop()),
        ],
        "gsub": [
            rule(r"\)", Punctuation, pop()),
            rule("[(,]", Punctuation),
            rule(r"\s+", Text),
            rule('"', Str.Regex, "regex"),
        ],
        "regex": [
            rule('"', Str.Regex, goto("regex end")),
            rule(r"\[\^?", Str.Escape, "regex class"),
            rule(r"\\.", Str.Escape),
            rule(r"[(][?][:=<!]", Str.Escape),
            rule(r"[{][\d,]+[}]", Str.Escape),
            rule("[()?]", Str.Escape),
            rule(".", Str.Regex),
        ],
        "regex end": [
            rule("[$]+", Str.Regex, pop()),
            rule("", None, pop()),
        ],
        "regex class": [
            rule("/", Str.Escape),
            rule(r"\]", Str.Escape, pop()),
            rule(r"(\\)(.)", groups(Str.Escape, Str.Regex)),
            rule(".", Str.Regex),
        ],
        "single quoted": _string(Str.Single, "'"),
        "double quoted": _string(Str.Double, '"'),
    }


LEXER = Lua
