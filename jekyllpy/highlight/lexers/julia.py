"""Julia (Rouge's ``julia``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.julia_words import TYPES
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, mixin, pop, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Other, Str, Text

BUILTINS = (
    "true|false|missing|nothing|Inf|Inf16|Inf32|Inf64|NaN|NaN16|NaN32|NaN64|stdout|stderr|stdin|devnull|pi|π|ℯ|im|ARGS|"
    "C_NULL|ENV|ENDIAN_BOM|VERSION|undef|LOAD_PATH|DEPOT_PATH"
)
KEYWORDS = (
    "function|return|module|import|export|if|else|elseif|end|for|in|isa|while|try|catch|const|local|global|using|struct|"
    "mutable struct|abstract type|finally|begin|do|quote|macro|for outer|where"
)
CHARACTER = r"'(?:\\.|\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,3}|\\u[a-fA-F0-9]{1,4}|\\U[a-fA-F0-9]{1,6}|[^\\\'\n])'"
ESCAPE = r"\\(?:[\\abfnrtv\"\']|\n|N\{.*?\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})"
DEFINED_NAME = r"[\p{L}\p{Nl}\p{S}_][\p{Word}\p{S}\p{Po}!]*"


class Julia(RegexLexer):
    tag = "julia"

    states: ClassVar[States] = {
        "root": [
            rule(r"\n", Text),
            rule(r"[^\S\n]+", Text),
            rule("#=", Comment.Multiline, "block comment"),
            rule("#.*$", Comment),
            rule(r"[-+=*/\\&|$~^%!<>.?:÷≠≤≥]", Operator),
            rule(r"(function|macro)((?:\s|\\\s)+)", groups(Keyword, Name.Function), "function name"),
            rule(
                r"((?:mutable )?struct|(?:abstract|primitive) type)((?:\s|\\\s)+)",
                groups(Keyword, Name.Class),
                "type name",
            ),
            rule(rf"\b(?:{TYPES})\b", Keyword.Type),
            rule(r"(?:local|global|const)\b", Keyword.Declaration),
            rule(rf"\b(?:{KEYWORDS})\b", Keyword),
            rule(rf"\b(?:{BUILTINS})\b", Name.Builtin),
            rule("`.*?`", Str.Backtick),
            rule(CHARACTER, Str.Char),
            rule('[IL]"', Str, "string"),
            rule('[E]?"', Str, "string"),
            rule(r"@[\w.]+", Name.Decorator),
            rule(r"[a-zA-Z_\u00A1-\uffff][a-zA-Z_0-9\u00A1-\uffff]*!*", Name),
            rule(r"[\[\]{}\(\),;]", Other),
            rule(r"(?:\d+(?:_\d+)+\.\d*|\d*\.\d+(?:_\d+)+)(?:[eEf][+-]?[0-9]+)?", Num.Float),
            rule(r"(?:\d+\.\d*|\d*\.\d+)(?:[eEf][+-]?[0-9]+)?", Num.Float),
            rule(r"\d+(?:_\d+)*[eEf][+-]?[0-9]+", Num.Float),
            rule(r"0b[01]+(?:_[01]+)*", Num.Bin),
            rule(r"0o[0-7]+(?:_[0-7]+)*", Num.Oct),
            rule(r"0x[a-fA-F0-9]+(?:_[a-fA-F0-9]+)*", Num.Hex),
            rule(r"\d+(?:_\d+)*", Num.Integer),
        ],
        "function name": [
            rule(DEFINED_NAME, Name.Function, pop()),
            rule(r"\([^\s\w{]{1,2}\)", Operator, pop()),
            rule(r"[^\s\w{]{1,2}", Operator, pop()),
        ],
        "type name": [rule(DEFINED_NAME, Name.Class, pop())],
        "block comment": [
            rule("[^=#]+", Comment.Multiline),
            rule("#=", Comment.Multiline, "block comment"),
            rule("=#", Comment.Multiline, pop()),
            rule("[=#]", Comment.Multiline),
        ],
        "string": [
            rule(ESCAPE, Str.Escape),
            rule('"', Str, pop()),
            mixin("formats"),
            rule(r'[^\\"$]+', Str),
            rule(r"\\", Str),
        ],
        "formats": [rule(r"\$(?:\(\w+\))?[-#0 +]*(?:[0-9]+|[*])?(?:\.(?:[0-9]+|[*]))?", Str.Interpol)],
    }


LEXER = Julia
