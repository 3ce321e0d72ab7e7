"""JSON (Rouge's ``json``): a string before a colon is a key."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, mixin, pop, rule
from jekyllpy.highlight.tokens import Keyword, Name, Num, Punctuation, Str, Text

INTEGER = r"-?(?:0|[1-9]\d*)"


class Json(RegexLexer):
    """Syntax errors are let through as long as they look like punctuation."""

    tag = "json"
    states: ClassVar[States] = {
        "root": [mixin("blanks"), mixin("open"), mixin("key"), mixin("value"), rule(r"[\]}]", Punctuation)],
        "blanks": [rule(r"\s+", Text.Whitespace)],
        "open": [rule(r"\{", Punctuation, "object"), rule(r"\[", Punctuation, "array")],
        "key": [rule(r'("(?:\\.|[^"\\\n])*?")(\s*)(:)', groups(Name.Label, Text.Whitespace, Punctuation))],
        "value": [mixin("blanks"), mixin("constants"), rule('"', Str.Double, "string"), mixin("open")],
        "constants": [
            rule(r"true|false|null", Keyword.Constant),
            rule(rf"(?i){INTEGER}\.\d+(?:e[+-]?\d+)?", Num.Float),
            rule(rf"(?i){INTEGER}(?:e[+-]?\d+)?", Num.Integer),
        ],
        "object": [
            mixin("blanks"),
            mixin("key"),
            mixin("value"),
            rule(r"\}", Punctuation, pop()),
            rule(",", Punctuation),
        ],
        "array": [mixin("value"), rule(r"\]", Punctuation, pop()), rule(",", Punctuation)],
        "string": [
            rule(r'[^\\"]+', Str.Double),
            rule(r"\\.", Str.Escape),
            rule('"', Str.Double, pop()),
        ],
    }


LEXER = Json
