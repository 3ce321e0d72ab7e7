"""``{% assign name = value | filter %}``. Reference: Liquid 4.0.4, tags/assign.rb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jekyllpy.liquid.errors import LiquidSyntaxError
from jekyllpy.liquid.expression import MethodLiteral
from jekyllpy.liquid.patterns import NAME_CHARACTER, VARIABLE_SIGNATURE
from jekyllpy.liquid.tag import Tag
from jekyllpy.liquid.variable import parse_variable

if TYPE_CHECKING:
    from jekyllpy.liquid.code import Code
    from jekyllpy.liquid.parser import Parser

_START = rf"(?<!{NAME_CHARACTER})(?:(?=\()|(?<!\())"
_SYNTAX = re.compile(rf"{_START}({VARIABLE_SIGNATURE}+)\s*+=\s*+(.*)", re.DOTALL | re.ASCII)


class Assign(Tag):
    """Sets a variable of the whole rendering."""

    reads_context = binds_variables = interrupts = False
    blank = True

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        match = _SYNTAX.search(markup)
        if match is None:
            raise LiquidSyntaxError("Syntax Error in 'assign' - Valid syntax: assign [var] = [source]")
        self.target = match[1]
        self.value = parse_variable(match[2], parser)

    def expressions(self) -> Sequence[object]:
        return (self.value,)

    def compile(self, code: Code) -> None:
        literal = isinstance(self.value.value, MethodLiteral) and not self.value.filters
        value = "''" if literal else code.filtered(self.value)
        code.line(f"C.assign({self.target!r},{value})", writes=False)
        code.write_start()
