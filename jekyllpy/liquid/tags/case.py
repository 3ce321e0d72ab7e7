"""``{% case value %} {% when 'one', 'two' %} … {% else %} … {% endcase %}``. Reference: Liquid 4.0.4, tags/case.rb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jekyllpy.liquid.body import Body
from jekyllpy.liquid.condition import Comparison, Condition
from jekyllpy.liquid.errors import LiquidSyntaxError
from jekyllpy.liquid.expression import parse_expression
from jekyllpy.liquid.patterns import QUOTED_FRAGMENT, STRIPPED
from jekyllpy.liquid.tag import Block

if TYPE_CHECKING:
    from jekyllpy.liquid.code import Code
    from jekyllpy.liquid.parser import Parser

_SYNTAX = re.compile(QUOTED_FRAGMENT, re.ASCII)
_WHEN = re.compile(rf"({QUOTED_FRAGMENT})(?:(?:\s+or\s+|\s*,\s*)({QUOTED_FRAGMENT}.*))?", re.DOTALL | re.ASCII)


class Case(Block):
    """Every branch whose value equals; an ``else`` (value None) that no equal branch precedes ends it."""

    reads_context = binds_variables = interrupts = False
    floods = True

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        match = _SYNTAX.search(markup)
        if match is None:
            raise LiquidSyntaxError("Syntax Error in 'case' - Valid syntax: case [condition]")
        self.value = parse_expression(match[0])
        self.branches: list[tuple[Condition | None, Body]] = []

    def parse(self, parser: Parser) -> None:
        self.body = Body()
        body = self.body
        while parser.read_block_body(self, body):
            body = self.branches[-1][1]

    def unknown_tag(self, name: str, markup: str, parser: Parser) -> None:
        if name == "when":
            self._add_when(markup)
        elif name == "else":
            if markup.strip(STRIPPED):
                raise LiquidSyntaxError(
                    "Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters) "
                )
            self.branches.append((None, Body()))
        else:
            super().unknown_tag(name, markup, parser)

    def _add_when(self, markup: str | None) -> None:
        body = Body()
        while markup is not None:
            match = _WHEN.search(markup)
            if match is None:
                raise LiquidSyntaxError(
                    "Syntax Error in tag 'case' - Valid when condition: {% when [condition] [or condition2...] %}"
                )
            condition = Condition(Comparison(self.value, "==", parse_expression(match[1])))
            self.branches.append((condition, body))
            markup = match[2]

    @property
    def blank(self) -> bool:
        return self.body.blank and all(body.blank for _, body in self.branches)

    def bodies(self) -> Sequence[Body]:
        return list({id(body): body for _, body in self.branches}.values())

    def expressions(self) -> Sequence[object]:
        return [condition for condition, _ in self.branches]

    def compile(self, code: Code) -> None:
        with code.scope(any(body.binds for body in self.bodies())):
            if self._is_chain():
                self._compile_chain(code)
            else:
                self._compile_all(code)

    def _is_chain(self) -> bool:
        """Whether at most one branch can hold, and the only ``else`` comes last: then Python's ``if`` does it."""
        literals = [condition.comparison.right for condition, _ in self.branches if condition]
        distinct = all(type(literal) is str for literal in literals) and len(set(literals)) == len(literals)
        return bool(literals) and distinct and all(condition for condition, _ in self.branches[:-1])

    def _compile_chain(self, code: Code) -> None:
        word = "if"
        for condition, body in self.branches:
            header = f"{word} {code.condition(condition)}:" if condition else "else:"
            code.branch(header, body, start=condition is not None)
            word = "elif"
        code.end_branches(not self.branches[-1][0])

    def _compile_all(self, code: Code) -> None:
        interrupts = any(body.interrupts for body in self.bodies())
        found = code.temporary("m")
        code.line(f"{found}=0")
        for condition, body in self.branches:
            test = f"{found}<2 and {code.condition(condition)}" if condition else f"not {found}"
            head = code.head
            with code.block(f"if {test}:"):
                code.line(f"{found}={1 if condition else 2}")
                if condition:
                    code.write_start()
                with code.flooded(interrupts), code.barrier(interrupts):
                    code.body(body)
                code.write_nothing()
            code.head = head
        if code.head and not code.silent:
            code.branch(f"if not {found}:", None)
            code.head = False
        if interrupts:
            code.check_interrupts()
