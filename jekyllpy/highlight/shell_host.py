"""What lexers share whose languages hold lines of shell: one shell lexer that goes on from piece to piece."""

from __future__ import annotations

from functools import cached_property

from jekyllpy.highlight.lexers.shell import Shell
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer


class ShellHost(RegexLexer):
    """A lexer with a shell lexer, made when first needed, that starts afresh with each text."""

    @cached_property
    def shell(self) -> Shell:
        return Shell(self.options)

    def reset(self) -> None:
        super().reset()
        self.shell.reset()

    def in_shell(self, m: Match) -> None:
        """Let the shell lexer emit the tokens of what matched."""
        self.delegate(self.shell, m[0])
