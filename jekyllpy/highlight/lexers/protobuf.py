"""Protocol Buffers (Rouge's ``protobuf``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Rule, States, groups, pop, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

KEYWORDS = "ctype|default|extensions|import|max|oneof|option|optional|packed|repeated|required|returns|rpc|to"
TYPES = "bool|bytes|double|fixed32|fixed64|float|int32|int64|sfixed32|sfixed64|sint32|sint64|string|uint32|uint64"
NUMBER = r"\d+\.\d*|\.\d+"


def name(token: str) -> list[Rule]:
    """The name that a declaration begins with, if it is there."""
    return [rule(r"[a-zA-Z_]\w*", token, pop()), rule("", None, pop())]


class Protobuf(RegexLexer):
    """Declarations are told by their first word."""

    tag = "protobuf"
    states: ClassVar[States] = {
        "root": [
            rule(r"\s+", Text),
            rule(r"[,;{}\[\]()]", Punctuation),
            rule(r"/(?:\\\n)?/(?:$|(?:.|\n)*?[^\\]$)", Comment.Single),
            rule(r"/(?:\\\n)?\*(?:.|\n)*?\*(?:\\\n)?/", Comment.Multiline, spent=r"(?s)/(?:\\\n)?\*.*"),
            rule(rf"\b(?:{KEYWORDS})\b", Keyword),
            rule(rf"\b(?:{TYPES})\b", Keyword.Type),
            rule(r"true|false", Keyword.Constant),
            rule(r"(package)(\s+)", groups(Keyword.Namespace, Text), "package"),
            rule(r"(message|extend)(\s+)", groups(Keyword.Declaration, Text), "message"),
            rule(r"(enum|group|service)(\s+)", groups(Keyword.Declaration, Text), "type"),
            rule(r"\".*?\"|'.*?'", Str),
            rule(rf"(?:{NUMBER}|\d+)[eE][+-]?\d+[LlUu]*", Num.Float),
            rule(rf"(?:{NUMBER}|\d+[fF])[fF]?", Num.Float),
            rule(r"-?(?:inf|nan)\b", Num.Float),
            rule(r"0x[0-9a-fA-F]+[LlUu]*", Num.Hex),
            rule(r"0[0-7]+[LlUu]*", Num.Oct),
            rule(r"\d+[LlUu]*", Num.Integer),
            rule(r"[+-=]", Operator),
            rule(r"([a-zA-Z_][\w.]*)([ \t]*)(=)", groups(Name.Attribute, Text, Operator)),
            rule(r"[a-zA-Z_][\w.]*", Name),
        ],
        "package": name(Name.Namespace),
        "message": name(Name.Class),
        "type": name(Name),
    }


LEXER = Protobuf
