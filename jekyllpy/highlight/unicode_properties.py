"""Unicode properties and POSIX brackets of the pattern dialect.

Python's `re` has no properties, so they become members of character classes. Lists of their members beyond ASCII are
long and take their time to compile; they are made only for texts that have such characters.
"""

from __future__ import annotations

import re
from functools import cache, reduce
from itertools import groupby
from operator import or_
from typing import NamedTuple
from unicodedata import category

from jekyllpy.highlight.charset import NON_ASCII, CharSet, of_char

ASCII = "".join(map(chr, range(128)))

CIRCLED = "Ⓐ-ⓩ\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189"
"""Letters in circles and squares: symbols that Unicode calls alphabetic."""

UPPER_OTHERS = "Ⅰ-ⅯⒶ-Ⓩ\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189"
LOWER_OTHERS = "ªºʰ-ʸˀˁˠ-ˤͅͺჼᴬ-ᵪᵸᶛ-ᶿⁱⁿₐ-ₜⅰ-ⅿⓐ-ⓩⱼⱽꚜꚝꝰꟲ-ꟴꟸꟹꭜ-ꭟꭩ"

# Where to look for members, and the blocks of one category each that need no looking.
SCANNED = (
    *(range(0x80, 0x3400), range(0x4DC0, 0x4E00), range(0xA000, 0xAC00), range(0xD7A4, 0xD800)),
    *(range(0xF900, 0x17000), range(0x18D00, 0x20000), range(0xE0000, 0xE01F0)),
)
BLOCKS = (
    *((0x3400, 0x4DBF, "Lo"), (0x4E00, 0x9FFF, "Lo"), (0xAC00, 0xD7A3, "Lo"), (0xE000, 0xF8FF, "Co")),
    *((0x17000, 0x187F7, "Lo"), (0x18800, 0x18CD5, "Lo"), (0x20000, 0x323AF, "Lo")),
)


class Property(NamedTuple):
    """A set of characters: its ASCII members as part of a class, categories of the others, and members besides."""

    ascii: str
    categories: tuple[str, ...] = ()
    others: str = ""


GRAPHIC = ("L", "M", "N", "P", "S", "Cf", "Co")
PUNCTUATION = r"!-/:-@\[-`{-~"

PROPERTIES: dict[str, Property] = {
    "alnum": Property("a-zA-Z0-9", ("L", "Nl", "Mc", "Nd"), CIRCLED),
    "alpha": Property("a-zA-Z", ("L", "Nl", "Mc"), CIRCLED),
    "blank": Property(r"\t ", ("Zs",)),
    "cf": Property("", ("Cf",)),
    "cntrl": Property(r"\x00-\x1f\x7f", ("Cc",)),
    "digit": Property("0-9", ("Nd",)),
    "graph": Property("!-~", GRAPHIC),
    "l": Property("a-zA-Z", ("L",)),
    "letter": Property("a-zA-Z", ("L",)),
    "ll": Property("a-z", ("Ll",)),
    "lm": Property("", ("Lm",)),
    "lo": Property("", ("Lo",)),
    "lower": Property("a-z", ("Ll",), LOWER_OTHERS),
    "lt": Property("", ("Lt",)),
    "lu": Property("A-Z", ("Lu",)),
    "m": Property("", ("M",)),
    "mc": Property("", ("Mc",)),
    "mn": Property("", ("Mn",)),
    "n": Property("0-9", ("N",)),
    "nd": Property("0-9", ("Nd",)),
    "nl": Property("", ("Nl",)),
    "no": Property("", ("No",)),
    "pc": Property("_", ("Pc",)),
    "po": Property(r"!-#%-'*,./:;?@\\", ("Po",)),
    "print": Property(" -~", (*GRAPHIC, "Zs")),
    "punct": Property(PUNCTUATION, ("P",)),
    "s": Property(r"$+<=>\^`|~", ("S",)),
    "sc": Property("$", ("Sc",)),
    "sm": Property("+<=>|~", ("Sm",)),
    "so": Property("", ("So",)),
    "space": Property(r"\t-\r ", ("Z",), "\x85"),
    "upper": Property("A-Z", ("Lu",), UPPER_OTHERS),
    "word": Property("a-zA-Z0-9_", ("L", "M", "Nl", "Nd", "Pc"), CIRCLED),
    "xdigit": Property("0-9a-fA-F"),
    "xid_continue": Property("a-zA-Z0-9_", ("L", "Nl", "Mn", "Mc", "Nd", "Pc"), "··℘℮"),
    "xid_start": Property("a-zA-Z", ("L", "Nl"), "℘℮"),
}


@cache
def _categories() -> list[tuple[int, int, str]]:
    """Runs of characters beyond ASCII of one category: the first, the last, the category."""
    runs = list(BLOCKS)
    for codes in SCANNED:
        start = codes.start
        for name, run in groupby(map(category, map(chr, codes))):
            end = start + sum(1 for _ in run)
            runs.append((start, end - 1, name))
            start = end
    return sorted(runs)


@cache
def beyond_ascii(name: str) -> str:
    """The members of a property beyond ASCII, as part of a class."""
    found = PROPERTIES[name]
    merged: list[tuple[int, int]] = []
    for first, last, kind in _categories():
        if not kind.startswith(found.categories):
            continue
        if merged and merged[-1][1] == first - 1:
            first = merged.pop()[0]
        merged.append((first, last))
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in merged) + found.others


@cache
def first_characters(name: str) -> CharSet:
    """The characters of a property, for choosing rules."""
    members = PROPERTIES[name].ascii
    found = re.findall(f"[{members}]", ASCII) if members else []
    return reduce(or_, map(of_char, found), NON_ASCII)
