"""Text with embedded Ruby (Rouge's ``erb``): Ruby in a parent language, the option ``parent``, by default HTML."""

from __future__ import annotations

from typing import ClassVar

from jekyllpy.highlight.lexer import Options
from jekyllpy.highlight.lexers.ruby import Ruby
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.rules import States, pop, rule
from jekyllpy.highlight.template_lexer import TemplateLexer
from jekyllpy.highlight.tokens import Comment

OPEN = "<%%|<%=|<%#|<%-|<%"
CLOSE = "%%>|-%>|%>"


class Erb(TemplateLexer):
    tag = "erb"

    def __init__(self, options: Options | None = None) -> None:
        super().__init__(options)
        self.ruby = Ruby(options)

    def reset(self) -> None:
        super().reset()
        self.ruby.reset()

    def in_ruby(self, m: Match) -> None:
        self.delegate(self.ruby, m[0])

    states: ClassVar[States] = {
        "root": [
            rule("<%#", Comment, "comment"),
            rule(OPEN, Comment.Preproc, "ruby"),
            rule(f"(?s).+?(?={OPEN})|.+", TemplateLexer.in_parent),
        ],
        "comment": [
            rule(CLOSE, Comment, pop()),
            rule(f"(?s).+?(?={CLOSE})|.+", Comment),
        ],
        "ruby": [
            rule(CLOSE, Comment.Preproc, pop()),
            rule(f"(?s).+?(?={CLOSE})|.+", in_ruby),
        ],
    }


LEXER = Erb
