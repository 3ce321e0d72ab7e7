"""Makefiles (Rouge's ``make``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.rules import States, goto, groups, mixin, pop, push, rule
from jekyllpy.highlight.shell_host import ShellHost
from jekyllpy.highlight.tokens import Comment, Keyword, Name, Operator, Punctuation, Str, Text

FUNCTIONS = (
    "abspath|addprefix|addsuffix|and|basename|call|dir|error|eval|file|filter|filter-out|findstring|firstword|flavor|"
    "foreach|if|join|lastword|notdir|or|origin|patsubst|realpath|shell|sort|strip|subst|suffix|value|warning|wildcard|"
    "word|wordlist|words"
)
EXPORTED = r"export[\t ]+[\w\${}()\t -]+"
STOP = r"\$\(|\$\{|\(|\)|\}|\\|$"


class Make(ShellHost):
    tag = "make"

    def end_recipe(self, m: Match) -> None:
        self.shell.reset()

    states: ClassVar[States] = {
        "root": [
            rule(r"\s+", Text),
            rule(r"#.*?\n", Comment, spent="#.*"),
            rule(r"([-s]?include)((?:[\t ]+[^\t\n #]+)+)", groups(Keyword, Str.Other)),
            rule(r"(ifn?def|ifn?eq)([\t ]+)([^#\n]+)", groups(Keyword, Text, Name.Variable)),
            rule(r"(?:else|endif)[\t ]*(?=[#\n])", Keyword),
            rule(r"(export)([\t ]+)(?=[\w\${}()\t -]+\n)", groups(Keyword, Text), "export", spent=EXPORTED),
            rule(r"export[\t ]+", Keyword),
            rule(
                r"([\w${}().-]+)([\t ]*)([!?:+]?=)",
                groups(Name.Variable, Text, Operator),
                "shell line",
                spent=r"[\w${}().-]+",
            ),
            rule(r'"(?:\\\\|\\.|[^"\\])*"', Str.Double, spent=r'"(?:\\.|[^"\\])*'),
            rule(r"'(?:\\\\|\\.|[^'\\])*'", Str.Single, spent=r"'(?:\\.|[^'\\])*"),
            rule(r"([^\n:]+)(:+)([ \t]*)", groups(Name.Label, Operator, Text), "prerequisites", spent=r"[^\n:]+"),
        ],
        "export": [
            rule(r"[\w\${}()-]", Name.Variable),
            rule(r"\n", Text, pop()),
            rule(r"[\t ]+", Text),
        ],
        "prerequisites": [
            rule(r"[^,\\\n#]+", Name.Function),
            rule(",", Punctuation),
            rule("#.*?", Comment),
            rule(r"\\\n", Text),
            rule(r"\\.", Text),
            rule(r"\n", Text, goto("recipe")),
        ],
        "recipe": [
            rule(
                r"(ifn?def|ifn?eq)([\t ]+)([^#\n]+)(#.*)?(\n)",
                groups(Keyword, Text, Name.Variable, Comment, Text),
            ),
            rule(r"(else|endif)([\t ]*)(#.*)?(\n)", groups(Keyword, Text, Comment, Text)),
            rule(r"(\t[\t ]*)([@-]?)", groups(Text, Punctuation), "shell line"),
            rule("", end_recipe, pop()),
        ],
        "shell": [
            rule(r"(?i)\$[({][\t ]*\w[\w:=%.]*[\t ]*[)}]", Name.Variable),
            rule(
                rf"(\$[({{])([\t ]*)({FUNCTIONS})([\t ]+)",
                groups(Name.Function, Text, Name.Builtin, Text),
                "shell expression",
            ),
            rule(r"(?s)\\.", ShellHost.in_shell),
            rule(rf"(?s).+?(?={STOP})", ShellHost.in_shell),
            rule(STOP, ShellHost.in_shell),
        ],
        "shell expression": [
            rule("[({]", ShellHost.in_shell, push()),
            rule("[)}]", Name.Function, pop()),
            mixin("shell"),
        ],
        "shell line": [
            rule(r"\n", Text, pop()),
            mixin("shell"),
        ],
    }


LEXER = Make
