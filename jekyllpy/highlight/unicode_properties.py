"""Unicode properties and POSIX brackets of the pattern dialect.

Python's `re` has no properties, so they become members of character classes. Lists of their members beyond ASCII are
long and take their time to compile; they are made only for texts that have such characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, reduce
from itertools import chain
from operator import or_
from typing import NamedTuple
from unicodedata import category

from jekyllpy.highlight.charset import NON_ASCII, CharSet, of_char

ALPHABETIC_SYMBOLS = frozenset(map(chr, chain(range(0x24B6, 0x24EA), range(0x1F130, 0x1F14A), range(0x1F150, 0x1F18A))))
"""Letters in circles and squares, which Unicode calls alphabetic although they are symbols."""

ASCII = "".join(map(chr, range(128)))
MARKS = ("Mn", "Mc", "Me")
SCANNED = (range(0x80, 0xD800), range(0xE000, 0x20000), range(0x20000, 0x323B0), range(0xE0000, 0xE01F0))


class Property(NamedTuple):
    """A set of characters: its ASCII members as part of a class, and the test for the others."""

    ascii: str
    holds: Callable[[str], bool]


def _in(*categories: str) -> Callable[[str], bool]:
    """The test for general categories; a letter alone stands for all of its group."""
    return lambda char: category(char).startswith(categories)


def _is_alphabetic(char: str) -> bool:
    return category(char).startswith(("L", "Nl", "Mc")) or char in ALPHABETIC_SYMBOLS


def _is_word(char: str) -> bool:
    return _is_alphabetic(char) or category(char) in (*MARKS, "Nd", "Pc")


def _is_graphic(char: str) -> bool:
    return category(char) not in ("Zs", "Zl", "Zp", "Cc", "Cs", "Cn")


_LETTERS = Property("a-zA-Z", _in("L"))
_PUNCTUATION = r"!-/:-@\[-`{-~"

PROPERTIES: dict[str, Property] = {
    "alnum": Property("a-zA-Z0-9", lambda char: _is_alphabetic(char) or category(char) == "Nd"),
    "alpha": Property("a-zA-Z", _is_alphabetic),
    "blank": Property(r"\t ", _in("Zs")),
    "cf": Property("", _in("Cf")),
    "cntrl": Property(r"\x00-\x1f\x7f", _in("Cc")),
    "digit": Property("0-9", _in("Nd")),
    "graph": Property("!-~", _is_graphic),
    "l": _LETTERS,
    "letter": _LETTERS,
    "ll": Property("a-z", _in("Ll")),
    "lm": Property("", _in("Lm")),
    "lo": Property("", _in("Lo")),
    "lower": Property("a-z", str.islower),
    "lt": Property("", _in("Lt")),
    "lu": Property("A-Z", _in("Lu")),
    "m": Property("", _in("M")),
    "mc": Property("", _in("Mc")),
    "mn": Property("", _in("Mn")),
    "n": Property("0-9", _in("N")),
    "nd": Property("0-9", _in("Nd")),
    "nl": Property("", _in("Nl")),
    "no": Property("", _in("No")),
    "pc": Property("_", _in("Pc")),
    "po": Property(r"!-#%-'*,./:;?@\\", _in("Po")),
    "print": Property(" -~", lambda char: _is_graphic(char) or category(char) == "Zs"),
    "punct": Property(_PUNCTUATION, _in("P")),
    "s": Property(r"$+<=>\^`|~", _in("S")),
    "sc": Property("$", _in("Sc")),
    "sm": Property("+<=>|~", _in("Sm")),
    "so": Property("", _in("So")),
    "space": Property(r"\t-\r ", lambda char: char == "\x85" or category(char)[0] == "Z"),
    "upper": Property("A-Z", str.isupper),
    "word": Property("a-zA-Z0-9_", _is_word),
    "xdigit": Property("0-9a-fA-F", lambda char: False),
    "xid_continue": Property("a-zA-Z0-9_", lambda char: ("a" + char).isidentifier()),
    "xid_start": Property("a-zA-Z", str.isidentifier),
}


@cache
def beyond_ascii(name: str) -> str:
    """The members of a property beyond ASCII, as part of a class."""
    holds = PROPERTIES[name].holds
    codes = [code for codes in SCANNED for code in codes if holds(chr(code))]
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in _runs(codes))


def _runs(codes: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of consecutive numbers."""
    starts = [code for code, before in zip(codes, [-1, *codes], strict=False) if code != before + 1]
    ends = [code for code, after in zip(codes, [*codes[1:], -1], strict=False) if code != after - 1]
    return zip(starts, ends, strict=True)


@cache
def first_characters(name: str) -> CharSet:
    """The characters of a property, for choosing rules."""
    members = PROPERTIES[name].ascii
    found = re.findall(f"[{members}]", ASCII) if members else []
    return reduce(or_, map(of_char, found), NON_ASCII)
