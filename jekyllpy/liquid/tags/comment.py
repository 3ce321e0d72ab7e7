"""``{% comment %} … {% endcomment %}``. Reference: Liquid 4.0.4, tags/comment.rb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jekyllpy.liquid.tag import Block

if TYPE_CHECKING:
    from jekyllpy.liquid.body import Body
    from jekyllpy.liquid.code import Code
    from jekyllpy.liquid.parser import Parser


class Comment(Block):
    """Prints nothing. What is inside is parsed all the same, and has to be well-formed."""

    reads_context = binds_variables = interrupts = fallible = False
    blank = True

    def unknown_tag(self, name: str, markup: str, parser: Parser) -> None:
        """Any tag may stand in a comment."""

    def bodies(self) -> Sequence[Body]:
        return ()

    def compile(self, code: Code) -> None:
        """Nothing."""
