"""Objective-C (Rouge's ``objective_c``): C with messages, literals and method definitions."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.c import VOCABULARY, C
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.rules import States, extend, goto, groups, mixin, pop, push, rule, words
from jekyllpy.highlight.tokens import Comment, Error, Keyword, Name, Num, Punctuation, Str, Text

IDENTIFIER = r"(?i:[a-z$_][a-z0-9$_]*)"
DIRECTIVES = words(
    Error,
    {
        Keyword: "selector private protected public encode synchronized try throw catch finally end property "
        "synthesize dynamic optional interface implementation import autoreleasepool",
        Name.Builtin: "true false YES NO",
    },
)


class ObjectiveC(C):
    """C's states with the rules for objects first."""

    tag = "objective_c"
    vocabulary = words(Name, {**VOCABULARY, Name.Builtin: "YES NO nil"})

    def directive(self, m: Match) -> None:
        self.token(DIRECTIVES[m[1]], m[0])

    def method_start(self, m: Match) -> None:
        """The sign and the type that begin a method."""
        self.token(Keyword, m[1])
        self.token(Text, m[2])
        if m[3]:
            self.recurse(m[3])
        self.token(Text, m[4])
        self.push("method")

    def parameter(self, m: Match) -> None:
        self.recurse(m[1])
        self.token(Name.Variable, m[2])

    states: ClassVar[States] = extend(
        C.states,
        {
            "ternary": [rule(":", Punctuation, pop()), mixin("statements")],
            "message's rest": [rule(r"[\]{]", Punctuation, pop()), rule(";", Error), mixin("statements")],
            "message": [
                rule(
                    rf"({IDENTIFIER})(\s*)(:)",
                    groups(Name.Function, Text, Punctuation),
                    goto("message with arguments"),
                ),
                rule(rf"({IDENTIFIER})(\s*)(\])", groups(Name.Function, Text, Punctuation), pop()),
                mixin("message's rest"),
            ],
            "message with arguments": [
                rule(r"\{", Punctuation, "function"),
                rule(rf"({IDENTIFIER})(\s*)(:)", groups(Name.Function, Text, Punctuation), pop()),
                mixin("message's rest"),
            ],
            "array": [rule(r"\]", Punctuation, pop()), rule(",", Punctuation), mixin("statements")],
            "dictionary": [rule(r"\}", Punctuation, pop()), rule(",", Punctuation), mixin("statements")],
            "interface": [
                mixin("blanks"),
                rule(
                    rf"({IDENTIFIER})(\s*)(:)(\s*)({IDENTIFIER})",
                    groups(Name.Class, Text, Punctuation, Text, Name.Class),
                    pop(),
                ),
                rule(
                    rf"({IDENTIFIER})(\s*)([(])(\s*)({IDENTIFIER})(\s*)([)])",
                    groups(Name.Class, Text, Punctuation, Text, Name.Label, Text, Punctuation),
                    pop(),
                ),
                rule(IDENTIFIER, Name.Class, pop()),
            ],
            "forward": [
                mixin("blanks"),
                rule(rf"({IDENTIFIER})(\s*)(,)(\s*)", groups(Name.Class, Text, Punctuation, Text), push()),
                rule(rf"({IDENTIFIER})(\s*)(;?)", groups(Name.Class, Text, Punctuation), pop()),
            ],
            "method": [
                rule(r",|[.][.][.]", Punctuation),
                rule(rf"([(].*?[)])({IDENTIFIER})", parameter),
                rule(rf"({IDENTIFIER})(\s*)(:)", groups(Name.Function, Text, Punctuation)),
                rule(";", Punctuation, pop()),
                rule(r"\{", Punctuation, goto("function")),
                mixin("inline blanks"),
                rule(r"//.*?\n", Comment.Single),
                rule(r"\s+", Text),
                rule("", None, pop()),
            ],
        },
        prepend={
            "root": [rule(rf"([-+])(\s*)([(].*?[)])?(\s*)(?={IDENTIFIER}:?)", method_start)],
            "statements": [
                rule('@"', Str, "string"),
                rule(r"@'(?:\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,2}|\\.|[^\\'\n]')", Str.Char),
                rule(r"(?i)@(?:\d+[.]\d*|[.]\d+|\d+)e[+-]?\d+l?", Num.Float),
                rule(r"(?i)@(?:\d+[.]\d*|[.]\d+|\d+f)f?", Num.Float),
                rule(r"@0x\h+[lL]?", Num.Hex),
                rule(r"(?i)@0[0-7]+l?", Num.Oct),
                rule(r"@\d+l?", Num.Integer),
                rule(r"\bin\b", Keyword),
                rule(r"@(?:interface|implementation)\b", Keyword, "interface"),
                rule(r"@(?:class|protocol)\b", Keyword, "forward"),
                rule(r"@([[:alnum:]]+)", directive),
                rule(r"[?]", Punctuation, "ternary"),
                rule(r"\[", Punctuation, "message"),
                rule(r"@\[", Punctuation, "array"),
                rule(r"@\{", Punctuation, "dictionary"),
            ],
        },
    )


LEXER = ObjectiveC
