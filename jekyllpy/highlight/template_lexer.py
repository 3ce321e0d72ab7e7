"""Lexers of templates, which stand in a parent language (Rouge 3.30, ``lib/rouge/template_lexer.rb``)."""

from __future__ import annotations

from jekyllpy.highlight.lexer import Lexer, Options
from jekyllpy.highlight.pattern import Match
from jekyllpy.highlight.regex_lexer import RegexLexer
from jekyllpy.highlight.registry import find, make


class TemplateLexer(RegexLexer):
    """`parent` lexes what is no template markup: the language of the option ``parent``, by default HTML."""

    def __init__(self, options: Options | None = None) -> None:
        super().__init__(options)
        name = self.string_option("parent")
        inherited = {key: value for key, value in self.options.items() if key != "parent"}
        factory = find(name) if name else None
        self.parent: Lexer = factory(inherited) if factory else make("html", inherited)

    def reset(self) -> None:
        super().reset()
        self.parent.reset()

    def in_parent(self, m: Match) -> None:
        self.delegate(self.parent, m[0])
