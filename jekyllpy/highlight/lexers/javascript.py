"""JavaScript (Rouge's ``javascript``): what came before decides whether a slash or a brace begins an expression."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, Words, goto, groups, method, mixin, pop, push, rule, words
from jekyllpy.highlight.tokens import Comment, Error, Keyword, Name, Num, Operator, Punctuation, Str, Text

IDENTIFIER = r"[\p{L}\p{Nl}$_][\p{Word}]*"

VOCABULARY = {
    Keyword: "as async await break case catch continue debugger default delete do else export finally from for if "
    "import in instanceof new of return super switch this throw try typeof void while yield",
    Keyword.Declaration: "var let const with function class extends constructor get set static",
    Keyword.Reserved: "enum implements interface package private protected public",
    Keyword.Constant: "true false null NaN Infinity undefined",
    Name.Builtin: "Array Boolean Date Error Function Math netscape Number Object Packages RegExp String sun decodeURI "
    "decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt document window navigator "
    "self global Promise Set Map WeakSet WeakMap Symbol Proxy Reflect Int8Array Uint8Array Uint8ClampedArray "
    "Int16Array Uint16Array Uint16ClampedArray Int32Array Uint32Array Uint32ClampedArray Float32Array Float64Array "
    "DataView ArrayBuffer",
}


class Javascript(RegexLexer):
    """Dialects give `vocabulary` more words."""

    tag = "javascript"
    vocabulary: ClassVar[Words] = words(Name.Other, VOCABULARY)

    def word(self, m: Match) -> None:
        """An identifier; an expression may begin after a keyword."""
        token = self.vocabulary[m[0]]
        self.token(token, m[0])
        if token in (Keyword, Keyword.Declaration):
            self.push("expression start")

    states: ClassVar[States] = {
        "root": [
            rule(r"(?s)\s*#!.*?\n", Comment.Preproc, "statement", spent=r"(?s)\s*#!.*"),
            mixin("blanks"),
            rule(
                r"\+\+|--|~|\?\?=?|&&|\|\||\\(?=\n)|<<|>>>?|===|!==",
                Operator,
                "expression start",
            ),
            rule(r"[-<>+*%&|\^/!=]=?", Operator, "expression start"),
            rule(r"[(\[,]", Punctuation, "expression start"),
            rule(r";", Punctuation, "statement"),
            rule(r"[)\].]", Punctuation),
            rule(r"`", Str.Double, "template"),
            rule(r"\?\.", Punctuation),
            rule(r"\?", Punctuation, push("ternary", "expression start")),
            rule(r"(@)(\w+)?", groups(Punctuation, Name.Decorator), "expression start"),
            rule(r"[{}]", Punctuation, "statement"),
            rule(IDENTIFIER, method("word")),
            rule(r"[0-9]+\.[0-9]+(?:[eE][0-9]+)?[fd]?", Num.Float),
            rule(r"(?i)0x[0-9a-f]+", Num.Hex),
            rule(r"(?i)0o[0-7][0-7_]*", Num.Oct),
            rule(r"(?i)0b[01][01_]*", Num.Bin),
            rule(r"[0-9]+", Num.Integer),
            rule(r'"', Str.Delimiter, "double quoted"),
            rule(r"'", Str.Delimiter, "single quoted"),
            rule(r":", Punctuation),
        ],
        "blanks": [
            rule(r"\s+", Text),
            rule(r"<!--", Comment),
            rule(r"//.*?$", Comment.Single),
            rule(r"/\*", Comment.Multiline, "comment"),
        ],
        "comment": [
            rule(r"\*/", Comment.Multiline, pop()),
            rule(r"[^*/]+|[*/]", Comment.Multiline),
        ],
        "expression start": [
            mixin("blanks"),
            rule(r"/", Str.Regex, goto("regex")),
            rule(r"\{", Punctuation, goto("object")),
            rule(r"", Text, pop()),
        ],
        "statement": [
            rule(r"case\b", Keyword, goto("expression start")),
            rule(rf"({IDENTIFIER})(\s*)(:)", groups(Name.Label, Text, Punctuation)),
            mixin("expression start"),
        ],
        "object": [
            mixin("blanks"),
            rule(r"\{", Punctuation, push()),
            rule(r"\}", Punctuation, goto("statement")),
            rule(rf"({IDENTIFIER})(\s*)(:)", groups(Name.Attribute, Text, Punctuation), "expression start"),
            rule(r":", Punctuation),
            mixin("root"),
        ],
        "ternary": [rule(r":", Punctuation, goto("expression start")), mixin("root")],
        "regex": [
            rule(r"/", Str.Regex, goto("regex flags")),
            rule(r"[^/]?\n", Error, pop()),
            rule(r"\[\^?", Str.Escape, "regex class"),
            rule(r"\\.|\(\?[:=<!]|\{[\d,]+\}|[()?]", Str.Escape),
            rule(r".", Str.Regex),
        ],
        "regex flags": [rule(r"[gimuy]+", Str.Regex, pop()), rule(r"", None, pop())],
        "regex class": [
            rule(r"/", Str.Escape),
            rule(r"[^/]\n", Error, pop(2)),
            rule(r"\]", Str.Escape, pop()),
            rule(r"\\.", Str.Escape),
            rule(r".", Str.Regex),
        ],
        "double quoted": [
            rule(r'\\[\\nrt"]?', Str.Escape),
            rule(r'[^\\"]+', Str.Double),
            rule(r'"', Str.Delimiter, pop()),
        ],
        "single quoted": [
            rule(r"\\[\\nrt']?", Str.Escape),
            rule(r"[^\\']+", Str.Single),
            rule(r"'", Str.Delimiter, pop()),
        ],
        "template": [
            rule(r"\$\{", Punctuation, "template expression"),
            rule(r"`", Str.Double, pop()),
            rule(r"\\[$`]", Str.Escape),
            rule(r"[^$`\\]+|[\\$]", Str.Double),
        ],
        "template expression": [rule(r"\}", Punctuation, pop()), mixin("root")],
    }


LEXER = Javascript
