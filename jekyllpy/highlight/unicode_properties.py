"""Unicode properties and POSIX brackets of the pattern dialect.

Python's `re` has no properties; letters are what it calls word characters that are neither digits nor underscores, and
the rarer classes list their members in the blocks that occur in source code.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import NamedTuple

from jekyllpy.highlight.charset import DIGIT, HEX, LOWER, NON_ASCII, SPACE, UPPER, WORD, CharSet, of_range


class Property(NamedTuple):
    """A set of characters: as a pattern, its first characters, and its members for use within a class if it can be."""

    pattern: str
    first: CharSet
    members: str = ""


def _listed(members: str, ascii_part: CharSet = 0) -> Property:
    return Property(f"[{members}]", ascii_part | NON_ASCII, members)


def _chars(text: str) -> CharSet:
    return reduce(or_, (1 << ord(char) for char in text))


_LETTER = r"[^\W\d_]"
_UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΆΈ-ΏΑ-ΫЀ-Я]"
_LOWER = rf"(?:(?!{_UPPER})[^\W\d_])"
_FORMAT = (
    r"\xad\u0600-\u0605\u061c\u06dd\u070f\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    r"\ufff9-\ufffb"
)
_MARK = r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u20d0-\u20f0"
_SPACING_MARK = r"\u0903\u093b\u093e-\u0940\u0949-\u094c\u0982\u0983"
_LETTER_NUMBER = r"\u16ee-\u16f0\u2160-\u2182\u2185-\u2188\u3007\u3021-\u3029\u3038-\u303a\ua6e6-\ua6ef"
_SYMBOL = r"$+<=>\^`|~¢-¦¨©¬®-±´¸×÷\u2044\u2052\u207a-\u207c\u208a-\u208c\u20a0-\u20bf\u2100-\u214f\u2190-\u2bff"
_MATH = r"+<=>|~¬±×÷϶\u2044\u2052\u207a-\u207c\u2190-\u2194\u2200-\u22ff"
_OTHER_PUNCTUATION = r"!-#%-'*,./:;?@\\¡§¶·¿\u2016\u2017\u2020-\u2027\u2030-\u2038"
_PUNCTUATION = r"!-/:-@\[-`{-~¡§«¶·»¿\u2010-\u2027\u2030-\u205e"

PROPERTIES: dict[str, Property] = {
    "word": _listed(r"\w", WORD),
    "xid_continue": _listed(r"\w", WORD),
    "xid_start": Property(_LETTER, UPPER | LOWER | NON_ASCII),
    "alnum": Property(r"[^\W_]", UPPER | LOWER | DIGIT | NON_ASCII),
    "alpha": Property(_LETTER, UPPER | LOWER | NON_ASCII),
    "l": Property(_LETTER, UPPER | LOWER | NON_ASCII),
    "lu": _listed(_UPPER[1:-1], UPPER),
    "upper": _listed(_UPPER[1:-1], UPPER),
    "ll": Property(_LOWER, LOWER | NON_ASCII),
    "lower": Property(_LOWER, LOWER | NON_ASCII),
    "lt": _listed("ǅǈǋǲᾈ-ᾏᾘ-ᾟᾨ-ᾯᾼῌῼ"),
    "lm": _listed("ʰ-ˁˆ-ˑˠ-ˤˬˮʹͺՙـۥۦ"),
    "nd": _listed(r"\d", DIGIT),
    "digit": _listed(r"\d", DIGIT),
    "n": _listed(r"\d²³¹¼-¾\u2150-\u218b", DIGIT),
    "nl": _listed(_LETTER_NUMBER),
    "pc": _listed(r"_\u203f\u2040\u2054\ufe33\ufe34\ufe4d-\ufe4f\uff3f", 1 << ord("_")),
    "cf": _listed(_FORMAT),
    "m": _listed(_MARK),
    "mn": _listed(_MARK),
    "mc": _listed(_SPACING_MARK),
    "s": _listed(_SYMBOL, _chars("$+<=>^`|~")),
    "sm": _listed(_MATH, _chars("+<=>|~")),
    "so": _listed(r"¦©®°\u2100-\u214f\u2195-\u21ff\u2300-\u27bf\u2900-\u2bff"),
    "po": _listed(_OTHER_PUNCTUATION, _chars("!\"#%&'*,./:;?@\\")),
    "punct": _listed(_PUNCTUATION, reduce(or_, (of_range(*pair) for pair in ("!/", ":@", "[`", "{~")))),
    "space": _listed(r"\s", SPACE),
    "blank": _listed(r" \t\xa0", _chars(" \t")),
    "xdigit": Property("[0-9a-fA-F]", HEX, "0-9a-fA-F"),
    "cntrl": _listed(r"\x00-\x1f\x7f-\x9f", of_range("\0", "\x1f") | 1 << 127),
    "print": _listed(r" -~\xa0-\U0010ffff", of_range(" ", "~")),
    "graph": _listed(r"!-~\xa1-\U0010ffff", of_range("!", "~")),
}
