"""PHP (Rouge's ``php``), within a parent language, by default HTML.

Options: ``start_inline``, whether the text begins with PHP (by default guessed); ``funcnamehighlighting``, whether
PHP's own functions stand out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from jekyllpy.highlight.lexer import Options
from jekyllpy.highlight.lexers.php_words import FUNCTIONS, KEYWORDS
from jekyllpy.highlight.pattern import Match, translate
from jekyllpy.highlight.rules import Mixin, Rule, States, goto, groups, mixin, pop, push, rule
from jekyllpy.highlight.template_lexer import TemplateLexer
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

ID = r"[\p{L}_][\p{L}\p{N}_]*"
NAMESPACE = rf"(?:{ID}\\)+"
QUALIFIED = f"(?:{NAMESPACE})?{ID}"

is_php_constant = translate(r"(?:E|PHP)(?:_[[:upper:]]+)+\z").matcher()
is_constant = translate(r"(?:.*\\)?[[:upper:]][[:upper:][:digit:]_]+\z").matcher()
is_class = translate(r"(?:.*\\)?[[:upper:]][[:alnum:]]*\z").matcher()

LEADS_INTO = {
    "use": (Keyword.Namespace, "use"),
    "const": (Keyword, "const"),
    "catch": (Keyword, "catch"),
    "public": (Keyword, "visibility"),
    "protected": (Keyword, "visibility"),
    "private": (Keyword, "visibility"),
}
"""The keywords after which names mean something else, with the states of what follows."""


def _clause(*rules: Rule | Mixin, has: Sequence[str] = ()) -> list[Rule | Mixin]:
    """The state of a clause: it ends at the first thing that is not part of it."""
    return [*rules, mixin("close tag"), mixin("blanks"), *map(mixin, has), rule("", None, pop())]


class Php(TemplateLexer):
    tag = "php"

    def __init__(self, options: Options | None = None) -> None:
        super().__init__(options)
        self.functions = FUNCTIONS if self.bool_option("funcnamehighlighting", True) else frozenset()

    def reset(self) -> None:
        super().reset()
        if "start_inline" not in self.options:
            self.push("start")
        elif self.bool_option("start_inline"):
            self.push("php")

    def close_tag(self, m: Match) -> None:
        self.token(Comment.Preproc, m[0])
        self.reset_stack()

    def called(self, m: Match) -> None:
        name = m[0].lower()
        if name in KEYWORDS:
            self.token(Keyword, m[0])
        else:
            self.token(Name.Builtin if name in self.functions else Name.Function, m[0])

    def name(self, m: Match) -> None:
        name = m[0].lower()
        if name in LEADS_INTO:
            token, state = LEADS_INTO[name]
            self.push(state)
            self.token(token, m[0])
        else:
            self.token(Keyword if name in KEYWORDS else _kind_of_name(m[0]), m[0])

    states: ClassVar[States] = {
        "root": [
            rule(r"(?i)<\?(?:php|=)?", Comment.Preproc, "php"),
            rule(r"(?s).*?(?=<\?)|.*", TemplateLexer.in_parent),
        ],
        "start": [
            rule(r"\s*(?=<)", TemplateLexer.in_parent, pop()),
            rule(r"(?i)[^$]+(?=<\?(?:php|=))", TemplateLexer.in_parent, pop()),
            rule("", None, goto("php")),
        ],
        "close tag": [rule(r"\?>", close_tag)],
        "php": [
            mixin("close tag"),
            mixin("blanks"),
            mixin("variables"),
            mixin("values"),
            rule(rf"(?i)(namespace)(\s+)({QUALIFIED})", groups(Keyword.Namespace, Text, Name.Namespace)),
            rule(
                rf"(?i)(class|interface|trait|extends|implements)(\s+)({QUALIFIED})",
                groups(Keyword.Declaration, Text, Name.Class),
            ),
            mixin("names"),
            rule(r"[;,\(\)\{\}\[\]]", Punctuation),
            mixin("operators"),
            rule("[=?]", Operator),
        ],
        "names": [
            rule(rf"{QUALIFIED}(?=\s*\()", called),
            rule(QUALIFIED, name),
        ],
        "operators": [rule(r"[~!%^&*+\|:.<>\/@-]+", Operator)],
        "string": [
            rule('"', Str.Double, pop()),
            rule(r'[^\\{$"]+', Str.Double),
            rule(r"\\u\{[0-9a-fA-F]+\}", Str.Escape),
            rule(r'\\(?:[efrntv"$\\]|[0-7]{1,3}|[xX][0-9a-fA-F]{1,2})', Str.Escape),
            rule(rf"\${ID}(?:\[\S+\]|->{ID})?", Name.Variable),
            rule(r"\{\$\{", Str.Interpol, "interpolation in two braces"),
            rule(r"\{(?=\$)", Str.Interpol, "interpolation"),
            rule(r"(\{)(\S+)(\})", groups(Str.Interpol, Name.Variable, Str.Interpol)),
            rule(r"[${\\]+", Str.Double),
        ],
        "interpolation in two braces": [rule(r"\}\}", Str.Interpol, pop()), mixin("php")],
        "interpolation": [rule(r"\}", Str.Interpol, pop()), mixin("php")],
        "values": [
            rule(rf"(?is)<<<([\"']?)({ID})\1\n.*?\n\s*\2;?", Str.Heredoc),
            rule(r"(?i)(?:\d[_\d]*)?\.(?:\d[_\d]*)?(?:e[+-]?\d[_\d]*)?", Num.Float),
            rule("0[0-7][0-7_]*", Num.Oct),
            rule("(?i)0b[01][01_]*", Num.Bin),
            rule("(?i)0x[a-f0-9][a-f0-9_]*", Num.Hex),
            rule(r"\d[_\d]*", Num.Integer),
            rule(r"'[^'\\]*(?:\\.[^'\\]*)*'", Str.Single),
            rule(r"`[^`\\]*(?:\\.[^`\\]*)*`", Str.Backtick),
            rule('"', Str.Double, "string"),
            rule(r"(?i)(?:function|fn)\b", Keyword, push("return type", "parameters", "function name")),
            rule(r"(?i)(?:true|false|null)\b", Keyword.Constant),
            rule(r"(?i)new\b", Keyword, "new"),
        ],
        "variables": [
            rule(rf"\$\{{\$+{ID}\}}", Name.Variable),
            rule(rf"\$+{ID}", Name.Variable, spent=r"\$+"),
        ],
        "blanks": [
            rule(r"\s+", Text),
            rule("#.*?$", Comment.Single),
            rule("//.*?$", Comment.Single),
            rule(r"(?s)/\*\*(?!/).*?\*/", Comment.Doc, spent=r"(?s)/\*\*(?!/).*"),
            rule(r"(?s)/\*.*?\*/", Comment.Multiline, spent=r"(?s)/\*.*"),
        ],
        "value of a default": _clause(
            rule(",", Punctuation, pop()),
            rule(r"[\[\]]", Punctuation),
            rule(r"\(", Punctuation, "call in a default"),
            has=["values", "variables", "names", "operators"],
        ),
        "call in a default": [
            rule(r"\)", Punctuation, pop()),
            rule(",", Punctuation),
            mixin("value of a default"),
        ],
        "catch": _clause(
            rule(r"\(", Punctuation),
            rule(r"\|", Operator),
            rule(ID, Name.Class),
        ),
        "const": _clause(
            rule(ID, Name.Constant),
            rule("=", Operator, "value of a default"),
        ),
        "function body": [
            rule("{", Punctuation, push()),
            rule("}", Punctuation, pop()),
            mixin("php"),
        ],
        "function name": _clause(
            rule("&", Operator),
            rule(ID, Name),
            rule(r"\(", Punctuation, pop()),
        ),
        "parameters": _clause(
            rule(r"\)", Punctuation, pop()),
            rule(",", Punctuation),
            rule("[.]{3}", Punctuation),
            rule("=", Operator, "value of a default"),
            rule(r"(?i)\b(?:public|protected|private|readonly)\b", Keyword),
            rule(rf"\??{ID}", Keyword.Type, "value of a default"),
            has=["variables"],
        ),
        "return type": _clause(
            rule(":", Punctuation),
            rule(r"(?i)use\b", Keyword, "captured variables"),
            rule(rf"\??{ID}", Keyword.Type, "value of a default"),
            rule(r"\{", Punctuation, goto("function body")),
        ),
        "captured variables": _clause(
            rule(r"[,\(]", Punctuation),
            rule("&", Operator),
            rule(r"\)", Punctuation, pop()),
            has=["variables"],
        ),
        "new": _clause(
            rule(r"(?i)class\b", Keyword.Declaration, goto("anonymous class")),
            rule(QUALIFIED, Name.Class, pop()),
        ),
        "anonymous class": [
            rule(r"\}", Punctuation, pop()),
            rule(r"\{", Punctuation),
            mixin("php"),
        ],
        "use": _clause(
            rule(r"[,\}]", Punctuation),
            rule(r"(?i)(?:function|const)\b", Keyword),
            rule(rf"({NAMESPACE})(\{{)", groups(Name.Namespace, Punctuation)),
            rule(rf"{QUALIFIED}(?:_{ID})+", Name.Function),
            has=["names"],
        ),
        "visibility": _clause(
            rule(r"(?i)\b(?:readonly|static)\b", Keyword),
            rule(r"(?i)(?=(?:abstract|const|function)\b)", Keyword, pop()),
            rule(rf"\??{ID}", Keyword.Type, pop()),
        ),
    }


def _kind_of_name(name: str) -> str:
    """What a name that is no keyword looks like."""
    if name.startswith("__") and name.endswith("__") and len(name) > 3:
        return Name.Builtin
    if is_php_constant(name, 0):
        return Keyword.Constant
    if is_constant(name, 0):
        return Name.Constant
    return Name.Class if is_class(name, 0) else Name


LEXER = Php
