"""What one rendering has used up of its limits."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from jekyllpy.liquid.errors import MemoryLimitError
from jekyllpy.liquid.text import join

if TYPE_CHECKING:
    from jekyllpy.liquid.limits import Limits

_FEW = 1000
_LARGE = 1_000_000


class Budget:
    """Counts what is used. Looking at lengths costs time, so it is done only where there was much to loop over, or
    something large: ``out`` is the output list to look at.
    """

    __slots__ = ("_deadline", "_large", "_next", "limits", "out", "spent")

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.out: list[str] = []
        self.spent = 0
        self._large = False
        self._next = _FEW if limits.seconds is None else 0
        self._deadline = None if limits.seconds is None else monotonic() + limits.seconds

    def spend(self, count: int) -> None:
        """Count items of loops; raises `MemoryLimitError` over a limit."""
        self.spent += count
        if self.spent > self._next:
            self._look()

    def _look(self) -> None:
        most = self.limits.iterations
        if most is not None and self.spent > most:
            raise exceeded(f"loops ran over more than {most} items")
        if self._deadline is not None:
            if monotonic() > self._deadline:
                raise exceeded(f"rendering took more than {self.limits.seconds} seconds")
        else:
            self._next = 2 * self.spent if most is None else min(2 * self.spent, most)
        self._large = True
        self.check_output()

    def check_output(self) -> None:
        """Raises `MemoryLimitError` if the output is too long."""
        most = self.limits.output
        if self._large and most is not None and sum(map(len, self.out)) > most:
            raise exceeded(f"the output is longer than {most}")

    def joined(self, chunks: list[str]) -> str:
        """The text of a ``capture``."""
        self.check_length(sum(map(len, chunks)))
        return join(chunks)

    def check_length(self, length: int) -> None:
        """Raises `MemoryLimitError` if a text or array of this length may not be."""
        if length > _LARGE:
            self._large = True
        most = self.limits.text
        if most is not None and length > most:
            raise exceeded(f"a value is longer than {most}")

    def check_text(self, text: str) -> str:
        """The text, if it is not too long."""
        self.check_length(len(text))
        return text

    def check_number(self, number: int) -> int:
        """The integer, if it is not too long."""
        most = self.limits.number_bits
        if most is not None and number.bit_length() > most:
            raise exceeded(f"a number is longer than {most} bits")
        return number


def exceeded(what: str) -> MemoryLimitError:
    """The error of a limit, as the reference words it, and which one it was."""
    return MemoryLimitError("Memory limits exceeded", hint=what)
