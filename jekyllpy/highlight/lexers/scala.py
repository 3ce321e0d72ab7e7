"""Scala (Rouge's ``scala``): names may be made of signs, and types have states of their own."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, goto, groups, pop, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Str, Text

LETTER = r"[\p{L}$_]"
SIGN = r"(?:(?!\p{Space}|[\p{L}$_0-9(){}\[\]‘’\".;,])[\u0020-\u007F\p{Sm}\p{So}])"
IDENTIFIER = rf"(?:{LETTER}[\p{{L}}$_0-9]*(?:(?<=_){SIGN}+)?)"
ANY_NAME = rf"(?:{IDENTIFIER}|{SIGN}+|`[^`]+`)"
TYPE_CHUNK = rf"(?:{IDENTIFIER}|{SIGN}+`[^`]+`)"
TYPE_PATH = rf"({TYPE_CHUNK}(?:\.{TYPE_CHUNK})*)(\s*)"
KEYWORDS = """\
abstract case catch def do else extends final finally for forSome if implicit lazy match new override private protected
requires return sealed super this throw try val var while with yield
"""


class Scala(RegexLexer):
    """A bracket begins type parameters."""

    tag = "scala"
    states: ClassVar[States] = {
        "root": [
            rule(r"(class|trait|object)(\s+)", groups(Keyword, Text), "class"),
            rule(rf"'{IDENTIFIER}(?!')", Str.Symbol),
            rule(r"[^\S\n]+", Text),
            rule(r"//.*", Comment.Single),
            rule(r"/\*", Comment.Multiline, "comment"),
            rule(f"@{IDENTIFIER}", Name.Decorator),
            rule(rf"(def)(\s+)({ANY_NAME})(\s*)", groups(Keyword, Text, Name.Function, Text)),
            rule(rf"(val)(\s+)({ANY_NAME})(\s*)", groups(Keyword, Text, Name.Variable, Text)),
            rule(rf"(this)(\n*)(\.)({IDENTIFIER})", groups(Keyword, Text, Operator, Name.Property)),
            rule(rf"({IDENTIFIER}|_)(\n*)(\.)({IDENTIFIER})", groups(Name.Variable, Text, Operator, Name.Property)),
            rule(rf"[\p{{Lu}}$_]{IDENTIFIER}\b", Name.Class),
            rule(rf"({IDENTIFIER})(\p{{Space}}*)(\()", groups(Name.Function, Text, Operator)),
            rule(rf"(\.)({IDENTIFIER})", groups(Operator, Name.Property)),
            rule(
                rf"(?:{'|'.join(KEYWORDS.split())})\b|(?:<[%:-]|=>|>:|[#=@_\u21D2\u2190])(?:\b|(?=\s)|$)",
                Keyword,
            ),
            rule(f":(?!{SIGN})", Keyword, "type"),
            rule(r"(?:true|false|null)\b", Keyword.Constant),
            rule(r"(import|package)(\s+)", groups(Keyword, Text), "import"),
            rule(r"(type)(\s+)", groups(Keyword, Text), "type"),
            rule(r'(?s)""".*?"""(?!")', Str),
            rule(r'"(?:\\\\|\\"|[^"])*"', Str),
            rule(r"'\\.'|'[^\\]'|'\\u[0-9a-fA-F]{4}'", Str.Char),
            rule(rf"{IDENTIFIER}|`[^`]+`", Name),
            rule(r"\[", Operator, "type parameters"),
            rule(r"[(){};,.#]", Operator),
            rule(f"{SIGN}+", Operator),
            rule(r"(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fFdD]?|[0-9]+[fFdD]", Num.Float),
            rule(r"0x[0-9a-fA-F]+", Num.Hex),
            rule(r"[0-9]+L?", Num.Integer),
            rule(r"\n", Text),
        ],
        "class": [
            rule(rf"({ANY_NAME})(\s*)(\[)", groups(Name.Class, Text, Operator), "type parameters"),
            rule(r"\s+", Text),
            rule(r"[{(]", Operator, pop()),
            rule(r"//.*", Comment.Single, pop()),
            rule(ANY_NAME, Name.Class, pop()),
        ],
        "type": [
            rule(r"\s+", Text),
            rule(r"<[%:]|>:|[#_\u21D2]|forSome|type", Keyword),
            rule(r"([,);}]|=>|=)(\s*)", groups(Operator, Text), pop()),
            rule(r"[({]", Operator, "type"),
            rule(rf"{TYPE_PATH}(\[)", groups(Keyword.Type, Text, Operator), goto("type parameters")),
            rule(f"{TYPE_PATH}$", groups(Keyword.Type, Text), pop()),
            rule(r"//.*", Comment.Single, pop()),
            rule(rf"\.|{ANY_NAME}", Keyword.Type),
        ],
        "type parameters": [
            rule(r"[\s,]+", Text),
            rule(r"<[%:]|=>|>:|[#_\u21D2]|forSome|type", Keyword),
            rule(r"[\])}]", Operator, pop()),
            rule(r"[(\[{]", Operator, "type parameters"),
            rule(rf"\.|{ANY_NAME}", Keyword.Type),
        ],
        "comment": [
            rule(r"[^/*]+", Comment.Multiline),
            rule(r"/\*", Comment.Multiline, "comment"),
            rule(r"\*/", Comment.Multiline, pop()),
            rule(r"[*/]", Comment.Multiline),
        ],
        "import": [rule(rf"(?:{IDENTIFIER}|\.)+", Name.Namespace, pop())],
    }


LEXER = Scala
