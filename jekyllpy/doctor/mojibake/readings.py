"""The characters that a damaged UTF-8 sequence can have been."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import combinations, product


def needed(lead: int) -> int:
    """How many bytes a sequence has that begins with ``lead``."""
    return 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4


def decode(sequence: bytes) -> str | None:
    """The character of a whole sequence, or None where it is not UTF-8 or names nothing that people write."""
    try:
        char = sequence.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if unicodedata.category(char) in ("Cn", "Co", "Cs", "Cc") else char


def readings(sequence: bytes, lost: tuple[int, ...]) -> list[tuple[str, tuple[int, ...]]]:
    """Every character the bytes can have been, each with the bytes that vanished if it was that one.

    The order is that of the places and of ``lost``; no character comes twice.
    """
    missing = needed(sequence[0]) - len(sequence)
    found: dict[str, tuple[int, ...]] = {}
    for whole, gone in _completions(sequence, missing, lost):
        char = decode(whole)
        if char is not None:
            found.setdefault(char, gone)
    return list(found.items())


def _completions(sequence: bytes, missing: int, lost: tuple[int, ...]) -> Iterator[tuple[bytes, tuple[int, ...]]]:
    """The sequence with ``missing`` bytes put back, in every place after the lead and with every byte of ``lost``."""
    length = len(sequence) + missing
    for places in combinations(range(1, length), missing):
        for gone in product(lost, repeat=missing):
            kept, back = iter(sequence), iter(gone)
            yield bytes(next(back if place in places else kept) for place in range(length)), gone
