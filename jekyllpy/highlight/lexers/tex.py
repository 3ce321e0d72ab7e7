r"""TeX and LaTeX (Rouge's ``tex``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, mixin, pop, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

COMMAND = r"(?i:\\(?:[a-z]+|\s+|.))"


class Tex(RegexLexer):
    """Commands are keywords in text and variables in mathematics."""

    tag = "tex"
    states: ClassVar[States] = {
        "root": [
            rule(r"\\\[|\$\$", Punctuation, "display math"),
            rule(r"\\\(|\$", Punctuation, "inline math"),
            rule(r"\\(?:begin|end)\{.*?\}", Name.Tag),
            rule(
                r"(\\verb)\b(\S)(.*?)(\2)",
                groups(Name.Builtin, Keyword.Pseudo, Str.Other, Keyword.Pseudo),
            ),
            rule(COMMAND, Keyword, "command"),
            mixin("general"),
            rule(r"[^\\$%&_^{}]+", Text),
        ],
        "general": [rule(r"%.*$", Comment), rule(r"[{}&_^]", Punctuation)],
        "math": [
            rule(COMMAND, Name.Variable),
            mixin("general"),
            rule(r"[0-9]+", Num),
            rule(r"[-=!+*/()\[\]]", Operator),
            rule(r"[^=!+*/()\[\]\\$%&_^{}0-9-]+", Name.Builtin),
        ],
        "inline math": [rule(r"\\\)|\$", Punctuation, pop()), mixin("math")],
        "display math": [rule(r"\\\]|\$\$", Punctuation, pop()), rule(r"\$", Name.Builtin), mixin("math")],
        "command": [rule(r"\[.*?\]", Name.Attribute), rule(r"\*", Keyword), rule("", None, pop())],
    }


LEXER = Tex
