"""What Ruby means by white space, letters and words, where Python means something else.

In Ruby ``\\s``, ``\\w`` and ``\\d`` are ASCII, but ``[[:alpha:]]``, ``[[:alnum:]]``, ``\\p{Word}`` and ``\\b`` are
Unicode and count combining marks; ``strip`` also takes NUL and leaves a no-break space alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import Final

from jekyllpy.kramdown.unicode_tables import ALPHA, CJK, DIGITS, MARKS

#: What Ruby's strip, lstrip and rstrip take away.
STRIPPED: Final = "\0\t\n\v\f\r "
#: What Ruby's ``\s`` matches, as the inside of a character class and as characters.
SPACE: Final = " \t\n\v\f\r"


def _ranges(table: str) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    last = 0
    for item in table.split():
        distance, _, length = item.partition(".")
        first = last + int(distance, 36)
        last = first + int(length or "0", 36)
        ranges.append((first, last))
    return ranges


@cache
def _sorted(*tables: str) -> tuple[list[int], list[int]]:
    ranges = sorted(pair for table in tables for pair in _ranges(table))
    return [first for first, _ in ranges], [last for _, last in ranges]


def _within(char: str, *tables: str) -> bool:
    firsts, lasts = _sorted(*tables)
    at = bisect_right(firsts, ord(char)) - 1
    return at >= 0 and ord(char) <= lasts[at]


def is_alpha(char: str) -> bool:
    """Whether ``[[:alpha:]]`` matches the character."""
    return char.isalpha() if char < "\x80" else _within(char, ALPHA)


def is_alnum(char: str) -> bool:
    """Whether ``[[:alnum:]]`` matches the character."""
    return char.isalnum() if char < "\x80" else _within(char, ALPHA, DIGITS)


def is_word(char: str) -> bool:
    """Whether ``\\p{Word}`` matches the character."""
    return char.isalnum() or char == "_" if char < "\x80" else _within(char, ALPHA, DIGITS, MARKS)


def is_bounded_word(char: str) -> bool:
    """Whether ``\\b`` takes the character for part of a word: as above, and a few Latin-1 digits and fractions."""
    return is_word(char) or char in "²³¹¼½¾"


@cache
def _class(*tables: str) -> str:
    return "".join(f"{chr(first)}-{chr(last)}" for table in tables for first, last in _ranges(table))


@cache
def alnum_class() -> str:
    """The inside of a character class for ``[[:alnum:]]``."""
    return "A-Za-z0-9" + _class(ALPHA, DIGITS)


@cache
def alpha_class() -> str:
    """The inside of a character class for ``[[:alpha:]]``."""
    return "A-Za-z" + _class(ALPHA)


@cache
def word_class() -> str:
    """The inside of a character class for ``\\p{Word}``."""
    return "A-Za-z0-9_" + _class(ALPHA, DIGITS, MARKS)


@cache
def bounded_word_class() -> str:
    """The inside of a character class for what ``\\b`` takes for part of a word."""
    return word_class() + "²³¹¼½¾"


@cache
def cjk_break() -> re.Pattern[str]:
    """A line break between two characters of Chinese or Japanese."""
    cjk = _class(CJK)
    return re.compile(f"(?<=[{cjk}])\n(?=[{cjk}])")


def strip(text: str) -> str:
    """Ruby's String#strip."""
    return text.strip(STRIPPED)


def downcase(text: str) -> str:
    """Ruby's String#downcase: as Python's, but a sigma at the end of a word is like any other."""
    return text.lower() if text.isascii() else text.replace("Σ", "σ").lower()
