"""R (Rouge's ``r``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.r_words import PRIMITIVES
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, rule, words
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

VOCABULARY = {
    Keyword: "if else for while repeat in next break function",
    Keyword.Constant: "NULL Inf TRUE FALSE NaN NA NA_integer_ NA_real_ NA_complex_ NA_character_",
    Name.Builtin: "LETTERS letters month.abb month.name pi T F",
}


class R(RegexLexer):
    tag = "r"

    states: ClassVar[States] = {
        "root": [
            rule("#'.*?$", Comment.Doc),
            rule("#.*?$", Comment.Single),
            rule(r"\s+", Text.Whitespace),
            rule("`[^`]+?`", Name),
            rule(r"(?s)'(?:\\.|.)*?'", Str.Single),
            rule(r'(?s)"(?:\\.|.)*?"', Str.Double),
            rule("%[^%]*?%", Operator),
            rule(r"0[xX][a-fA-F0-9]+(?:[pP][0-9]+)?[Li]?", Num.Hex),
            rule(r"[+-]?(?:\d+(?:[.]\d+)?|[.]\d+)(?:[eE][+-]?\d+)?[Li]?", Num),
            rule(rf"\b(?:{PRIMITIVES})(?=\()", Name.Function),
            rule("(?:(?:[[:alpha:]]|[.][._[:alpha:]])[._[:alnum:]]*)|[.]", words(Name, VOCABULARY)),
            rule(r"[\[\]{}();,]", Punctuation),
            rule("[-<>?*+^/!=~$@:%&|]", Operator),
        ]
    }


LEXER = R
