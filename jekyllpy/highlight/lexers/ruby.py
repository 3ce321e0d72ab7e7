"""Ruby (Rouge's ``ruby``)."""

from __future__ import annotations

import re
from typing import ClassVar

from jekyllpy.highlight.lexers import ruby_words as words
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Definition, Mixin, Rule, States, goto, groups, mixin, pop, push, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

CLOSERS = {"{": "}", "[": "]", "(": ")", "<": ">"}
DECIMAL = r"[\d]+(?:_\d+)*"
EXPONENT = r"(?i:e)[+-]?\d+"
MODULE = r"(module)(\s+)([a-zA-Z_][a-zA-Z0-9_]*(?:::[a-zA-Z_][a-zA-Z0-9_]*)*)"
METHOD_NAME = r"""(?x)
    (?:([a-zA-Z_]\w*)(\.))?
    ([a-zA-Z_]\w*[!?]?|\*\*?|[-+]@?|[/%&\|^`~]|\[\]=?|<<?|>>?|<=>?|>=|===?)
"""
ESCAPE = r"""\\(?:[\\abefnrstv#"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3})"""
CHARACTER = rf"[?](?:\\[MC]-)*(?:{ESCAPE}|\S)(?!\w)"


def _simple(token: str, end: str) -> list[Rule | Mixin]:
    """A string with interpolation up to the character `end`."""
    return [
        mixin("escapes"),
        rule(rf"[^\\{end}#]+", token),
        rule(r"[\\#]", token),
        rule(end, token, pop()),
    ]


def _percent_string(kind: str, opener: str) -> Definition:
    """The content of a string such as ``%w[…]``; brackets nest."""
    token = Str.Regex if kind == "r" else Str.Other
    closer = CLOSERS.get(opener, opener)
    open_re, close_re = re.escape(opener), re.escape(closer)
    marks = open_re if opener == closer else open_re + close_re
    nesting = [rule(open_re, token, push())] if opener != closer else []
    hashes: list[Rule | Mixin] = (
        [mixin("escapes"), rule("#", token)] if kind in tuple("rQWxI") else [rule(r"[\\#]", token)]
    )
    return [
        rule(rf"\\[#{marks}\\]", Str.Escape),
        *nesting,
        rule(close_re, token, pop()),
        *hashes,
        rule(rf"[^#{marks}\\]+", token),
    ]


