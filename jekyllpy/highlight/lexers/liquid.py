"""Liquid templates (Rouge's ``liquid``)."""

from __future__ import annotations

import re
from typing import ClassVar

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Rule, States, groups, mixin, pop, push, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

BLANK = Text.Whitespace
TAG_END = r"(\s*)(-?%\})"
FOR = r"(for|tablerow)(\s+)([\w-]+)(\s+)(in)(\s+)((?:[^\s%,\|'\"]|(?:\"[^\"]*\"|'[^']*'))+)(\s*)"


def _leave(self: RegexLexer, m: Match) -> None:
    self.token(Punctuation, m[0])
    self.reset_stack()


def _value_type(text: str | None, otherwise: str) -> str:
    if text and re.search("'[^']*'", text):
        return Str.Single
    if text and re.search('"[^"]*"', text):
        return Str.Double
    return otherwise


def _cycle(self: RegexLexer, m: Match) -> None:
    name = _value_type(m[3], Name.Attribute)
    self.groups(m, Name.Tag, BLANK, name, BLANK, Punctuation, BLANK)


def _loop(self: RegexLexer, m: Match) -> None:
    source = _value_type(m[7], Name.Variable)
    self.groups(m, Name.Tag, BLANK, Name.Variable, BLANK, Name.Tag, BLANK, source, BLANK)


def _filter(end: str) -> Rule:
    """The rule of a filter whose name ends before the characters of `end`."""
    return rule(rf"(\|)(\s*)([a-zA-Z_][^\s{end}]*)", groups(Punctuation, BLANK, Name.Function))


def _first_filter(end: str) -> Rule:
    return rule(_filter(end).pattern, groups(Punctuation, BLANK, Name.Function), "filters")


def _verbatim(token: str, end: str) -> list[Rule]:
    """The rules of a block whose content isn't Liquid, up to its end tag."""

    def close(self: RegexLexer, m: Match) -> None:
        self.groups(m, Punctuation, BLANK, Name.Tag, BLANK, Punctuation)
        self.reset_stack()

    return [
        rule(r"[^\{]+", token),
        rule(rf"(\{{%-?)(\s*)({end}){TAG_END}", close),
        rule(r"\{", token),
    ]


class Liquid(RegexLexer):
    tag = "liquid"

    states: ClassVar[States] = {
        "root": [
            rule(r"[^\{]+", Text),
            rule(r"(\{%-?)(\s*)", groups(Punctuation, BLANK), "tag"),
            rule(r"(\{\{-?)(\s*)", groups(Punctuation, BLANK), "output"),
            rule(r"\{", Text),
        ],
        "tag": [
            rule(r"(?:if|elsif|unless|case)\b", Keyword.Reserved, "condition"),
            rule(r"when\b", Keyword.Reserved, "when"),
            rule("(else)" + TAG_END, groups(Keyword.Reserved, BLANK, Punctuation), pop()),
            rule(
                r"(capture|(?:in|de)crement)(\s+)([^\s%]+)" + TAG_END,
                groups(Name.Tag, BLANK, Name.Variable, BLANK, Punctuation),
                pop(),
            ),
            rule("(comment)" + TAG_END, groups(Name.Tag, BLANK, Punctuation), "comment"),
            rule("(raw)" + TAG_END, groups(Name.Tag, BLANK, Punctuation), "raw"),
            rule("(end(?:if|unless|case))" + TAG_END, groups(Keyword.Reserved, BLANK, Punctuation), pop()),
            rule(r"(end(?:[^\s%]+))" + TAG_END, groups(Name.Tag, BLANK, Punctuation), pop()),
            rule(r"(?:assign|echo)\b", Name.Tag, "assign"),
            rule(r"(?:include|render)\b", Name.Tag, "include"),
            rule(r"(cycle)(\s+)(?:([^\s:]*)(\s*)(:))?(\s*)", _cycle, "variable arguments"),
            rule(FOR, _loop, "arguments"),
            rule(r"([^\s%]+)(\s*)", groups(Name.Tag, BLANK), "arguments"),
        ],
        "output": [_first_filter(r"}\|:"), mixin("output end"), mixin("expression")],
        "filters": [_filter(r"%}\|:"), mixin("output end"), mixin("tag end"), mixin("variable parameters")],
        "condition": [
            rule(r"[=!]=|[<>]=?", Operator),
            rule(r"(?:and|or|contains)\b", Operator.Word),
            mixin("tag end"),
            mixin("expression"),
        ],
        "when": [mixin("tag end"), mixin("expression")],
        "output end": [rule(r"-?\}\}", _leave)],
        "tag end": [rule(r"-?%\}", _leave)],
        "parameters": [
            mixin("blanks"),
            mixin("constant"),
            mixin("string"),
            mixin("number"),
            rule(r"([^\s=:]+)(\s*)(=|:)", groups(Name.Attribute, BLANK, Operator)),
            rule("[,:]", Punctuation),
        ],
        "variable parameters": [mixin("parameters"), mixin("variable"), rule(r"\S+", Text)],
        "arguments": [
            rule(r"reversed\b", Name.Attribute),
            mixin("tag end"),
            mixin("parameters"),
            rule(r"\S+", Text),
        ],
        "variable arguments": [mixin("tag end"), mixin("variable parameters")],
        "constant": [rule(r"(?:false|true|nil)\b", Keyword.Constant)],
        "variable": [
            rule(r"(?:empty|blank|forloop\.[^\s%}\|:]+)\b", Name.Builtin),
            rule(r"\.(?=\w)|\[|\]", Punctuation),
            rule(r"(?:first|last|size)\b", Name.Function),
            rule(r"[a-zA-Z_][\w-]*\??", Name.Variable),
        ],
        "string": [rule("'[^']*'", Str.Single), rule('"[^"]*"', Str.Double)],
        "number": [rule("-", Operator), rule(r"\d+\.\d+", Num.Float), rule(r"\d+", Num.Integer)],
        "expression": [mixin("blanks"), mixin("constant"), mixin("string"), mixin("number"), mixin("variable")],
        "blanks": [rule(r"[ \t]+", BLANK)],
        "comment": _verbatim(Comment, "endcomment"),
        "raw": _verbatim(Text, "endraw"),
        "assign": [rule("=", Operator), _first_filter(r"%\|:"), mixin("tag end"), mixin("expression")],
        "include": [
            rule(r"(\{\{-?)(\s*)", groups(Punctuation, BLANK), push("embedded output")),
            rule(r"(?:with|for)\b", Name.Tag),
            rule(r"[\/\w-]+(?:\.[\w-]+)+\b", Text),
            mixin("variable arguments"),
        ],
        "embedded output": [_filter(r"}\|:"), rule(r"-?\}\}", Punctuation, pop()), mixin("variable parameters")],
    }


LEXER = Liquid
