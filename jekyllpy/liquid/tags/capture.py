"""``{% capture name %} … {% endcapture %}``. Reference: Liquid 4.0.4, tags/capture.rb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jekyllpy.liquid.errors import LiquidSyntaxError
from jekyllpy.liquid.patterns import VARIABLE_SIGNATURE
from jekyllpy.liquid.tag import Block

if TYPE_CHECKING:
    from jekyllpy.liquid.code import Code
    from jekyllpy.liquid.parser import Parser

_SYNTAX = re.compile(VARIABLE_SIGNATURE, re.ASCII)


class Capture(Block):
    """Sets a variable of the whole rendering to the text of the block."""

    reads_context = binds_variables = interrupts = False
    blank = True

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        match = _SYNTAX.search(markup)
        if match is None:
            raise LiquidSyntaxError("Syntax Error in 'capture' - Valid syntax: capture [var]")
        self.target = match[0]

    def compile(self, code: Code) -> None:
        interrupts = self.body.interrupts
        with code.collect() as chunks, code.barrier(interrupts):
            code.body(self.body)
        code.line(f"C.assign({self.target!r},C.budget.joined({chunks}))", writes=False)
        if interrupts:
            code.check_interrupts()
