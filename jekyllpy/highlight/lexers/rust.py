"""Rust (Rouge's ``rust``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.rust_words import BUILTINS, KEYWORDS
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Rule, States, groups, mixin, pop, rule, words
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

NAME = r"[\p{XID_Start}_]\p{XID_Continue}*"
ESCAPE = r"\\(?:[nrt'\"\\0]|x\h{2}|u\{(?:\h_*){1,6}\})"
FRACTION = "[.][0-9][0-9_]*"
EXPONENT = "[eE][-+]?[0-9_]+"
FLOAT = rf"""(?x) [0-9][0-9_]*
    (?: {FRACTION} (?:{EXPONENT})? (?:f32|f64)?
    | (?:{FRACTION})? {EXPONENT} (?:f32|f64)?
    | (?:{FRACTION})? (?:{EXPONENT})? (?:f32|f64)
    | [.](?![._\p{{XID_Start}}])
    )"""
INTEGER = r"""(?x)
    (?: 0b[10_]+ | 0x[0-9a-fA-F_]+ | 0o[0-7_]+ | [0-9][0-9_]* )
    (?: u(?:8|16|32|64|128|size)? | i(?:8|16|32|64|128|size) )?"""
CLOSERS = {"[": "]", "(": ")", "{": "}"}


def _block_comment(state: str, token: str) -> list[Rule]:
    """Comments nest, and what is in a comment is of the kind of the outermost."""
    return [
        rule(r"\*/", token, pop()),
        rule(r"/\*", token, state),
        rule(r"[^*/]+|[*/]", token),
    ]


class Rust(RegexLexer):
    """`open_delimiters` counts, by their closing ones, the brackets open in macro calls."""

    tag = "rust"
    open_delimiters: dict[str, int]

    def reset(self) -> None:
        super().reset()
        self.open_delimiters = dict.fromkeys("])}", 0)
        self.push("line start")

    def open_delimiter(self, m: Match) -> None:
        self.open_delimiters[CLOSERS[m[0]]] += 1
        self.token(Punctuation, m[0])

    def close_delimiter(self, m: Match) -> None:
        self.open_delimiters[m[0]] -= 1
        if not any(self.open_delimiters.values()):
            self.pop()
        self.token(Punctuation, m[0])

    states: ClassVar[States] = {
        "line start": [
            mixin("whitespace"),
            rule(r"#\s[^\n]*", Comment.Special),
            rule("", None, pop()),
        ],
        "attribute": [
            mixin("whitespace"),
            mixin("literals"),
            rule("[(,)=:]", Name.Decorator),
            rule(r"\]", Name.Decorator, pop()),
            rule(NAME, Name.Decorator),
        ],
        "whitespace": [
            rule(r"\s+", Text),
            rule(r"////+[^\n]*", Comment.Single),
            rule(r"//[/!][^\n]*", Comment.Doc),
            rule(r"//[^\n]*", Comment.Single),
            rule(r"/\*\*\*?/", Comment.Multiline),
            rule(r"/\*\*\*+", Comment.Multiline, "block comment"),
            rule("/[*][*!]", Comment.Doc, "block doc comment"),
            rule("/[*]", Comment.Multiline, "block comment"),
        ],
        "block comment": _block_comment("block comment", Comment.Multiline),
        "block doc comment": _block_comment("block doc comment", Comment.Doc),
        "root": [
            rule(r"\n", Text, "line start"),
            mixin("whitespace"),
            rule(r"#!?\[", Name.Decorator, "attribute"),
            rule(rf"\b(?:{KEYWORDS})\b", Keyword),
            mixin("literals"),
            rule("[=-]>", Keyword),
            rule("<->", Keyword),
            rule(r"[()\[\]{}|,:;]", Punctuation),
            rule(r"[*\/!@~&+%^<>=\?-]|\.{2,3}", Operator),
            rule(rf"(?:[.]\s*)?{NAME}(?=\s*[(])", Name.Function),
            rule(r"[.]\s*await\b", Keyword),
            rule(rf"[.]\s*{NAME}", Name.Property),
            rule(r"[.]\s*\d+", Name.Attribute),
            rule(rf"({NAME})(::)", groups(Name.Namespace, Punctuation)),
            rule(r"\bmacro_rules!", Name.Decorator, "macro rules"),
            rule(f"{NAME}!", Name.Decorator, "macro"),
            rule(r"'static\b", Keyword),
            rule(f"'{NAME}", Name.Variable),
            rule(NAME, words(Name, {Name.Builtin: BUILTINS})),
        ],
        "macro": [
            mixin("literals"),
            rule(r"[\[{(]", open_delimiter),
            rule(r"[\]})]", close_delimiter),
            rule(f"{NAME}!", Name.Decorator),
            mixin("root"),
            rule(".", Text),
        ],
        "macro rules": [
            rule(rf"[$]{NAME}(?::{NAME})?", Name.Variable),
            rule("[$]", Name.Variable),
            mixin("macro"),
        ],
        "literals": [
            rule(r"\b(?:true|false)\b", Keyword.Constant),
            rule(rf"b?'(?:{ESCAPE}|[^\\])'", Str.Char),
            rule('b?"', Str, "string"),
            rule(r'(?s)b?r(#*)".*?"\1', Str),
            rule(FLOAT, Num.Float),
            rule(INTEGER, Num.Integer),
        ],
        "string": [
            rule('"', Str, pop()),
            rule(ESCAPE, Str.Escape),
            rule(r'[^"\\]+', Str),
        ],
    }


LEXER = Rust
