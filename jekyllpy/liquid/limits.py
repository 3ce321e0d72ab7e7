"""How much a template may use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one rendering; going over one ends it with `MemoryLimitError`. None is no limit.

    ``iterations`` counts the items of all loops, and ten for each included template; ``output`` and ``text`` are
    lengths in characters: of all that is written, and of one value that a filter or ``capture`` makes;
    ``number_bits`` is the length of an integer; ``seconds`` the time, looked at where loops and included templates
    begin.
    """

    iterations: int | None = 10_000_000
    output: int | None = 200_000_000
    text: int | None = 50_000_000
    number_bits: int | None = 1_000_000
    seconds: float | None = None
