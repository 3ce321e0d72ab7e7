"""What lexers share whose blocks are told by indentation (Rouge 3.30, ``lib/rouge/util.rb``, ``Indentation``)."""

from __future__ import annotations

from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.tokens import Text


class IndentedLexer(RegexLexer):
    """A lexer with a state ``content`` for a line's text, and states for blocks that a line may begin.

    `block` is the state of the block that the lines to come may belong to, with the indentation it is deeper than.
    """

    def reset(self) -> None:
        super().reset()
        self.block: tuple[str, str] | None = None
        self.indent = ""

    def start_block(self, state: str) -> None:
        """Lines deeper than this one will be in `state`."""
        self.block = state, self.indent

    def indentation(self, m: Match) -> None:
        """The blanks that begin a line."""
        self.token(Text, m[0])
        self.indent = m[0]
        if self.block and m[0].startswith(self.block[1]) and m[0] != self.block[1]:
            self.push(self.block[0])
        else:
            self.block = None
            self.push("content")
