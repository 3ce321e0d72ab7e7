"""CoffeeScript (Rouge's ``coffeescript``): what came before decides whether a slash begins a regular expression."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, goto, groups, mixin, pop, rule, words
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

IDENTIFIER = r"[$a-zA-Z_][a-zA-Z0-9_]*"
WORD = words(
    Name.Other,
    {
        Keyword: "for by while until loop break continue return switch when then if else do yield throw try catch "
        "finally await new delete typeof instanceof super extends this class import export debugger",
        Name.Constant: "true false yes no on off null NaN Infinity undefined",
        Name.Builtin: "Array Boolean Date Error Function Math netscape Number Object Packages RegExp String sun "
        "decodeURI decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt document "
        "window",
    },
)


class Coffeescript(RegexLexer):
    """Strings of three quotes hold single ones."""

    tag = "coffeescript"
    states: ClassVar[States] = {
        "root": [
            rule(r"^(?=\s|/|<!--)", None, "expression"),
            mixin("comments"),
            mixin("blanks"),
            rule(
                r"[+][+]|--|~|&&|\b(?:and|or|is|isnt|not|in|of)\b|[?]|:|=|[|][|]|\\(?=\n)"
                r"|(?:<<|>>>?|==?|!=?|[-<>+*`%&|^/])=?",
                Operator,
                "expression",
            ),
            rule(r"[-=]>", Name.Function),
            rule(rf"(@)([ \t]*)({IDENTIFIER})", groups(Name.Variable.Instance, Text, Name.Attribute), "expression"),
            rule(rf"([.])([ \t]*)({IDENTIFIER})", groups(Punctuation, Text, Name.Attribute), "expression"),
            rule(rf"{IDENTIFIER}(?=\s*:)", Name.Attribute, "expression"),
            rule(IDENTIFIER, WORD, "expression"),
            rule(r"[{(\[;,]", Punctuation, "expression"),
            rule(r"[})\].]", Punctuation),
            rule(r"\d+[.]\d+(?:[eE]\d+)?[fd]?", Num.Float),
            rule(r"0x[0-9a-fA-F]+", Num.Hex),
            rule(r"\d+", Num.Integer),
            rule('"""', Str, "three double quotes"),
            rule("'''", Str, "three single quotes"),
            rule('"', Str, "double quoted"),
            rule("'", Str, "single quoted"),
        ],
        "comments": [
            rule(r"(?s)###[^#].*?###", Comment.Multiline),
            rule(r"#.*$", Comment.Single),
        ],
        "blanks": [rule(r"\s+", Text)],
        "expression": [
            mixin("comments"),
            mixin("blanks"),
            rule(r"///", Str.Regex, goto("block regex")),
            rule(
                r"/(?:\\.|[^\[/\\\n]|\[(?:\\.|[^\]\\\n])*\])+/(?:[gimy]+\b|\B)",
                Str.Regex,
                pop(),
            ),
            rule("", None, pop()),
        ],
        "block regex": [
            rule(r"///(?:[gimy]+\b|\B)", Str.Regex, pop()),
            rule(r"^#(?!\{).*$", Comment.Single),
            rule(r"(\s+)(#(?!\{).*)$", groups(Text, Comment.Single)),
            mixin("interpolations"),
            mixin("comments"),
            mixin("blanks"),
            mixin("code escape"),
            rule(r"\\\D", Str.Escape),
            rule(r"\\\d+", Name.Variable),
            rule(r"(?s).", Str.Regex),
        ],
        "code escape": [rule(r"\\(?:c[A-Z]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{4}\})", Str.Escape)],
        "string": [
            rule(r"[^#\\'\"]+", Str),
            mixin("code escape"),
            rule(r"\\.", Str.Escape),
            rule("#", Str),
        ],
        "interpolations": [rule(r"#\{", Str.Interpol, "interpolation")],
        "interpolation": [rule(r"\}", Str.Interpol, pop()), mixin("root")],
        "double quoted": [rule('"', Str, pop()), rule("'", Str), mixin("interpolations"), mixin("string")],
        "three double quotes": [
            rule('"""', Str, pop()),
            rule("[\"']", Str),
            mixin("interpolations"),
            mixin("string"),
        ],
        "single quoted": [rule("'", Str, pop()), rule('"', Str), mixin("string")],
        "three single quotes": [rule("'''", Str, pop()), rule("['\"]", Str), mixin("string")],
    }


LEXER = Coffeescript
