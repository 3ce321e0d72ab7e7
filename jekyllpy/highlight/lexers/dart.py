"""Dart (Rouge's ``dart``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Mixin, Rule, States, groups, mixin, pop, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

IDENTIFIER = r"[a-zA-Z_]\w*"
TYPE = r"[a-zA-Z_][a-zA-Z\d_.\[\]]*"
WORDS = rf"^\s*(?:{TYPE}\s+)*+(?:{TYPE})?"


def one_of(listed: str) -> str:
    """A pattern for one of the words, ending there."""
    return rf"(?:{'|'.join(listed.split())})\b"


KEYWORDS = one_of(
    "as assert await break case catch continue default do else finally for if in is new rethrow return super switch "
    "this throw try while with yield"
)
DECLARATIONS = one_of(
    "abstract async dynamic const covariant external extends factory final get implements late native on operator "
    "required set static sync typedef var"
)
TYPES = one_of(
    "bool Comparable double Dynamic enum Function int List Map Never Null num Object Pattern Set String Symbol Type "
    "Uri void"
)


def quoted(quote: str) -> list[Rule | Mixin]:
    """A string, with escapes and interpolation."""
    return [rule(quote, Str, pop()), rule(rf"[^\\${quote}]+", Str), mixin("string")]


class Dart(RegexLexer):
    """A name before a parenthesis at the beginning of a line, after a type, is a method's."""

    tag = "dart"

    def method(self, m: Match) -> None:
        self.delegate(Dart, m[1])
        self.token(Name.Function, m[2])
        self.token(Text, m[3])
        self.token(Punctuation, m[4])

    states: ClassVar[States] = {
        "root": [
            rule(rf"^(\s*(?:{TYPE}\s+)+?)([a-zA-Z_]\w*)(\s*)(\()", method, spent=WORDS),
            rule(r"\s+", Text),
            rule(r"//.*?$", Comment.Single),
            rule(r"(?s)/\*.*?\*/", Comment.Multiline, spent=r"(?s)/\*.*"),
            rule('"', Str, "double quoted"),
            rule("'", Str, "single quoted"),
            rule(r"r\"[^\"]*\"|r'[^']*'", Str.Other),
            rule(rf"#(?:{IDENTIFIER})*", Str.Symbol),
            rule(f"@{IDENTIFIER}", Name.Decorator),
            rule(KEYWORDS, Keyword),
            rule(DECLARATIONS, Keyword.Declaration),
            rule(TYPES, Keyword.Type),
            rule(one_of("true false null"), Keyword.Constant),
            rule(one_of("class interface mixin"), Keyword.Declaration, "class"),
            rule(r"(?:import|deferred|export|library|part\s*of|part|source)\b", Keyword.Namespace, "import"),
            rule(rf"(\.)({IDENTIFIER})", groups(Operator, Name.Attribute)),
            rule(f"{IDENTIFIER}:", Name.Label),
            rule(rf"\$?{IDENTIFIER}", Name),
            rule(r"[~^*!%&\|+=:/?-]", Operator),
            rule(r"[\[\](){}<>.,;]", Punctuation),
            rule(r"\d*\.\d+(?:[eE]-?\d+)?", Num.Float),
            rule(r"0x[\da-fA-F]+", Num.Hex),
            rule(r"\d+L?", Num.Integer),
        ],
        "class": [rule(r"\s+", Text), rule(IDENTIFIER, Name.Class, pop())],
        "import": [rule(";", Operator, pop()), rule(one_of("show hide"), Keyword.Declaration), mixin("root")],
        "double quoted": quoted('"'),
        "single quoted": quoted("'"),
        "string": [
            rule(rf"\${IDENTIFIER}|\$\{{[^}}]+\}}", Str.Interpol),
            rule(r"\\[nrt\"'\\]", Str.Escape),
        ],
    }


LEXER = Dart
