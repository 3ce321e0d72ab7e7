"""Swift (Rouge's ``swift``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, mixin, pop, push, rule, words
from jekyllpy.highlight.tokens import Comment, Error, Keyword, Name, Num, Operator, Punctuation, Str, Text

IDENTIFIER = r"(?:_|(?!\p{Mc})\p{Alpha}|[^\u0000-\uFFFF])(?:[\p{Alnum}_]|[^\u0000-\uFFFF])*"
VOCABULARY = words(
    Name,
    {
        Keyword: "await break case continue default do else fallthrough if in for return switch where while try catch "
        "throw guard defer repeat as dynamicType is new super self Self Type __COLUMN__ __FILE__ __FUNCTION__ __LINE__ "
        "associativity async didSet get infix inout isolated mutating none nonmutating operator override postfix "
        "precedence prefix set unowned weak willSet throws rethrows precedencegroup",
        Keyword.Declaration: "actor class deinit enum convenience extension final func import init internal lazy let "
        "nonisolated optional private protocol public required static struct subscript typealias var dynamic indirect "
        "associatedtype open fileprivate some",
        Keyword.Constant: "true false nil",
    },
)


class Swift(RegexLexer):
    """Names that begin with a capital are types."""

    tag = "swift"

    def reset(self) -> None:
        super().reset()
        self.push("line start")

    def private(self, m: Match) -> None:
        declaration = Keyword.Declaration
        self.groups(m, declaration, declaration, declaration if m[3] == "set" else Error, declaration)

    def unowned(self, m: Match) -> None:
        declaration = Keyword.Declaration
        self.groups(m, declaration, declaration if m[2] in ("safe", "unsafe") else Error, declaration)

    def call(self, m: Match) -> None:
        self.token(Keyword.Type if m[0][0].isupper() else Name.Function, m[0])

    def word(self, m: Match) -> None:
        token = VOCABULARY[m[0]]
        self.token(Keyword.Type if token == Name and m[0][0].isupper() else token, m[0])

    states: ClassVar[States] = {
        "line start": [rule(r"#.*", Comment.Preproc), mixin("inline blanks"), rule("", None, pop())],
        "inline blanks": [rule(r"\s+", Text), mixin("comments")],
        "blanks": [
            rule(r"\n+", Text, "line start"),
            rule(r"//.*?$", Comment.Single, "line start"),
            mixin("inline blanks"),
        ],
        "comments": [rule(r"/[*]", Comment.Multiline, "comment")],
        "comment": [
            mixin("comments"),
            rule(r"[*]/", Comment.Multiline, pop()),
            rule(r"[^*/]+|.", Comment.Multiline),
        ],
        "root": [
            mixin("blanks"),
            rule(r"\$(?:[1-9]\d*)?\d", Name.Variable),
            rule(r"[()\[\]{}:;,?\\]", Punctuation),
            rule(r"[-/=+*%<>!&|^.~]+", Operator),
            rule(r'@?"', Str, "string"),
            rule(r"'(?:\\.|.)'", Str.Char),
            rule(
                r"(?i)(?:\d+(?:_\d+)*\*|(?:\d+(?:_\d+)*)?\.\d+(?:_\d)*)(?:e[+-]?\d+(?:_\d)*)?",
                Num.Float,
            ),
            rule(r"(?i)\d+e[+-]?[0-9]+", Num.Float),
            rule(r"0o?[0-7]+(?:_[0-7]+)*", Num.Oct),
            rule(
                r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*(?:(?:\.[0-9A-F]+(?:_[0-9A-F]+)*)?p[+-]?\d+)?",
                Num.Hex,
            ),
            rule(r"0b[01]+(?:_[01]+)*", Num.Bin),
            rule(r"\d+(?:_\d+)*", Num.Integer),
            rule(f"@{IDENTIFIER}", Keyword.Declaration),
            rule(r"(private|internal)(\([ ]*)(\w+)([ ]*\))", private),
            rule(r"(unowned\([ ]*)(\w+)([ ]*\))", unowned),
            rule(r"#available\([^)]+\)", Keyword.Declaration),
            rule(
                r"(#(?:selector|keyPath)\()([^)]+?(?:[(].*?[)])?)(\))",
                groups(Keyword.Declaration, Name.Function, Keyword.Declaration),
            ),
            rule(r"#(?:line|file|column|function|dsohandle)", Keyword.Declaration),
            rule(rf"(let|var)\b(\s*)({IDENTIFIER})", groups(Keyword, Text, Name.Variable)),
            rule(r"(let|var)\b(\s*)([(])", groups(Keyword, Text, Punctuation), "tuple"),
            rule(
                rf"(?!\b(?:if|while|for|private|internal|unowned|switch|case)\b)\b{IDENTIFIER}(?=[?!]?\s*[(])",
                call,
            ),
            rule(r"as[?!]?(?=\s)|try!?(?=\s)", Keyword),
            rule(
                rf"(#?(?!default)(?![[:upper:]]){IDENTIFIER})(\s*)(:)",
                groups(Name.Variable, Text, Punctuation),
            ),
            rule(IDENTIFIER, word),
            mixin("quoted name"),
        ],
        "quoted name": [rule(rf"(`)({IDENTIFIER})(`)", groups(Punctuation, Name.Variable, Punctuation))],
        "tuple": [
            rule(IDENTIFIER, Name.Variable),
            mixin("quoted name"),
            rule(",", Punctuation),
            rule(r"[(]", Punctuation, push()),
            rule(r"[)]", Punctuation, pop()),
            mixin("inline blanks"),
        ],
        "string": [
            rule(r"\\[\\0tnr'\"]", Str.Escape),
            rule(r"\\[(]", Str.Escape, "interpolation"),
            rule(r"\\u\{\h{1,8}\}", Str.Escape),
            rule(r'[^\\"]+', Str),
            rule(r'"(?:"")?', Str, pop()),
        ],
        "interpolation": [
            rule(r"[(]", Punctuation, "parentheses"),
            rule(r"[)]", Str.Escape, pop()),
            mixin("root"),
        ],
        "parentheses": [rule(r"[(]", Punctuation, push()), rule(r"[)]", Punctuation, pop()), mixin("root")],
    }


LEXER = Swift
