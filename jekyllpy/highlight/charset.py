"""Sets of characters by which states choose the rules to try.

A `CharSet` is an int used as a bit set: bits 0 to 127 for the ASCII characters, bit 128 for all others together. It is
allowed to hold too much, never too little.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

CharSet = int
NOTHING: CharSet = 0
NON_ASCII: CharSet = 1 << 128
ALL: CharSet = (1 << 129) - 1


def of_range(first: str, last: str) -> CharSet:
    """The set of the characters from `first` to `last`."""
    low, high = ord(first), ord(last)
    ascii_part = ((1 << min(high, 127) + 1) - 1) & ~((1 << low) - 1) if low < 128 else 0
    return ascii_part | (NON_ASCII if high > 127 else 0)


UPPER = of_range("A", "Z")
LOWER = of_range("a", "z")
DIGIT = of_range("0", "9")
WORD = UPPER | LOWER | DIGIT | 1 << ord("_")
SPACE = reduce(or_, (1 << ord(c) for c in "\t\n\v\f\r "))
HEX = DIGIT | of_range("a", "f") | of_range("A", "F")
FOLDING_OUT = (1 << ord("k")) | (1 << ord("s"))


def folded(chars: CharSet) -> CharSet:
    """`chars` and the same in the other case (of which k and s have some beyond ASCII)."""
    both = chars | (chars & UPPER) << 32 | (chars & LOWER) >> 32
    return both | NON_ASCII if both & FOLDING_OUT else both


def of_char(char: str, ignore_case: bool = False) -> CharSet:
    """The set of one character."""
    code = ord(char)
    chars = 1 << code if code < 128 else NON_ASCII
    return folded(chars) if ignore_case else chars
