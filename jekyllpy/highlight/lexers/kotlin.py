"""Kotlin (Rouge's ``kotlin``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, pop, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

KEYWORDS = """\
abstract annotation as break by catch class companion const constructor continue crossinline do dynamic else enum
external false final finally for fun get if import in infix inline inner interface internal is lateinit noinline null
object open operator out override package private protected public reified return sealed set super suspend tailrec this
throw true try typealias typeof val var vararg when where while yield
"""
REST = r"[-_\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{Nl}\p{Nd}\p{Pc}\p{Cf}\p{Mn}\p{Mc}]*`?"
CLASS = rf"`?\p{{Lu}}{REST}"
IDENTIFIER = rf"`?[_\p{{Lu}}\p{{Ll}}\p{{Lt}}\p{{Lm}}\p{{Nl}}]{REST}"
DIGITS = r"(?:[0-9][0-9_]*[0-9]|[0-9])"
EXPONENT = rf"[eE][+-]?{DIGITS}"
FLOAT = rf"(?:(?:{DIGITS})?\.{DIGITS}(?:{EXPONENT})?|{DIGITS}{EXPONENT})[fF]?|{DIGITS}[fF]"
INTEGER_SUFFIX = r"[uU]?L?"


class Kotlin(RegexLexer):
    """Declarations are told by their first word; capitals make classes."""

    tag = "kotlin"
    states: ClassVar[States] = {
        "root": [
            rule(r"\b(companion)(\s+)(object)\b", groups(Keyword, Text, Keyword)),
            rule(r"\b(class|data\s+class|interface|object)(\s+)", groups(Keyword.Declaration, Text), "class"),
            rule(r"\b(fun)(\s+)", groups(Keyword, Text), "function"),
            rule(r"\b(package|import)(\s+)", groups(Keyword, Text), "package"),
            rule(r"\b(val|var)(\s+)(\()", groups(Keyword.Declaration, Text, Punctuation), "destructure"),
            rule(r"\b(val|var)(\s+)", groups(Keyword.Declaration, Text), "property"),
            rule(rf"(return|continue|break|this|super)(@{IDENTIFIER})?\b", groups(Keyword, Name.Decorator)),
            rule(rf"\b(?:{'|'.join(KEYWORDS.split())})\b", Keyword),
            rule(r"^\s*\[.*?\]", Name.Attribute, spent=r"^\s*"),
            rule(r"[^\S\n]+|\\\n", Text),
            rule(r"//.*?$", Comment.Single),
            rule(r"/[*].*[*]/", Comment.Multiline),
            rule(r"/[*].*", Comment.Multiline, "comment"),
            rule(r"\n", Text),
            rule(r"(::)(class)", groups(Operator, Keyword)),
            rule(r"::|!!|\?[:.]|\.\.", Operator),
            rule(FLOAT, Num.Float, spent="[0-9][0-9_]*"),
            rule(rf"0[bB](?:[01][01_]*[01]|[01]){INTEGER_SUFFIX}", Num.Bin),
            rule(rf"0[xX](?:[0-9a-fA-F][0-9a-fA-F_]*[0-9a-fA-F]|[0-9a-fA-F]){INTEGER_SUFFIX}", Num.Hex),
            rule(rf"(?:[1-9][0-9_]*[0-9]|[0-9]){INTEGER_SUFFIX}", Num.Integer),
            rule(r"[~!%^&*()+=|\[\]:;,.<>/?{}-]", Punctuation),
            rule(r'@"(?:""|[^"])*"', Str),
            rule(r'(?s)""".*?"""', Str),
            rule(r'"(?:\\\\|\\"|[^"\n])*["\n]', Str),
            rule(r"'\\.'|'[^\\]'", Str.Char),
            rule(f"@{CLASS}", Name.Decorator),
            rule(f"({CLASS})(<)", groups(Name.Class, Punctuation), "generics"),
            rule(CLASS, Name.Class),
            rule(rf"{IDENTIFIER}(?=\s*[({{])", Name.Function),
            rule(f"{IDENTIFIER}@", Name.Decorator),
            rule(IDENTIFIER, Name),
        ],
        "package": [rule(r"\S+", Name.Namespace, pop())],
        "class": [rule(CLASS, Name.Class, pop())],
        "function": [
            rule("<", Punctuation, "generics"),
            rule(r"\s+", Text),
            rule(rf"({CLASS})(\.)", groups(Name.Class, Punctuation)),
            rule(IDENTIFIER, Name.Function, pop()),
        ],
        "generics": [
            rule(CLASS, Name.Class),
            rule("<", Punctuation, "generics"),
            rule("reified|out|in", Keyword),
            rule(r"[,:.?]", Punctuation),
            rule(r"\s+", Text),
            rule(">", Punctuation, pop()),
        ],
        "property": [
            rule("<", Punctuation, "generics"),
            rule(r"\s+", Text),
            rule(IDENTIFIER, Name.Property, pop()),
        ],
        "destructure": [
            rule(",", Punctuation),
            rule(r"\)", Punctuation, pop()),
            rule(r"\s+", Text),
            rule(IDENTIFIER, Name.Property),
        ],
        "comment": [
            rule(r"/[*]", Comment.Multiline, "comment"),
            rule(r"[*]/", Comment.Multiline, pop()),
            rule(r"[^/*]+|[/*]", Comment.Multiline),
        ],
    }


LEXER = Kotlin
