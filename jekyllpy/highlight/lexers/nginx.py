"""Configuration of the nginx web server (Rouge's ``nginx``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, goto, groups, mixin, pop, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Punctuation, Str, Text

WORD = r"[^\s$;{}()#]+"


class Nginx(RegexLexer):
    tag = "nginx"

    states: ClassVar[States] = {
        "root": [
            rule(r"(include)(\s+)([^\s;]+)", groups(Keyword, Text, Name)),
            rule(WORD, Keyword, "statement"),
            mixin("values"),
        ],
        "block": [
            rule("}", Punctuation, pop()),
            rule(WORD, Keyword.Namespace, "statement"),
            mixin("values"),
        ],
        "statement": [
            rule("{", Punctuation, goto("block")),
            rule(";", Punctuation, pop()),
            mixin("values"),
        ],
        "values": [
            rule(r"\s+", Text),
            rule("#.*", Comment.Single),
            rule(r"(?:on|off)\b", Name.Constant),
            rule(r"[$][\w-]+", Name.Variable),
            rule(r"(?i)([a-z0-9.-]+)(:)([0-9]+)", groups(Name.Function, Punctuation, Num.Integer)),
            rule("(?i)[a-z-]+/[a-z-]+", Name.Class),
            rule(r"(?i)[0-9]+[kmg]?\b", Num.Integer),
            rule(r"(~)(\s*)([^\s{]+)", groups(Punctuation, Text, Str.Regex)),
            rule("[:=~]", Punctuation),
            rule(rf"/(?:{WORD})?", Name),
            rule(r"[^#\s;{}$\\]+", Str),
            rule("[$;]", Text),
        ],
    }


LEXER = Nginx
