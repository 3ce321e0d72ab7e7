"""``{% tablerow item in list cols: 3 %} … {% endtablerow %}``. Reference: Liquid 4.0.4, tags/table_row.rb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jekyllpy.liquid.errors import LiquidSyntaxError
from jekyllpy.liquid.expression import parse_expression
from jekyllpy.liquid.patterns import QUOTED_FRAGMENT, TAG_ATTRIBUTES
from jekyllpy.liquid.tag import Block

if TYPE_CHECKING:
    from jekyllpy.liquid.code import Code
    from jekyllpy.liquid.parser import Parser

_SYNTAX = re.compile(rf"(?<!\w)(\w++)\s++in\s++((?:{QUOTED_FRAGMENT})+)", re.ASCII)


class TableRow(Block):
    """A table cell for each item of a list, in rows of ``cols`` cells."""

    reads_context = binds_variables = interrupts = False
    floods = True

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        match = _SYNTAX.search(markup)
        if match is None:
            raise LiquidSyntaxError(
                "Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3"
            )
        self.variable = match[1]
        self.collection = parse_expression(match[2])
        self.attributes = {key: parse_expression(value) for key, value in TAG_ATTRIBUTES.findall(markup)}

    def expressions(self) -> Sequence[object]:
        return (self.collection, *self.attributes.values())

    def compile(self, code: Code) -> None:
        loop, items, item = code.temporary("r"), code.temporary("s"), code.temporary("v")
        code.line(
            f"{items}=table_items(C,{code.value(self.collection)},{self._attribute(code, 'offset')},"
            f"{self._attribute(code, 'limit')})"
        )
        head = code.head
        with code.block(f"if {items} is not None:"):
            code.line(f"{loop}=enter_table(C,{items},{code.value(self.attributes.get('cols'))},{self.variable!r})")
            code.write_text('<tr class="row1">\n')
            with code.block("try:"), code.bound({"tablerowloop": loop, self.variable: None}):
                self._compile_cells(code, loop, items, item)
            with code.block("finally:"):
                code.line("C.leave_scope()")
            code.write_text("</tr>\n")
        code.head = head
        code.end_branches(False)
        if self.body.interrupts:
            code.check_interrupts()

    def _attribute(self, code: Code, name: str) -> str:
        return code.value(self.attributes[name]) if name in self.attributes else "MISSING"

    def _compile_cells(self, code: Code, loop: str, items: str, item: str) -> None:
        code.use("V")
        with code.block(f"for {item} in {items}:"):
            code.line(f"V[{self.variable!r}]={item}")
            code.write(f"{loop}.cell_start()")
            with code.flooded(self.body.interrupts), code.barrier(self.body.interrupts):
                code.body(self.body)
            code.write(f"{loop}.cell_end()")
            code.line(f"{loop}.advance()")
