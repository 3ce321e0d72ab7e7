"""CSS (Rouge's ``css``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.css_words import COLOURS, KEYWORDS, PROPERTIES
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, mixin, pop, push, rule, words
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

IDENTIFIER = r"[\p{L}_-][\p{Word}\p{Cf}-]*"
NUMBER = r"-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
UNITS = "em|px|pt|pc|in|mm|cm|ex|rem|ch|vw|vh|vmin|vmax|dpi|dpcm|dppx|deg|grad|rad|turn|s|ms|Hz|kHz"
VENDORS = tuple("-ah- -atsc- -hp- -khtml- -moz- -ms- -o- -rim- -ro- -tc- -wap- -webkit- -xv- mso- prince-".split())
KNOWN = frozenset(PROPERTIES.split())


class Css(RegexLexer):
    """A property is known (a label) by the table or by a vendor's prefix."""

    tag = "css"

    def declare(self, m: Match) -> None:
        known = m[1] in KNOWN or m[1].startswith(VENDORS)
        self.groups(m, Name.Label if known else Name.Property, Text, Punctuation)

    states: ClassVar[States] = {
        "root": [
            mixin("blanks"),
            rule(r"\{", Punctuation, "declarations"),
            rule(f"::?{IDENTIFIER}", Name.Decorator),
            rule(rf"\.{IDENTIFIER}", Name.Class),
            rule(f"#{IDENTIFIER}", Name.Function),
            rule(f"@{IDENTIFIER}", Keyword, "at-rule"),
            rule(IDENTIFIER, Name.Tag),
            rule(r"[~^*!%&\[\]()<>|+=@:;,./?-]", Operator),
            mixin("strings"),
        ],
        "blanks": [rule(r"\s+", Text), rule(r"(?s)/\*.*?\*/", Comment, spent=r"(?s)/\*.*")],
        "strings": [
            rule(r'"(?:\\\\|\\"|[^"])*"', Str.Single),
            rule(r"'(?:\\\\|\\'|[^'])*'", Str.Double),
        ],
        "value": [
            mixin("blanks"),
            rule(r"url\(.*?\)", Str.Other),
            rule(r"(?i)#[0-9a-f]{1,6}", Num),
            rule(rf"{NUMBER}(?:%|(?:{UNITS})\b)?", Num),
            rule(r"[\[\]():/.,]", Punctuation),
            mixin("strings"),
            rule(IDENTIFIER, words(Name, {Name.Constant: COLOURS, Name.Builtin: KEYWORDS})),
        ],
        "declarations": [
            mixin("blanks"),
            rule(r"\}", Punctuation, pop()),
            rule(rf"({IDENTIFIER})(\s*)(:)", declare, push("declared value")),
        ],
        "declared value": [
            rule(";", Punctuation, pop()),
            rule(r"(?=\})", None, pop()),
            rule(r"!\s*important\b", Comment.Preproc),
            rule(r"^@.*?$", Comment.Preproc),
            mixin("value"),
        ],
        "at-rule": [
            rule(rf"\{{(?=\s*{IDENTIFIER}\s*:)", Punctuation, "at-rule's declarations"),
            rule(r"\{", Punctuation, "at-rule's rules"),
            rule(";", Punctuation, pop()),
            mixin("value"),
        ],
        "at-rule's end": [rule(r"\}", Punctuation, pop(2))],
        "at-rule's rules": [mixin("at-rule's end"), mixin("root")],
        "at-rule's declarations": [mixin("at-rule's end"), mixin("declarations")],
    }


LEXER = Css
