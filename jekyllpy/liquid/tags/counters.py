"""``{% increment name %}`` and ``{% decrement name %}``.

Reference: Liquid 4.0.4, tags/increment.rb and decrement.rb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.patterns import STRIPPED
from jekyllpy.liquid.tag import Tag

if TYPE_CHECKING:
    from jekyllpy.liquid.code import Code
    from jekyllpy.liquid.parser import Parser


class Increment(Tag):
    """Prints a counter, from 0, and adds one to it. Counters are part of the data, not of what ``assign`` sets."""

    reads_context = binds_variables = interrupts = False
    step = 1

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        self.counter = markup.strip(STRIPPED)

    def compile(self, code: Code) -> None:
        shown = "" if self.step > 0 else f"{self.step}"
        source = f"C.count({self.counter!r},{self.step}){shown}"
        code.line(f"t={source}")
        code.write("head_output(t)" if code.head else "s(t)")


class Decrement(Increment):
    """Takes one from a counter, and prints it: -1 first."""

    step = -1
