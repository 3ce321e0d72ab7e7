"""Shell scripts (Rouge's ``shell``): sh, bash, zsh and ksh."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.shell_words import BUILTINS, KEYWORDS
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import States, groups, mixin, pop, push, rule
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Num, Operator, Punctuation, Str, Text


class Shell(RegexLexer):
    """`heredoc` is the word that ends the here-document being read."""

    tag = "shell"
    heredoc = ""

    def open_heredoc(self, m: Match) -> None:
        self.groups(m, Operator, Text, Str.Heredoc, Str.Heredoc, Name.Constant, Str.Heredoc)
        self.heredoc = m[5]

    def heredoc_line(self, m: Match) -> None:
        if m[1] == self.heredoc:
            self.token(Name.Constant, m[0])
            self.pop(2)
        else:
            self.token(Str.Heredoc, m[0])

    states: ClassVar[States] = {
        "basic": [
            rule(r"#.*$", Comment),
            rule(rf"\b(?:{KEYWORDS})\s*\b", Keyword),
            rule(r"\bcase\b", Keyword, "case"),
            rule(rf"\b(?:{BUILTINS})\s*\b(?!\.|-)", Name.Builtin),
            rule(r"[.](?=\s)", Name.Builtin),
            rule(r"(\b\w+)(=)", groups(Name.Variable, Operator)),
            rule(r"[\[\]{}()!=>]", Operator),
            rule(r"&&|\|\|", Operator),
            rule(r"<<<", Operator),
            rule(r"(<<-?)(\s*)(['\"]?)(\\?)(\w+)(\3)", open_heredoc, "heredoc"),
        ],
        "heredoc": [
            rule(r"\n", Str.Heredoc, "heredoc line"),
            rule(r"[^$\n\\]+", Str.Heredoc),
            mixin("interpolation"),
            rule(r"[$]", Str.Heredoc),
        ],
        "heredoc line": [
            rule(r"\s*(\w+)\s*\n", heredoc_line),
            rule("", None, pop()),
        ],
        "double quotes": [
            rule(r'(?:\$#?)?"', Str.Double, pop()),
            mixin("interpolation"),
            rule(r'[^"`\\$]+', Str.Double),
        ],
        "ansi string": [
            rule(r"\\.", Str.Escape),
            rule(r"[^\\']+", Str.Single),
            mixin("single quotes"),
        ],
        "single quotes": [
            rule("'", Str.Single, pop()),
            rule("[^']+", Str.Single),
        ],
        "data": [
            rule(r"\s+", Text),
            rule(r"\\.", Str.Escape),
            rule(r'\$?"', Str.Double, "double quotes"),
            rule(r"\$'", Str.Single, "ansi string"),
            rule("'", Str.Single, "single quotes"),
            rule(r"\*", Keyword),
            rule(";", Punctuation),
            rule(r"--?[\w-]+", Name.Tag),
            rule(r"[^=\*\s{}()$\"'`;\\<]+", Text),
            rule(r"\d+(?= |\Z)", Num),
            rule("<", Text),
            mixin("interpolation"),
        ],
        "curly": [
            rule("}", Keyword, pop()),
            rule(":-", Keyword),
            rule(r"[a-zA-Z0-9_]+", Name.Variable),
            rule(r"[^}:\"`'$]+", Punctuation),
            mixin("root"),
        ],
        "command": [
            rule(r"\)", Str.Interpol, pop()),
            rule(r"\(", Operator, "parentheses"),
            mixin("root"),
        ],
        "parentheses": [
            rule(r"\(", Operator, push()),
            rule(r"\)", Operator, pop()),
            mixin("root"),
        ],
        "math": [
            rule(r"\)\)", Keyword, pop()),
            rule(r"[-+*/%^|&!]|\*\*|\|\|", Operator),
            rule(r"\d+(?:#\w+)?", Num),
            mixin("root"),
        ],
        "case": [
            rule(r"\besac\b", Keyword, pop()),
            rule(r"\|", Punctuation),
            rule(r"\)", Punctuation, "case clause"),
            mixin("root"),
        ],
        "case clause": [
            rule(";;", Punctuation, pop()),
            mixin("root"),
        ],
        "backticks": [
            rule("`", Str.Backtick, pop()),
            mixin("root"),
        ],
        "interpolation": [
            rule(r"\\$", Str.Escape),
            rule(r"\\.", Str.Escape),
            rule(r"\$\(\(", Keyword, "math"),
            rule(r"\$\(", Str.Interpol, "command"),
            rule(r"\${#?", Keyword, "curly"),
            rule("`", Str.Backtick, "backticks"),
            rule(r"\$#?(?:\w+|.)", Name.Variable),
            rule(r"\$[*@]", Name.Variable),
        ],
        "root": [
            mixin("basic"),
            mixin("data"),
        ],
    }


LEXER = Shell
