"""PowerShell (Rouge's ``powershell``)."""

from __future__ import annotations

import re
from typing import ClassVar

from jekyllpy.highlight.lexers.powershell_words import ATTRIBUTES, AUTO_VARS, KEYWORDS, MULTILINE_KEYWORDS, OPERATORS
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, mixin, pop, rule, words
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text


def one_of(listed: str) -> str:
    """A pattern for one of the words, as they stand."""
    return "(?:" + "|".join(map(re.escape, listed.split())) + ")"


class Powershell(RegexLexer):
    """What follows a command's name on its line are parameters."""

    tag = "powershell"

    def member(self, m: Match) -> None:
        self.groups(m, Operator, Name.Function, Punctuation, Text.Whitespace)
        if m[3] is not None:
            self.push("parameters")

    states: ClassVar[States] = {
        "root": [
            mixin("comments"),
            rule(r"#requires\s-version \d(?:\.\d+)?", Comment.Preproc),
            rule(r"\.\.(?=\.?\d)", Operator),
            rule(rf"(?i){one_of(OPERATORS)}\b", Operator),
            rule(r"(?i)(class)(\s+)(\w+)", groups(Keyword.Reserved, Text.Whitespace, Name.Class), "class"),
            rule(
                r"(?i)(function)(\s+)(?:(\w+)(:))?(\w[-\w]+)",
                groups(Keyword.Reserved, Text.Whitespace, Name.Namespace, Punctuation, Name.Function),
            ),
            rule(rf"(?i){one_of(KEYWORDS)}\b(?![-.])", Keyword.Reserved),
            rule(r"-{1,2}\w+", Name.Tag),
            rule(r"(\.)?([-\w]+)(\[)", groups(Operator, Name, Punctuation), "bracket", spent=r"\.?[-\w]+"),
            rule(r"(?i)([/\\~a-z][-.:/\\~\w]*)(\n)?", groups(Name, Text.Whitespace), "parameters"),
            rule(r"(\.)([-\w]+)(?:(\()|(\n))?", member),
            rule(r"\?", Name.Function, "parameters"),
            mixin("expression"),
            mixin("variable"),
            rule(r"[-+*/%=!.&|]", Operator),
            rule(r"[{}(),:;]", Punctuation),
        ],
        "comments": [
            rule(r"\s+", Text.Whitespace),
            rule(r"#.*", Comment),
            rule(r"<#", Comment.Multiline, "block comment"),
        ],
        "block comment": [
            rule(rf"(?i)\.{one_of(MULTILINE_KEYWORDS)}", Comment.Special),
            rule(r"#>", Comment.Multiline, pop()),
            rule(r"[^#.]+|[#.]+", Comment.Multiline),
        ],
        "variable": [
            rule(one_of(AUTO_VARS), Name.Builtin.Pseudo),
            rule(
                r"(\$)(?:(\w+)(:))?(\{(?:[^`]|`.)+?\})",
                groups(Name.Variable, Name.Namespace, Punctuation, Name.Variable),
                spent=r"\$\{(?:[^`]|`.)*",
            ),
            rule(
                r"(\$)(?:(\w+)(:))?(\w+)",
                groups(Name.Variable, Name.Namespace, Punctuation, Name.Variable),
            ),
            rule(r"\$\w+", Name.Variable),
            rule(r"\$\{(?:[^`]|`.)+?\}", Name.Variable, spent=r"\$\{(?:[^`]|`.)*"),
        ],
        "expression": [
            mixin("comments"),
            rule('"', Str.Double, "double quoted"),
            rule("'", Str.Single, "single quoted"),
            rule('@"', Str.Heredoc, "here-string"),
            rule(r"(?s)@'.*?'@", Str.Heredoc),
            rule(r"\d*\.\d+", Num.Float),
            rule(r"\d+", Num.Integer),
            rule(r"@\{", Punctuation, "hash table"),
            rule(r"@\(", Punctuation, "array"),
            rule(r"\{", Punctuation, "brace"),
            rule(r"\[", Punctuation, "bracket"),
        ],
        "interpolation": [rule(r"\)", Str.Interpol, pop()), mixin("root")],
        "double quoted": [
            rule(r'(?:\$#?)?"', Str.Double, pop()),
            rule(r"\$\(", Str.Interpol, "interpolation"),
            rule(r"`$|`.", Str.Escape),
            rule(r'[^"`$]+', Str.Double),
            mixin("variable"),
        ],
        "single quoted": [rule("'", Str.Single, pop()), rule(r"[^']+", Str.Single)],
        "here-string": [
            rule(r'(?:\$#?)?"@', Str.Heredoc, pop()),
            rule(r"\$\(", Str.Interpol, "interpolation"),
            rule(r"`$|`.", Str.Escape),
            rule(r'[^"`$]+|"+', Str.Heredoc),
            mixin("variable"),
        ],
        "class": [
            rule(r"\{", Punctuation, pop()),
            rule(r"\s+", Text.Whitespace),
            rule(r"\w+", Name.Class),
            rule(r"[:,]", Punctuation),
        ],
        "hash table": [
            rule(r"\}", Punctuation, pop()),
            rule("=", Operator),
            rule(r"[,;]", Punctuation),
            mixin("expression"),
            rule(r"\w+", Name.Other),
            mixin("variable"),
        ],
        "array": [
            rule(r"\s+", Text.Whitespace),
            rule(r"\)", Punctuation, pop()),
            rule(r"[,;]", Punctuation),
            mixin("expression"),
            mixin("variable"),
        ],
        "brace": [rule(r"\}", Punctuation, pop()), mixin("root")],
        "bracket": [
            rule(r"\]", Punctuation, pop()),
            rule(r"[A-Za-z]\w+\.", Name),
            rule(r"[A-Za-z]\w+", words(Name, {Name.Builtin.Pseudo: ATTRIBUTES})),
            mixin("root"),
        ],
        "parameters": [
            rule(r"(?s)`.", Str.Escape),
            rule(r"\s*?\n", Text.Whitespace, pop()),
            rule(r"[;(){}\]]", Punctuation, pop()),
            rule(r"[|=]", Operator, pop()),
            rule(r"[/\\~\w][-.:/\\~\w]*|\w[-\w]+", Name.Other),
            mixin("root"),
        ],
    }


LEXER = Powershell
