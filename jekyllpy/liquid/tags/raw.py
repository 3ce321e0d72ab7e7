"""``{% raw %} … {% endraw %}``. Reference: Liquid 4.0.4, tags/raw.rb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jekyllpy.liquid.errors import LiquidSyntaxError
from jekyllpy.liquid.tag import Block

if TYPE_CHECKING:
    from jekyllpy.liquid.body import Body
    from jekyllpy.liquid.code import Code
    from jekyllpy.liquid.parser import Parser

_TAG = re.compile(r"\s*(\w+)", re.ASCII)


class Raw(Block):
    """Prints what is inside as it stands."""

    reads_context = binds_variables = interrupts = fallible = False

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        if markup.strip(" \t\n\v\f\r"):
            raise LiquidSyntaxError(f"Syntax Error in '{name}' - Valid syntax: {name}")
        self.text = ""

    def parse(self, parser: Parser) -> None:
        parts = []
        for token in iter(parser.shift, None):
            start, name = _last_tag(token)
            if name is not None:
                parts.append(token[:start])
            if name == self.delimiter:
                self.text = "".join(parts)
                return
            parts.append(token)
        raise LiquidSyntaxError(f"'{self.name}' tag was never closed")

    @property
    def blank(self) -> bool:
        return not self.text

    def bodies(self) -> Sequence[Body]:
        return ()

    def compile(self, code: Code) -> None:
        if self.text:
            code.write_text(self.text)


def _last_tag(token: str) -> tuple[int, str | None]:
    """Where the last tag in a token starts, and its name, if the token ends as a tag."""
    end = len(token)
    while token.endswith("%}") and (start := token.rfind("{%", 0, end)) >= 0:
        if match := _TAG.match(token, start + 2, len(token) - 2):
            return start, match[1]
        end = start
    return 0, None
