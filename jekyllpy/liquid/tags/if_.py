"""``{% if %} … {% elsif %} … {% else %} … {% endif %}`` and ``{% unless %}``.

Reference: Liquid 4.0.4, tags/if.rb and unless.rb.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jekyllpy.liquid.body import Body
from jekyllpy.liquid.code_values import condition_can_fail
from jekyllpy.liquid.condition import Condition, parse_condition
from jekyllpy.liquid.tag import Block

if TYPE_CHECKING:
    from jekyllpy.liquid.code import Code
    from jekyllpy.liquid.parser import Parser


class If(Block):
    """The first branch whose condition holds; a branch with the condition None is an ``else``."""

    reads_context = binds_variables = interrupts = False

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        self.branches: list[tuple[Condition | None, Body]] = [(parse_condition(markup, parser), Body())]

    def parse(self, parser: Parser) -> None:
        while parser.read_block_body(self, self.branches[-1][1]):
            pass

    def unknown_tag(self, name: str, markup: str, parser: Parser) -> None:
        if name == "elsif":
            self.branches.append((parse_condition(markup, parser), Body()))
        elif name == "else":
            self.branches.append((None, Body()))
        else:
            super().unknown_tag(name, markup, parser)

    @property
    def blank(self) -> bool:
        return all(body.blank for _, body in self.branches)

    @property
    def fallible(self) -> bool:  # type: ignore[override]
        return any(condition_can_fail(condition) for condition, _ in self.branches)

    def bodies(self) -> Sequence[Body]:
        return [body for _, body in self.branches]

    def expressions(self) -> Sequence[object]:
        return [condition for condition, _ in self.branches]

    def compile(self, code: Code) -> None:
        with code.scope(any(body.binds for body in self.bodies())):
            self._compile(code)

    def _compile(self, code: Code) -> None:
        word, has_else = "if", False
        for condition, body in self.branches:
            if condition is None:
                code.branch("else:", body)
                has_else = True
                break
            source = self._first(code.condition(condition)) if word == "if" else code.condition(condition)
            code.branch(f"{word} {source}:", body)
            word = "elif"
        code.end_branches(has_else)

    def _first(self, source: str) -> str:
        return source


class Unless(If):
    """As ``if``, but the first condition has to be false."""

    def _first(self, source: str) -> str:
        return f"not ({source})"
