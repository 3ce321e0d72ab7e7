"""Batch files (Rouge's ``batchfile``)."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexers.batchfile_words import BUILTINS, OTHER_COMMANDS
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.rules import Mixin, Rule, States, mixin, pop, rule, words
from jekyllpy.highlight.tokens import Comment, Error, Keyword, Name, Num, Operator, Str, Text

VOCABULARY = words(
    Keyword.Declaration,
    {
        Keyword.Reserved: "con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 "
        "lpt7 lpt8 lpt9",
        Keyword: "if else for in do goto call exit",
        Operator.Word: "exist defined errorlevel cmdextversion not equ neq lss leq gtr geq",
        Name.Builtin: BUILTINS + OTHER_COMMANDS,
        Name.Attribute: "on off disable enableextensions enabledelayedexpansion",
    },
)


def quoted(quote: str, token: str) -> list[Rule | Mixin]:
    """Text in quotes, with variables."""
    return [mixin("escape"), rule(quote, token, pop()), mixin("expansions"), rule(rf"[^^{quote}%!]+", token)]


class Batchfile(RegexLexer):
    """Words that no table has are taken for declarations, as the reference does."""

    tag = "batchfile"

    def word(self, m: Match) -> None:
        """A word, known in lower case only; an ending as of a program's file is an error but after commands."""
        token = VOCABULARY[m[1]]
        if token == Name.Builtin:
            self.token(token, m[0])
        else:
            self.groups(m, token, Error)

    states: ClassVar[States] = {
        "root": [
            rule(r"(?i)@?\brem\b.*$", Comment),
            rule(r"^::.*$", Comment),
            rule(r"(?i):[a-z]+", Name.Label),
            rule(r"(?i)([a-z]\w*)(\.exe|com|bat|cmd|msi)?", word),
            rule(r"(?i)(?:[/+]|--?)[a-z]+\s*", Name.Attribute),
            mixin("expansions"),
            rule(r"[<>&|(){}\[\]\-+=;,~?*]", Operator),
            rule(r"\s+", Text),
            rule(r"(?i)0x[0-9a-f]+", Num.Hex),
            rule(r"[0-9]", Num),
            rule(r'"', Str.Double, "double quoted"),
            rule(r"'", Str.Single, "single quoted"),
            rule(r"`", Str.Backtick, "backticks"),
            rule(r"[^\s&|()\[\]{}^=;!%+\-,\"'`~?*]+", Text),
            mixin("escape"),
        ],
        "escape": [rule(r"(?s)\^.", Str.Escape)],
        "expansions": [
            rule(r"(?i)[%!]+([a-z_$@#]+)[%!]+", Name.Variable, spent=r"[%!]+"),
            rule(r"(?i)%+~?[a-z]+\d?", Name.Variable.Magic, spent=r"%+"),
        ],
        "double quoted": quoted('"', Str.Double),
        "single quoted": quoted("'", Str.Single),
        "backticks": quoted("`", Str.Backtick),
    }


LEXER = Batchfile
