"""Perl (Rouge's ``perl``)."""

from __future__ import annotations

import re
from typing import ClassVar

from jekyllpy.highlight.lexers.perl_words import BUILTINS, KEYWORDS
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Rule, States, groups, mixin, pop, push, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text

FLAGS = "[msixpodualngcr]*"
MATCH_FLAGS = "[msixpodualngc]*"
# What Rouge takes for the inside of a regular expression with any delimiter: all but U+0001.
INSIDE = r"(?:(?:\\\\|\\\1)|[^\x01])*?"
BRACKETS = ("{}", "<>", "[]", "()")


def _delimited(opener: str, closer: str) -> Rule:
    """The second half of a substitution, between these delimiters."""
    end = re.escape(closer)
    return rule(rf"{re.escape(opener)}(?:\\[\\{end}]|[^{end}])*{end}[egimosx]*", Str.Regex, pop())


def _first_half(pair: str) -> Rule:
    """The first half of a substitution or transliteration in brackets."""
    start, end = map(re.escape, pair)
    return rule(rf"(?:s|tr|y){start}(?:\\\\|\\{end}|[^{end}])*{end}\s*", Str.Regex, "replacement")


def _quoted(pair: str) -> list[Rule]:
    """The rest of a string such as ``qw{…}``, where brackets nest."""
    start, end = map(re.escape, pair)
    return [
        rule(rf"\\[{start}{end}\\]", Str.Other),
        rule(r"\\", Str.Other),
        rule(start, Str.Other, push()),
        rule(end, Str.Other, pop()),
        rule(rf"[^{start}{end}\\]+", Str.Other),
    ]