class Ruby(RegexLexer):
    """`heredocs` are the here-documents whose text begins on the next line: (may the end be indented, its word)."""

    tag = "ruby"
    heredocs: list[tuple[bool, str]]

    def reset(self) -> None:
        super().reset()
        self.push("expression")
        self.heredocs = []

    def open_percent_string(self, m: Match) -> None:
        kind = m[1] or ""
        if kind == "r":
            self.push("regex flags")
        self.token(Str.Regex if kind == "r" else Str.Other, m[0])
        self.enter(f"%{kind}{m[2]}", lambda: _percent_string(kind, m[2]))

    def open_heredoc(self, m: Match) -> None:
        self.token(Operator, m[1])
        self.token(Name.Constant, m[0][len(m[1]) :])
        self.heredocs.append((m[1] in ("<<-", "<<~"), m["word"]))
        if not self.state_is("heredocs ahead"):
            self.push("heredocs ahead")

    def heredoc_line(self, m: Match) -> None:
        indented, word = self.heredocs[0]
        stripped = m[0].strip(" \t\n\v\f\r\0") if indented else m[0].rstrip(" \t\n\v\f\r\0")
        if stripped == word:
            self.heredocs.pop(0)
            if not self.heredocs:
                self.pop()
            self.token(Name.Constant, m[0])
        else:
            self.token(Str.Heredoc, m[0])
        self.pop()

    states: ClassVar[States] = {
        "symbols": [
            rule(r"(?i):@{0,2}[a-z_]\w*[!?]?", Str.Symbol),
            rule(r":(?:\*\*|[-+]@|[/\%&\|^`~]|\[\]=?|<<|>>|<=?>|<=?|===?)", Str.Symbol),
            rule(r":'(?:\\\\|\\'|[^'])*'", Str.Symbol),
            rule(r':"', Str.Symbol, "simple symbol"),
        ],
        "percent strings": [rule(r"%([rqswQWxiI])?([^\w\s])", open_percent_string)],
        "strings": [
            mixin("symbols"),
            rule(r"\b[a-z_]\w*?[?!]?:\s+", Str.Symbol, "expression"),
            rule(r"'(?:\\\\|\\'|[^'])*'", Str.Single),
            rule('"', Str.Double, "simple string"),
            rule(r"(?<!\.)`", Str.Backtick, "simple backtick"),
        ],
        "regex flags": [rule("[mixounse]*", Str.Regex, pop())],
        "simple string": _simple(Str.Double, '"'),
        "simple symbol": _simple(Str.Symbol, '"'),
        "simple backtick": _simple(Str.Backtick, "`"),
        "whitespace": [
            mixin("blanks"),
            rule(r"\n\s*", Text, "expression"),
            rule("#.*$", Comment.Single),
            rule(r"(?s)=begin\b.*?\n=end\b", Comment.Multiline, spent=r"(?s)=begin\b.*"),
        ],
        "blanks": [rule(r"[ \t\r]+", Text)],
        "root": [
            mixin("whitespace"),
            rule("__END__", Comment.Preproc, "end part"),
            rule(r"0_?[0-7]+(?:_[0-7]+)*", Num.Oct),
            rule(r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", Num.Hex),
            rule(r"0b[01]+(?:_[01]+)*", Num.Bin),
            rule(rf"{DECIMAL}(?:\.{DECIMAL}(?:{EXPONENT})?|{EXPONENT})", Num.Float),
            rule(DECIMAL, Num.Integer),
            rule(r"(?i)@@[a-z_]\w*", Name.Variable.Class),
            rule(r"(?i)@[a-z_]\w*", Name.Variable.Instance),
            rule(r"\$\w+", Name.Variable.Global),
            rule(r"""\$[!@&`'+~=/\\,;.<>_*\$?:"]""", Name.Variable.Global),
            rule(r"\$-[0adFiIlpvw]", Name.Variable.Global),
            rule("::", Operator),
            mixin("strings"),
            rule(rf"(?:{words.KEYWORDS})(?=\W|$)", Keyword, "expression"),
            rule(rf"(?:{words.PSEUDO})\b", Keyword.Pseudo, "expression"),
            rule(MODULE, groups(Keyword, Text, Name.Namespace)),
            rule(r"(def\b)(\s*)", groups(Keyword, Text), "method name"),
            rule(r"(class\b)(\s*)", groups(Keyword, Text), "class name"),
            rule(rf"(?:{words.QUESTIONS})[?]", Name.Builtin, "expression"),
            rule(rf"(?:{words.BANGS})!", Name.Builtin, "expression"),
            rule(rf"(?<!\.)(?:{words.BUILTINS})\b", Name.Builtin, "call"),
            mixin("heredocs"),
            rule(r"\.{2,3}", Operator, "expression"),
            rule(r"[A-Z][a-zA-Z0-9_]*", Name.Constant, "call"),
            rule(r"(\.|::)(\s*)([a-z_]\w*[!?]?|[*%&^`~+-\/\[<>=])", groups(Punctuation, Text, Name.Function), "call"),
            rule(r"[a-zA-Z_]\w*[?!]", Name, "expression"),
            rule(r"[a-zA-Z_]\w*", Name, "call"),
            rule(r"\*\*|<<?|>>?|>=|<=|<=>|=~|={3}|!~|&&?|\|\||\.", Operator, "expression"),
            rule(r"[-+\/*%=<>&!^|~]=?", Operator, "expression"),
            rule("[?]", Punctuation, push("ternary", "expression")),
            rule(r"[\[({,:\\;/]", Punctuation, "expression"),
            rule(r"[\])}]", Punctuation),
        ],
        "heredocs": [
            rule(r"(?<!\w)(<<[-~]?)([\"`']?)(?P<word>[a-zA-Z_]\w*)(?:\2)", open_heredoc),
            rule(r"(<<[-~]?)([\"'])(?:\2)(?P<word>)", open_heredoc),
        ],
        "heredocs ahead": [
            rule(r"(?=\n)", None, goto("heredoc text")),
            mixin("root"),
        ],
        "heredoc text": [
            mixin("escapes"),
            rule(r"\n", Str.Heredoc, "heredoc line"),
            rule(r"[#\\\n]", Str.Heredoc),
            rule(r"[^#\\\n]+", Str.Heredoc),
        ],
        "heredoc line": [
            rule(r"[^#\\\n]*$", heredoc_line),
            rule("", None, pop()),
        ],
        "method name": [
            rule(r"\s+", Text),
            rule(r"\(", Punctuation, "parameters"),
            rule(METHOD_NAME, groups(Name.Class, Operator, Name.Function), pop()),
            rule("", None, pop()),
        ],
        "class name": [
            rule(r"\s+", Text),
            rule(r"\w+(?:::\w+)+", Name.Class),
            rule(r"\(", Punctuation, push("parameters", "expression")),
            rule("<<", Operator, goto("expression")),
            rule(r"[A-Z_]\w*", Name.Class, pop()),
            rule("", None, pop()),
        ],
        "ternary": [
            rule(r"(:)(\s+)", groups(Punctuation, Text), goto("expression")),
            rule(r":(?![^#\n]*?[:\\])", Punctuation, goto("expression")),
            mixin("root"),
        ],
        "parameters": [
            rule(r"(\))(\.|::)?", groups(Punctuation, Operator), pop()),
            rule(r"\(", Punctuation, push("parameters", "expression")),
            mixin("root"),
        ],
        "in interpolation": [
            rule("}", Str.Interpol, pop()),
            mixin("root"),
        ],
        "interpolation": [
            rule("[#][{]", Str.Interpol, "in interpolation"),
            rule(r"(?i)#(?:@@?|\$)[a-z_]\w*", Str.Interpol),
        ],
        "escapes": [
            mixin("interpolation"),
            rule(ESCAPE, Str.Escape),
            rule(r"\\.", Str.Escape),
        ],
        "call": [
            rule("/|%", Operator, goto("expression")),
            rule(r"(?=\n)", None, pop()),
            rule("", None, goto("call after blanks")),
        ],
        "call after blanks": [
            mixin("whitespace"),
            rule("[%/]=", Operator, goto("expression")),
            rule(r"(/)(?=\S|\s*/)", Str.Regex, goto("regex")),
            mixin("percent strings"),
            rule(r"(?=\s*/)", None, pop()),
            rule(r"\s+", Text, goto("expression")),
            rule("", None, pop()),
        ],
        "expression": [
            mixin("blanks"),
            rule("/", Str.Regex, goto("regex")),
            rule(CHARACTER, Str.Char, pop()),
            rule(r"(\s*)(%[rqswQWxiI]? \S* )", groups(Text, Str.Other), pop()),
            mixin("percent strings"),
            rule("", None, pop()),
        ],
        "regex": [
            mixin("interpolation"),
            rule(r"\\\\", Str.Regex),
            rule(r"\\/", Str.Regex),
            rule(r"[\\#]", Str.Regex),
            rule(r"[^\\/#]+", Str.Regex),
            rule("/", Str.Regex, goto("regex flags")),
        ],
        "end part": [rule("(?s).+", Comment.Preproc, pop())],
    }


LEXER = Ruby
