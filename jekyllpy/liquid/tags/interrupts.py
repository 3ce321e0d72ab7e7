"""``{% break %}`` and ``{% continue %}``. Reference: Liquid 4.0.4, tags/break.rb and continue.rb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.tag import Tag

if TYPE_CHECKING:
    from jekyllpy.liquid.code import Code


class Break(Tag):
    """Ends the innermost loop, of this template or of the one that includes it."""

    reads_context = binds_variables = fallible = False
    stops = True
    breaks = True

    def compile(self, code: Code) -> None:
        code.interrupt(self.breaks)


class Continue(Break):
    """Goes on with the next item of the innermost loop."""

    breaks = False
