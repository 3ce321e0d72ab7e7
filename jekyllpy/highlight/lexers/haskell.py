"""Haskell (Rouge's ``haskell``)."""

from __future__ import annotations

import re
from typing import ClassVar

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Rule, States, goto, groups, mixin, pop, rule
from jekyllpy.highlight.tokens import Comment, Error, Keyword, Name, Num, Operator, Punctuation, Str, Text
from jekyllpy.highlight.vocabulary import word_set

RESERVED = word_set(
    "_ case class data default deriving do else if in infix infixl infixr instance let newtype of then type where"
)
ASCII = "NUL|SOH|[SE]TX|EOT|ENQ|ACK|BEL|BS|HT|LF|VT|FF|CR|S[OI]|DLE|DC[1-4]|NAK|SYN|ETB|CAN|EM|SUB|ESC|[FGRU]S|SP|DEL"
SYMBOL = r"[:!#\$\%&*+.\\/<=>?@^\|~-]"
MODULE = r"([A-Z][\w.]*)(\s+)"


def _comment(token: str) -> list[Rule]:
    """The rest of a comment in braces; those within are plain comments."""
    return [
        rule("-}", token, pop()),
        rule("{-", token, "comment"),
        rule("[^-{}]+", token),
        rule("[-{}]", token),
    ]


class Haskell(RegexLexer):
    tag = "haskell"

    def word(self, m: Match) -> None:
        if m[0] in ("import", "module"):
            self.token(Keyword.Reserved, m[0])
            self.push(m[0])
        elif m[0] in RESERVED:
            self.token(Keyword.Reserved, m[0])
        else:
            self.token(Keyword.Type if re.match("'?[A-Z]", m[0]) else Name, m[0])

    states: ClassVar[States] = {
        "basic": [
            rule(r"\s+", Text),
            rule("{-#", Comment.Preproc, "pragma"),
            rule("{-", Comment.Multiline, "comment"),
            rule(r"^--\s+\|.*?$", Comment.Doc),
            rule(r"--(?![!#\$\%&*+.\/<=>?@\^\|_~]).*?$", Comment.Single),
        ],
        "comment": _comment(Comment.Multiline),
        "pragma": _comment(Comment.Preproc),
        "root": [
            mixin("basic"),
            rule(r"'(?=(?:.|\\\S+)')", Str.Char, "character"),
            rule('"', Str, "string"),
            rule(r"(?i)\d+e[+-]?\d+", Num.Float),
            rule(r"(?i)\d+\.\d+(?:e[+-]?\d+)?", Num.Float),
            rule("(?i)0o[0-7]+", Num.Oct),
            rule(r"(?i)0x[\da-f]+", Num.Hex),
            rule(r"\d+", Num.Integer),
            rule(r"[\w']+", word),
            rule(rf"\\(?!{SYMBOL}+)", Name.Function),
            rule(rf"(?:<-|::|->|=>|=)(?!{SYMBOL}+)", Operator),
            rule(f"{SYMBOL}+", Operator),
            rule(r"\[\s*\]", Keyword.Type),
            rule(r"\(\s*\)", Name.Builtin),
            rule(r"(\[)([_a-z][\w']*)(\|)", groups(Operator, Name, Operator), "quasiquotation"),
            rule(r"[\[\](),;`{}]", Punctuation),
        ],
        "import": [
            rule(r"\s+", Text),
            rule('"', Str, "string"),
            rule(r"\bqualified\b", Keyword),
            rule(
                MODULE + r"(as)(\s+)([A-Z][a-zA-Z0-9_.]*)",
                groups(Name.Namespace, Text, Keyword, Text, Name),
                pop(),
            ),
            rule(
                MODULE + r"(hiding)(\s+)(\()",
                groups(Name.Namespace, Text, Keyword, Text, Punctuation),
                goto("names"),
            ),
            rule(MODULE + r"(\()", groups(Name.Namespace, Text, Punctuation), goto("names")),
            rule(r"[\w.]+", Name.Namespace, pop()),
        ],
        "module": [
            rule(r"\s+", Text),
            rule(MODULE + r"(\()", groups(Name.Namespace, Text, Punctuation), "names"),
            rule(r"\bwhere\b", Keyword.Reserved, pop()),
            rule(r"[A-Z][a-zA-Z0-9_.]*", Name.Namespace, pop()),
        ],
        "names": [
            mixin("basic"),
            rule(r"[A-Z]\w*", Keyword.Type),
            rule(r"_[\w\']+|[a-z][\w\']*", Name.Function),
            rule(",", Punctuation),
            rule(f"{SYMBOL}+", Operator),
            rule(r"\(", Punctuation, "names"),
            rule(r"\)", Punctuation, pop()),
        ],
        "character": [
            rule(r"\\", Str.Escape, goto("character end", "escape")),
            rule(".", Str.Char, goto("character end")),
        ],
        "character end": [
            rule("'", Str.Char, pop()),
            rule(".", Error, pop()),
        ],
        "quasiquotation": [
            rule(r"\|\]", Operator, pop()),
            rule(r"[^\|]+", Text),
            rule(r"\|", Text),
        ],
        "string": [
            rule('"', Str, pop()),
            rule(r"\\", Str.Escape, "escape"),
            rule(r'[^\\"]+', Str),
        ],
        "escape": [
            rule("[abfnrtv\"'&\\\\]", Str.Escape, pop()),
            rule(r"\^[\]\[A-Z@\^_]", Str.Escape, pop()),
            rule(ASCII, Str.Escape, pop()),
            rule("(?i)o[0-7]+", Str.Escape, pop()),
            rule(r"(?i)x[\da-f]+", Str.Escape, pop()),
            rule(r"\d+", Str.Escape, pop()),
            rule(r"\s+\\", Str.Escape, pop()),
        ],
    }


LEXER = Haskell
