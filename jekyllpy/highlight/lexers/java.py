"""Java (Rouge's ``java``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, pop, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Str, Text

KEYWORDS = (
    "assert|break|case|catch|continue|default|do|else|finally|for|if|goto|instanceof|new|return|switch|this|throw|try|"
    "while"
)
DECLARATIONS = (
    "abstract|const|enum|extends|final|implements|native|private|protected|public|static|strictfp|super|synchronized|"
    "throws|transient|volatile"
)
TYPES = "boolean|byte|char|double|float|int|long|short|var|void"
NAME = "[[:alpha:]_][[:word:]]*"
CONSTANT = r"[[:upper:]][[:upper:][:digit:]_]*\b"
CLASS = r"[[:upper:]][[:alnum:]]*\b"
TYPE = r"[a-zA-Z_][a-zA-Z0-9_.\[\]<>]*"
SIGNATURE = rf"(\s*(?:{TYPE}\s+)+?)([a-zA-Z_][a-zA-Z0-9_]*)(\s*)(\()"
WORDS = rf"\s*(?:{TYPE}\s+)*+(?:{TYPE})?"


def _digits(digit: str) -> str:
    """Digits with underscores between."""
    return f"(?:{digit}_+{digit}|{digit})+"


DECIMAL = _digits("[0-9]")


class Java(RegexLexer):
    tag = "java"

    def signature(self, m: Match) -> None:
        self.recurse(m[1])
        self.token(Name.Function, m[2])
        self.token(Text, m[3])
        self.token(Operator, m[4])

    states: ClassVar[States] = {
        "root": [
            rule(r"[^\S\n]+", Text),
            rule("//.*?$", Comment.Single),
            rule(r"(?s)/\*.*?\*/", Comment.Multiline, spent=r"(?s)/\*.*"),
            rule(rf"(?:{KEYWORDS})\b", Keyword),
            rule(SIGNATURE, signature, spent=WORDS),
            rule(f"@{NAME}", Name.Decorator),
            rule(rf"(?:{DECLARATIONS})\b", Keyword.Declaration),
            rule(rf"(?:{TYPES})\b", Keyword.Type),
            rule(r"(?:true|false|null)\b", Keyword.Constant),
            rule(r"(?:class|interface)\b", Keyword.Declaration, "class"),
            rule(r"(?:import|package)\b", Keyword.Namespace, "import"),
            rule(r'"(?:\\\\|\\"|[^"])*"', Str),
            rule(r"'(?:\\.|[^\\]|\\u[0-9a-f]{4})'", Str.Char),
            rule(rf"(\.)({NAME})", groups(Operator, Name.Attribute)),
            rule(f"{NAME}:", Name.Label),
            rule(CONSTANT, Name.Constant),
            rule(CLASS, Name.Class),
            rule(rf"\$?{NAME}", Name),
            rule(r"[~^*!%&\[\](){}<>\|+=:;,.\/?-]", Operator),
            rule(rf"{DECIMAL}\.{DECIMAL}(?:[eE]{DECIMAL})?[fd]?", Num.Float),
            rule(f"(?i)0b{_digits('[01]')}", Num.Bin),
            rule(f"(?i)0x{_digits('[0-9a-f]')}", Num.Hex),
            rule(f"0{_digits('[0-7]')}", Num.Oct),
            rule(f"{DECIMAL}L?", Num.Integer),
            rule(r"\n", Text),
        ],
        "class": [
            rule(r"\s+", Text),
            rule(NAME, Name.Class, pop()),
        ],
        "import": [
            rule(r"\s+", Text),
            rule(r"(?i)[a-z0-9_.]+\*?", Name.Namespace, pop()),
        ],
    }


LEXER = Java
