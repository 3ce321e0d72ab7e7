"""``{% ifchanged %} … {% endifchanged %}``. Reference: Liquid 4.0.4, tags/ifchanged.rb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.facts import facts_of
from jekyllpy.liquid.tag import Block

if TYPE_CHECKING:
    from jekyllpy.liquid.code import Code


class IfChanged(Block):
    """Prints its body where it is another text than that of the last such block."""

    reads_context = binds_variables = interrupts = False

    def compile(self, code: Code) -> None:
        facts = facts_of(self.body)
        with code.scope(facts.binds), code.collect() as chunks, code.barrier(facts.interrupts):
            code.body(self.body)
        code.evaluate(f"changed(C,join({chunks}))")
        if facts.interrupts:
            code.check_interrupts()
