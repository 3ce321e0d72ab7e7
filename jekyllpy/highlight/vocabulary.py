"""Lists of words, written as text with blanks between."""

from __future__ import annotations


def alternatives(words: str) -> str:
    """Words as alternatives of a pattern, in their order."""
    return "|".join(words.split())


def word_set(words: str) -> frozenset[str]:
    """Words as a set."""
    return frozenset(words.split())
