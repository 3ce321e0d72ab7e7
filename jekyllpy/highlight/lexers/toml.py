"""TOML (Rouge's ``toml``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, mixin, pop, rule
from jekyllpy.highlight.tokens import Comment, Error, Keyword, Literal, Name, Num, Operator, Punctuation, Str, Text

KEY = r"(?:\S+|\"[^\"]+\"|'[^']+')"
DIGITS = r"\d+(?:_\d+)*"
EXPONENT = rf"[eE][+-]?{DIGITS}"


class Toml(RegexLexer):
    """A value ends with its line, unless a bracket is open."""

    tag = "toml"
    states: ClassVar[States] = {
        "root": [mixin("basic"), rule(rf"({KEY})(\s*)(=)", groups(Name.Property, Text, Punctuation), "value")],
        "basic": [
            rule(r"\s+", Text),
            rule(r"#.*?$", Comment),
            rule(r"true|false", Keyword.Constant),
            rule(
                rf"({KEY})(\s*)(=)(\s*)(\{{)",
                groups(Name.Namespace, Text, Operator, Text, Punctuation),
                "inline table",
            ),
            rule(r"\s*\[\S+\]", Name.Namespace),
            rule(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", Literal.Date),
            rule(rf"[+-]?{DIGITS}(?:\.{DIGITS}(?:{EXPONENT})?|{EXPONENT})", Num.Float),
            rule(r"[+-]?(?:nan|inf)", Num.Float),
            rule(r"0x\h+(?:_\h+)*", Num.Hex),
            rule(r"0o[0-7]+(?:_[0-7]+)*", Num.Oct),
            rule(r"0b[01]+(?:_[01]+)*", Num.Bin),
            rule(rf"[+-]?{DIGITS}", Num.Integer),
        ],
        "value": [rule(r"\n", Text, pop()), mixin("content")],
        "content": [
            mixin("basic"),
            rule(rf"({KEY})(\s*)(=)", groups(Name.Property, Text, Punctuation)),
            rule(r'"""', Str, "double quoted lines"),
            rule(r'"', Str, "double quoted"),
            rule(r"'''", Str, "single quoted lines"),
            rule(r"'", Str, "single quoted"),
            mixin("escape"),
            rule(r",", Punctuation),
            rule(r"\[", Punctuation, "array"),
        ],
        "double quoted": [
            rule(r'"', Str, pop()),
            rule(r"\n", Error, pop()),
            mixin("escape"),
            rule(r'[^\\"\n]+', Str),
        ],
        "double quoted lines": [rule(r'"""', Str, pop()), mixin("escape"), rule(r'[^\\"]+|"+', Str)],
        "single quoted": [rule(r"'", Str, pop()), rule(r"\n", Error, pop()), rule(r"[^'\n]+", Str)],
        "single quoted lines": [rule(r"'''", Str, pop()), rule(r"[^']+|'+", Str)],
        "escape": [rule(r'\\[0t\tn\n "\\r]', Str.Escape)],
        "array": [mixin("content"), rule(r"\]", Punctuation, pop())],
        "inline table": [mixin("content"), rule(r"\}", Punctuation, pop())],
    }


LEXER = Toml
