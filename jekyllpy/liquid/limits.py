"""How much a template may use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one rendering; going over one ends it with `MemoryLimitError`. None is no limit.

    ``iterations`` counts the items of all loops, ``output`` and ``text`` are lengths in characters: of all that is
    written, and of one value that a filter, ``assign`` or ``capture`` makes; ``number_bits`` the length of an integer.
    """

    iterations: int | None = 100_000_000
    output: int | None = 1_000_000_000
    text: int | None = 200_000_000
    number_bits: int | None = 1_000_000