class Perl(RegexLexer):
    tag = "perl"

    states: ClassVar[States] = {
        "replacement": [
            *(_delimited(mark, mark) for mark in "/!@%$"),
            *(_delimited(*pair) for pair in BRACKETS),
            rule(r"\\(?:\\\\|[^\\])*\\[egimosx]*", Str.Regex, pop()),
        ],
        "root": [
            rule("#.*", Comment.Single),
            rule(r"^(?s)=[a-zA-Z0-9]+\s+.*?\n=cut", Comment.Multiline, spent=r"^(?s)=[a-zA-Z0-9]+\s+.*"),
            rule(rf"(?:{KEYWORDS})\b", Keyword),
            rule(
                r"(format)(\s+)([a-zA-Z0-9_]+)(\s*)(=)(\s*\n)",
                groups(Keyword, Text, Name, Text, Punctuation, Text),
                "format",
            ),
            rule(r"(?:eq|lt|gt|le|ge|ne|not|and|or|cmp)\b", Operator.Word),
            *(_first_half(pair) for pair in BRACKETS),
            rule(rf"(?s)(?:s|tr|y)\s*([^\w\s]){INSIDE}\1{INSIDE}\1{FLAGS}", Str.Regex),
            rule(rf"(?s)(?:s|tr|y)\s+(\w){INSIDE}\1{INSIDE}\1{FLAGS}", Str.Regex),
            rule(rf"m?/(?:\\\\|\\/|[^/\n])*/{MATCH_FLAGS}", Str.Regex),
            rule(r"m(?=[/!\\{<\[\(@%\$])", Str.Regex, "replacement"),
            rule(rf"(?s)m\s*([^\w\s]){INSIDE}\1{MATCH_FLAGS}", Str.Regex),
            rule(rf"(?s)m\s+(\w){INSIDE}\1{MATCH_FLAGS}", Str.Regex),
            rule(r"\s+", Text),
            rule(r"(?i)(?=[a-z_]\w*(?:\s*#.*\n)*\s*=>)", None, "key"),
            rule(rf"(?:{BUILTINS})\b", Name.Builtin),
            rule(r"(?:__(?:DIE|WARN)__|DATA|STD(?:IN|OUT|ERR))\b", Name.Builtin.Pseudo),
            rule(r"(?s)<<([\'\"]?)([a-zA-Z_][a-zA-Z0-9_]*)\1;?\n.*?\n\2\n", Str),
            rule(r"__(?:END|DATA)__\b", Comment.Preproc, "end part"),
            rule(r"\$\^[ADEFHILMOPSTWX]", Name.Variable.Global),
            rule(r"\$[\\\"'\[\]&`+*.,;=%~?@$!<>(^\|\/_-](?!\w)", Name.Variable.Global),
            rule(r"(?i)[$@%&*][$@%&*#_]*(?=[a-z{\[;])", Name.Variable, "variable name", spent="[$@%&*][$@%&*#_]*"),
            rule(r"[-+\/*%=<>&^\|!\\~]=?", Operator),
            rule(r"0_?[0-7]+(?:_[0-7]+)*", Num.Oct),
            rule(r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", Num.Hex),
            rule(r"0b[01]+(?:_[01]+)*", Num.Bin),
            rule(r"(?i)(?:\d*(?:_\d*)*\.\d+(?:_\d*)*|\d+(?:_\d*)*\.\d+(?:_\d*)*)(?:e[+-]?\d+)?", Num.Float),
            rule(r"(?i)\d+(?:_\d*)*e[+-]?\d+(?:_\d*)*", Num.Float),
            rule(r"\d+(?:_\d+)*", Num.Integer),
            rule("'", Punctuation, "single quoted"),
            rule('"', Punctuation, "double quoted"),
            rule("`", Punctuation, "backticks"),
            rule(r"<(?:[^\s>]+)>", Str.Regex),
            *(rule(rf"(?:q|qq|qw|qr|qx){re.escape(pair[0])}", Str.Other, f"quoted {pair}") for pair in BRACKETS),
            rule(r"(?s)(?:q|qq|qw|qr|qx)(\W).*?\1", Str.Other),
            rule(r"package\s+", Keyword, "module name"),
            rule(r"sub\s+", Keyword, "function name"),
            rule(r"\[\]|\*\*|::|<<|>>|>=|<=|<=>|={3}|!=|=~|!~|&&?|\|\||\.{1,3}", Operator),
            rule(r"[()\[\]:;,<>\/?{}]", Punctuation),
            rule(r"(?=\w)", None, "name"),
        ],
        "format": [
            rule(r"\.\n", Str.Interpol, pop()),
            rule(r".*?\n", Str.Interpol),
        ],
        "key": [
            rule("#.*", Comment.Single),
            rule(r"\w+", Str),
            rule(r"\s+", Text),
            rule("=>", Operator, pop()),
        ],
        "any name": [
            rule(r"\w+::", Name.Namespace),
            rule(r"[\w:]+", Name.Variable, pop()),
        ],
        "variable name": [
            rule(r"\s+", Text),
            rule(r"[{\[]", Punctuation, pop()),
            rule("[),]", Punctuation, pop()),
            rule("[;]", Punctuation, pop()),
            mixin("any name"),
        ],
        "name": [
            mixin("any name"),
            rule("[A-Z_]+(?=[^a-zA-Z0-9_])", Name.Constant, pop()),
            rule(r"(?=\W)", None, pop()),
        ],
        "module name": [rule(r"(?i)[a-z_]\w*", Name.Namespace, pop())],
        "function name": [
            rule(r"[a-zA-Z_]\w*[!?]?", Name.Function),
            rule(r"\s+", Text),
            rule(r"(\([$@%]*\))(\s*)", groups(Punctuation, Text)),
            rule(".*?{", Punctuation, pop()),
            rule(";", Punctuation, pop()),
        ],
        "single quoted": [
            rule(r"\\[\\']", Str.Escape),
            rule(r"[^\\']+", Str.Single),
            rule("'", Punctuation, pop()),
            rule(r"\\", Str.Single),
        ],
        "double quoted": [
            mixin("interpolation"),
            rule(r'\\[\\tnrabefluLUE"$@]', Str.Escape),
            rule(r"\\0\d{2}", Str.Escape),
            rule(r"\\o\{\d+\}", Str.Escape),
            rule(r"\\x\h{2}", Str.Escape),
            rule(r"\\x\{\h+\}", Str.Escape),
            rule(r"\\c.", Str.Escape),
            rule(r"\\N\{[^\}]+\}", Str.Escape),
            rule(r'[^\\"$@]+|[$@]', Str.Double),
            rule('"', Punctuation, pop()),
            rule(r"\\", Str.Escape),
        ],
        "backticks": [
            mixin("interpolation"),
            rule(r"\\[\\tnr`]", Str.Escape),
            rule(r"[^\\`$@]+|[$@]", Str.Backtick),
            rule("`", Punctuation, pop()),
        ],
        **{f"quoted {pair}": _quoted(pair) for pair in BRACKETS},
        "in interpolation": [
            rule("}", Str.Interpol, pop()),
            rule(r"\s+", Text),
            rule(r"(?i)[a-z_]\w*", Str.Interpol),
        ],
        "interpolation": [
            rule("[$@][{]", Str.Interpol, "in interpolation"),
            rule(r"(?i)[$@][a-z_]\w*", Str.Interpol),
        ],
        "end part": [rule("(?s).+", Comment.Preproc, pop())],
    }


LEXER = Perl
