"""``{% ifchanged %} … {% endifchanged %}``. Reference: Liquid 4.0.4, tags/ifchanged.rb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.tag import Block

if TYPE_CHECKING:
    from jekyllpy.liquid.code import Code


class IfChanged(Block):
    """Prints its body where it is another text than that of the last such block."""

    reads_context = binds_variables = interrupts = False

    def compile(self, code: Code) -> None:
        body = self.body
        with code.scope(body.binds), code.collect() as chunks, code.barrier(body.interrupts):
            code.body(body)
        code.evaluate(f"changed(C,C.budget.joined({chunks}))")
        if body.interrupts:
            code.check_interrupts()
