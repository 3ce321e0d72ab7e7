"""``{% cycle 'one', 'two' %}``. Reference: Liquid 4.0.4, tags/cycle.rb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jekyllpy.liquid.errors import LiquidSyntaxError
from jekyllpy.liquid.expression import Expression, MethodLiteral, parse_expression
from jekyllpy.liquid.patterns import QUOTED_FRAGMENT
from jekyllpy.liquid.tag import Tag
from jekyllpy.utils.ruby import inspect

if TYPE_CHECKING:
    from jekyllpy.liquid.code import Code
    from jekyllpy.liquid.parser import Parser

_SIMPLE = re.compile(QUOTED_FRAGMENT, re.ASCII)
_NAMED = re.compile(rf"({QUOTED_FRAGMENT})\s*:\s*(.*)", re.DOTALL | re.ASCII)


class Cycle(Tag):
    """Prints the next of its values each time; those with the same name, or the same literals, count together."""

    reads_context = binds_variables = interrupts = False

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        named = _NAMED.match(markup)
        if named is None and _SIMPLE.match(markup) is None:
            raise LiquidSyntaxError("Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]")
        self.values = _values(named[2] if named else markup)
        self.group = parse_expression(named[1]) if named else self._own_group(parser)

    def _own_group(self, parser: Parser) -> str:
        if any(isinstance(value, Expression | MethodLiteral) for value in self.values):
            return parser.unique()
        return inspect(self.values)

    def expressions(self) -> Sequence[object]:
        return (self.group, *self.values)

    def compile(self, code: Code) -> None:
        values = "".join(f"{code.value(value)}," for value in self.values)
        source = f"cycle(C,{code.value(self.group)},({values}))"
        code.evaluate(f"head_output({source})" if code.head else f"s({source})")


def _values(markup: str) -> list[object]:
    found = [_SIMPLE.search(part) for part in markup.split(",")]
    values = [parse_expression(match[0]) for match in found if match]
    return [value for value in values if value is not None]
