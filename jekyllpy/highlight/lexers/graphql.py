"""GraphQL (Rouge's ``graphql``): queries and type definitions have states of their own."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.registry import make
from jekyllpy.highlight.rules import Callback, States, goto, groups, mixin, pop, push, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Punctuation, Str, Text

IDENTIFIER = r"[_A-Za-z][_0-9A-Za-z]*"
WORD = rf"\b{IDENTIFIER}\b"


def value(token: str) -> Callback:
    """A value, which ends its state unless it stands in a list."""

    def emit(lexer: Graphql, m: Match) -> None:
        lexer.token(token, m[0])
        if not lexer.state_is("list"):
            lexer.pop()

    return emit


class Graphql(RegexLexer):
    """Descriptions in triple quotes are Markdown."""

    tag = "graphql"

    def description(self, m: Match) -> None:
        self.token(Str.Double, m[1])
        self.token(Text.Whitespace, m[2])
        markdown = make("markdown")
        markdown.reset()
        self.delegate(markdown, m[3])
        self.token(Text.Whitespace, m[4])
        self.token(Str.Double, m[5])

    def end_selection(self, m: Match) -> None:
        self.token(Punctuation, m[0])
        self.pop()
        if self.state_is("query") or self.state_is("fragment"):
            self.pop()

    def end_value(self, m: Match) -> None:
        self.token(Punctuation, m[0])
        self.pop()
        if self.state_is("value"):
            self.pop()

    states: ClassVar[States] = {
        "root": [
            rule(r"\b(?:query|mutation|subscription)\b", Keyword, "query"),
            rule(r"\{", Punctuation, push("query", "selection")),
            rule(r"\bfragment\b", Keyword, "fragment"),
            rule(r"\bscalar\b", Keyword, "value"),
            rule(r"\b(?:type|interface|enum|input|schema)\b", Keyword, "type"),
            rule(r"\bunion\b", Keyword, "union"),
            rule(r"\bextend\b", Keyword),
            mixin("basic"),
            rule(r'(?s)(""")(\n)(.*?)(\n)(""")', description),
        ],
        "basic": [rule(r"\s+", Text.Whitespace), rule(r"#.*$", Comment), rule(r"[!,]", Punctuation)],
        "directives": [
            rule(rf"(@{IDENTIFIER})(\s*)(\()", groups(Keyword, Text.Whitespace, Punctuation), "arguments"),
            rule(rf"@{IDENTIFIER}\b", Keyword),
        ],
        "fragment": [rule(r"\bon\b", Keyword), mixin("query")],
        "query": [
            mixin("directives"),
            rule(WORD, Name),
            rule(r"\(", Punctuation, "variables"),
            rule(r"\{", Punctuation, "selection"),
            mixin("basic"),
        ],
        "type": [
            rule(r"\bimplements\b", Keyword),
            rule(WORD, Name),
            rule(r"\(", Punctuation, "variables"),
            rule(r"\{", Punctuation, "type's fields"),
            mixin("basic"),
        ],
        "union": [rule(WORD, Name), rule("=", Punctuation, "union's variant"), mixin("basic")],
        "union's variant": [rule(WORD, Name, goto("after variant")), mixin("basic")],
        "after variant": [
            rule(r"\|", Punctuation, goto("union's variant")),
            rule(r"(?!\||\s+|#[^\n]*)", None, pop(2)),
            mixin("basic"),
        ],
        "type's fields": [
            rule(r"\}", Punctuation, pop(2)),
            rule(rf"\b({IDENTIFIER})(\s*)(\()", groups(Name, Text.Whitespace, Punctuation), "variables"),
            rule(WORD, Name),
            rule(":", Punctuation, "type names"),
            mixin("basic"),
        ],
        "arguments": [
            rule(r"\)", Punctuation, pop()),
            rule(WORD, Name),
            rule(":", Punctuation, "value"),
            mixin("basic"),
        ],
        "variables": [
            rule(r"\)", Punctuation, pop()),
            rule(rf"\${IDENTIFIER}\b", Name.Variable),
            rule(WORD, Name),
            rule(":", Punctuation, "type names"),
            rule("=", Punctuation, "value"),
            mixin("basic"),
        ],
        "type names": [
            rule(r"\b(?:Int|Float|String|Boolean|ID)\b", Name.Builtin, pop()),
            rule(WORD, Name, pop()),
            rule(r"\[", Punctuation, "list of type names"),
            mixin("basic"),
        ],
        "list of type names": [
            rule(r"\b(?:Int|Float|String|Boolean|ID)\b", Name.Builtin),
            rule(WORD, Name),
            rule(r"\]", Punctuation, pop(2)),
            mixin("basic"),
        ],
        "selection": [
            mixin("directives"),
            rule(r"\}", end_selection),
            rule(rf"\b({IDENTIFIER})(\s*)(\()", groups(Name, Text.Whitespace, Punctuation), "arguments"),
            rule(rf"\b({IDENTIFIER})(\s*)(:)", groups(Name, Text.Whitespace, Punctuation)),
            rule(WORD, Name),
            rule(r"(\.\.\.)(\s+)(on)\b", groups(Punctuation, Text.Whitespace, Keyword)),
            rule(r"\.\.\.", Punctuation),
            rule(r"\{", Punctuation, "selection"),
            mixin("basic"),
        ],
        "list": [rule(r"\]", end_value), mixin("value")],
        "object": [
            rule(r"\}", end_value),
            rule(rf"\b({IDENTIFIER})(\s*)(:)", groups(Name, Text.Whitespace, Punctuation), "value"),
            mixin("basic"),
        ],
        "value": [
            rule(r'(?s)""".*?"""', Str.Double),
            rule(rf"\${IDENTIFIER}\b", value(Name.Variable)),
            rule(r"\b(?:true|false|null)\b", value(Keyword.Constant)),
            rule(r"[+-]?[0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)?", value(Num.Float)),
            rule(r"[+-]?[1-9][0-9]*(?:[eE][+-]?[0-9]+)?", value(Num.Integer)),
            rule(r'"(?:\\[\\"]|[^"])*"', value(Str.Double)),
            rule(WORD, value(Name)),
            rule(r"\{", Punctuation, "object"),
            rule(r"\[", Punctuation, "list"),
            mixin("basic"),
        ],
    }


LEXER = Graphql
