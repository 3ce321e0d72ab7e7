"""Python (Rouge's ``python``): a string's prefix decides whether escapes and braces count in it."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.python_words import BUILTINS, EXCEPTIONS, KEYWORDS
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, pop, push, rule, words
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

IDENTIFIER = r"[[:alpha:]_][[:alnum:]_]*"
DOTTED = r"[[:alpha:]_.][[:alnum:]_.]*"
BLANK = r"(?:\s|\\\s)+"
DIGITS = r"[0-9](?:_?[0-9])*"
EXPONENT = rf"e[+-]?{DIGITS}"


class Python(RegexLexer):
    """`strings` are the open strings, each its prefix in lower case and its delimiter: they nest in f-strings."""

    tag = "python"

    def reset(self) -> None:
        super().reset()
        self.strings: list[tuple[str, str]] = []

    def open_string(self, m: Match) -> None:
        self.groups(m, Str.Affix, Str)
        self.strings.append((m[1].lower(), m[2]))

    def quote(self, m: Match) -> None:
        """Quotes within a string, which end it if they are its own."""
        self.token(Str, m[0])
        if self.strings[-1][1] == m[0]:
            self.strings.pop()
            self.pop()

    def brace(self, m: Match) -> None:
        if "f" in self.strings[-1][0]:
            self.token(Str.Interpol, m[0])
            self.push("replacement field")
        else:
            self.token(Str, m[0])

    def escape(self, m: Match) -> None:
        self.token(Str if "r" in self.strings[-1][0] else Str.Escape, m[0])
        self.pop()

    states: ClassVar[States] = {
        "root": [
            rule(r"\n+", Text),
            rule(r'^(:)(\s*)((?si:[ru]{0,2}""".*?"""))', groups(Punctuation, Text, Str.Doc)),
            rule(r"[^\S\n]+", Text),
            rule(r"#.*\n?", Comment.Single),
            rule(r"[\[\]{}:(),;.]", Punctuation),
            rule(r"\\\n?", Text),
            rule(r"(?:in|is|and|or|not)\b", Operator.Word),
            rule(r"(?:<<|>>|//|\*\*)=?", Operator),
            rule(r"[-~+/*%=<>&^|@]=?|!=", Operator),
            rule(
                rf"(from)({BLANK})({DOTTED})({BLANK})(import)",
                groups(Keyword.Namespace, Text, Name.Namespace, Text, Keyword.Namespace),
            ),
            rule(rf"(import)(\s+)({DOTTED})", groups(Keyword.Namespace, Text, Name.Namespace)),
            rule(rf"(def)({BLANK})", groups(Keyword, Text), push("function name")),
            rule(rf"(class)({BLANK})", groups(Keyword, Text), push("class name")),
            rule(r"`.*?`", Str.Backtick),
            rule(r"(?i)([rfbu]{0,2})('''|\"\"\"|['\"])", open_string, push("string")),
            rule(f"@{DOTTED}", Name.Decorator),
            rule(
                IDENTIFIER,
                words(
                    Name,
                    {
                        Keyword: KEYWORDS,
                        Name.Builtin: BUILTINS + EXCEPTIONS,
                        Name.Builtin.Pseudo: "self None Ellipsis NotImplemented False True",
                    },
                ),
            ),
            rule(rf"(?i){DIGITS}\.(?:{DIGITS})?(?:{EXPONENT})?j?", Num.Float),
            rule(rf"(?i){DIGITS}(?:{EXPONENT}j?|j)", Num.Float),
            rule(r"(?i)0b(?:_?[01])+", Num.Bin),
            rule(r"(?i)0o(?:_?[0-7])+", Num.Oct),
            rule(r"(?i)0x(?:_?[a-f0-9])+", Num.Hex),
            rule(r"\d+L", Num.Integer.Long),
            rule(r"[1-9](?:_?[0-9])*|0(?:_?0)*", Num.Integer),
        ],
        "function name": [rule(IDENTIFIER, Name.Function, pop())],
        "class name": [rule(IDENTIFIER, Name.Class, pop())],
        "string": [
            rule(r"[^'\"\\{]+", Str),
            rule(r"\{\{", Str),
            rule(r"'''|\"\"\"|['\"]", quote),
            rule(r"(?=\\)", Str, "escape"),
            rule(r"\{", brace),
        ],
        "escape": [
            rule(
                r"\\(?:[\\abfnrtv\"'\n]|newline|N\{[a-zA-Z][a-zA-Z ]+[a-zA-Z]\}"
                r"|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})",
                escape,
            ),
            rule(r"\\.", Str, pop()),
        ],
        "replacement field": [
            rule(r"[^{}!:]+", lambda self, m: self.recurse(m[0])),
            rule(r"![asr]", Str.Interpol),
            rule(r":", Str.Interpol),
            rule(r"\{", Str.Interpol, push()),
            rule(r"\}", Str.Interpol, pop()),
        ],
    }


LEXER = Python
