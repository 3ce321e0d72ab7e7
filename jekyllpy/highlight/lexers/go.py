"""Go (Rouge's ``go``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, pop, rule
from jekyllpy.highlight.tokens import Comment, Error, Keyword, Name, Num, Operator, Punctuation, Str, Text

KEYWORDS = (
    "break|default|func|interface|select|case|defer|go|map|struct|chan|else|goto|package|switch|const|fallthrough|if|"
    "range|type|continue|for|import|return|var"
)
TYPES = (
    "bool|byte|complex64|complex128|error|float32|float64|int8|int16|int32|int64|int|rune|string|uint8|uint16|uint32|"
    "uint64|uintptr|uint"
)
FUNCTIONS = "append|cap|close|complex|copy|delete|imag|len|make|new|panic|print|println|real|recover"
EXPONENT = r"[eE][+\-]?[0-9]+"
FLOAT = rf"(?:[0-9]+\.[0-9]*(?:{EXPONENT})?|[0-9]+{EXPONENT}|\.[0-9]+(?:{EXPONENT})?)"
ESCAPE = r"\\[abfnrtv\\'\"]|\\u\h{4}|\\U\h{8}|\\x\h{2}"


class Go(RegexLexer):
    tag = "go"

    states: ClassVar[States] = {
        "root": [
            rule(r"//.*|(?s:/\*.*?\*/)", Comment, spent=r"(?s)/\*.*"),
            rule(rf"\b(?:{KEYWORDS})\b", Keyword),
            rule(rf"\b(?:{TYPES})\b", Keyword.Type),
            rule(rf"\b(?:{FUNCTIONS})\b", Name.Builtin),
            rule(r"\b(?:true|false|iota|nil)\b", Name.Constant),
            rule(rf"(?:[0-9]+|{FLOAT})i", Num),
            rule(FLOAT, Num),
            rule(r"0[xX]\h+|[0-9]+", Num),
            rule(rf"'(?:[^\n]|{ESCAPE}|\\[0-7]{{3}})'", Str.Char),
            rule(r"\.\.\.|[-+&^=!|<*>/:%.]", Operator),
            rule(r"[()\[\]{},;]", Punctuation),
            rule(r"[[:alpha:]_][[:alpha:]_[:digit:]]*", Name),
            rule(r"\s+", Text),
            rule("`", Str, "raw string"),
            rule('"', Str, "string"),
        ],
        "string": [
            rule(ESCAPE, Str.Escape),
            rule(r"\\.", Error),
            rule('"', Str, pop()),
            rule(r'[^"\\]+', Str),
        ],
        "raw string": [
            rule("`", Str, pop()),
            rule("[^`]+", Str),
        ],
    }


LEXER = Go
