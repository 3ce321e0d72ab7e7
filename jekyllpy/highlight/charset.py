"""Sets of first characters and the classes of the pattern dialect.

A `CharSet` is an int used as a bit set: bits 0 to 127 for the ASCII characters, bit 128 for all others together. It is
allowed to hold too much, never too little.
"""

from __future__ import annotations

import re
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


# What stands in a Python class for the shorthands, which in Ruby mean ASCII only: (members, set of first characters).
SHORTHANDS = {
    "w": ("a-zA-Z0-9_", WORD),
    "W": (r"\x00-/:-@\[-\^`{-\U0010ffff", ALL & ~WORD),
    "d": ("0-9", DIGIT),
    "D": (r"\x00-/:-\U0010ffff", ALL & ~DIGIT),
    "s": (r"\t-\r ", SPACE),
    "S": (r"\x00-\x08\x0e-\x1f!-\U0010ffff", ALL & ~SPACE),
    "h": ("0-9a-fA-F", HEX),
    "H": (r"\x00-/:-@G-`g-\U0010ffff", ALL & ~HEX),
}

# Members of the format characters (category Cf) of Unicode 13, below U+10000.
FORMAT = r"\xad\u0600-\u0605\u061c\u06dd\u070f\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
SYMBOL_ASCII = reduce(or_, (1 << ord(c) for c in "$+<=>^`|~"))
PUNCTUATION = reduce(or_, (of_range(*pair) for pair in ("!/", ":@", "[`", "{~")))
PUNCTUATION_OTHER = reduce(or_, (1 << ord(c) for c in "!\"#%&'*,./:;?@\\"))

# Unicode properties and POSIX brackets: (members of a class or None, pattern of its own where it needs one, first set).
# Letters are what Python calls a word character that is neither digit nor underscore.
_LETTER = r"[^\W\d_]"
_UPPER = r"(?:(?=[^\W\d_])[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΆΈ-ΏΑ-ΫЀ-Я])"
PROPERTIES: dict[str, tuple[str | None, str, CharSet]] = {
    "word": (r"\w", "", WORD | NON_ASCII),
    "xid_continue": (r"\w", "", WORD | NON_ASCII),
    "alnum": (None, r"[^\W_]", WORD & ~(1 << ord("_")) | NON_ASCII),
    "alpha": (None, _LETTER, UPPER | LOWER | NON_ASCII),
    "l": (None, _LETTER, UPPER | LOWER | NON_ASCII),
    "xid_start": (None, _LETTER, UPPER | LOWER | NON_ASCII),
    "lu": (None, _UPPER, UPPER | NON_ASCII),
    "upper": (None, _UPPER, UPPER | NON_ASCII),
    "ll": (None, r"(?:(?!" + _UPPER + r")[^\W\d_A-Z])", LOWER | NON_ASCII),
    "lower": (None, r"(?:(?!" + _UPPER + r")[^\W\d_A-Z])", LOWER | NON_ASCII),
    "lt": (r"ǅǈǋǲᾈ-ᾏᾘ-ᾟᾨ-ᾯᾼῌῼ", "", NON_ASCII),
    "lm": (r"ʰ-ˁˆ-ˑˠ-ˤˬˮʹͺՙـۥۦ", "", NON_ASCII),
    "nd": (r"\d", "", DIGIT | NON_ASCII),
    "digit": (r"\d", "", DIGIT | NON_ASCII),
    "n": (r"\d\xb2\xb3\xb9\xbc-\xbe\u2150-\u218b", "", DIGIT | NON_ASCII),
    "nl": (r"\u16ee-\u16f0\u2160-\u2182\u2185-\u2188\u3007\u3021-\u3029\u3038-\u303a\ua6e6-\ua6ef", "", NON_ASCII),
    "pc": (r"_\u203f\u2040\u2054\ufe33\ufe34\ufe4d-\ufe4f\uff3f", "", 1 << ord("_") | NON_ASCII),
    "cf": (FORMAT, "", NON_ASCII),
    "mn": (r"\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u20d0-\u20dc", "", NON_ASCII),
    "mc": (r"\u0903\u093b\u093e-\u0940\u0949-\u094c\u0982\u0983", "", NON_ASCII),
    "m": (
        r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u20d0-\u20f0",
        "",
        NON_ASCII,
    ),
        r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u20d0-\u20f0",
        "",
        NON_ASCII,
    ),
    "space": (r"\s", "", SPACE | NON_ASCII),
    "s": (
        r"$+<=>^`|~\xa2-\xa6\xa8\xa9\xac\xae-\xb1\xb4\xb8\xd7\xf7\u2044\u2052\u2070-\u20cf\u2100-\u214f\u2190-\u2bff",
        "",
        SYMBOL_ASCII | NON_ASCII,
    ),
    "sm": (
        r"+<=>|~\xac\xb1\xd7\xf7\u03f6\u2044\u2052\u207a-\u207c\u2190-\u2194\u2200-\u22ff",
        "",
        reduce(or_, (1 << ord(c) for c in "+<=>|~")) | NON_ASCII,
    ),
    "so": (r"\xa6\xa9\xae\xb0\u2100-\u214f\u2195-\u21ff\u2300-\u27bf\u2900-\u2bff", "", NON_ASCII),
    "po": (
        r"!-#%-'*,./:;?@\\\xa1\xa7\xb6\xb7\xbf\u2016\u2017\u2020-\u2027\u2030-\u2038",
        "",
        PUNCTUATION_OTHER | NON_ASCII,
    ),
    "punct": (r"!-/:-@\[-`{-~\xa1\xa7\xab\xb6\xb7\xbb\xbf\u2010-\u2027\u2030-\u205e", "", PUNCTUATION | NON_ASCII),
        r"!-/:-@\[-`{-~\xa1\xa7\xab\xb6\xb7\xbb\xbf\u2010-\u2027\u2030-\u205e",
        "",
        reduce(or_, (of_range(*pair) for pair in ("!/", ":@", "[`", "{~"))) | NON_ASCII,
    ),
    "xdigit": ("0-9a-fA-F", "", HEX),
    "cntrl": (r"\x00-\x1f\x7f-\x9f", "", of_range("\0", "\x1f") | 1 << 127 | NON_ASCII),
    "print": (r"\x20-\x7e\xa0-\U0010ffff", "", of_range(" ", "~") | NON_ASCII),
    "graph": (r"!-~\xa1-\U0010ffff", "", of_range("!", "~") | NON_ASCII),
    "blank": (r"\ \t\xa0", "", 1 << 32 | 1 << 9 | NON_ASCII),
}

MEMBER = re.compile(
    r"""
      \[:(\^?)(\w+):\] | \\([pP])\{(\^?)(\w+)\} | (\[)
    | (\\u\{[0-9a-fA-F]+\}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{1,2}|\\[0-7]{1,3}|\\.|[^\]])
    """,
    re.VERBOSE | re.DOTALL,
)
CONTROL = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "e": "\x1b", "b": "\b"}


def char_of(escape: str) -> str:
    """The character that a single-character escape stands for."""
    body = escape[1:]
    if body[0] in "xuU" and len(body) > 1:
        return chr(int(body[1:].strip("{}"), 16))
    if body[0] in "01234567":
        return chr(int(body, 8))
    return CONTROL.get(body, body)


def parse_escape(escape: str, ignore_case: bool = False) -> tuple[str, CharSet]:
    """Python's form of an escape outside of a class, and the characters it can start with."""
    kind = escape[1]
    if kind in SHORTHANDS:
        members, chars = SHORTHANDS[kind]
        return f"[{members}]", chars
    if kind in "pP" and len(escape) > 2:
        return _property(escape[3:-1].lstrip("^").lower(), (kind == "P") != escape.startswith("^", 3))
    char = char_of(escape)
    return re.escape(char), of_char(char, ignore_case)


def _property(name: str, negated: bool) -> tuple[str, CharSet]:
    members, pattern, chars = PROPERTIES[name]
    source = f"[{members}]" if members is not None else pattern
    return (f"(?:(?!{source})[\\s\\S])", ALL) if negated else (source, chars)


class _ClassParser:
    """Reads the members of one bracket expression, nested ones as well."""

    def __init__(self, source: str, at: int, ignore_case: bool) -> None:
        self.source = source
        self.at = at
        self.ignore_case = ignore_case
        self.members: list[str] = []
        self.patterns: list[str] = []
        self.chars = NOTHING

    def parse(self) -> tuple[str, CharSet]:
        negated = self.source.startswith("^", self.at)
        self.at += negated
        if self.source.startswith("]", self.at):
            self._add("\\]", of_char("]"))
            self.at += 1
        while not self.source.startswith("]", self.at):
            self._member()
        self.at += 1
        chars = folded(self.chars) if self.ignore_case else self.chars
        return self._written(negated), ALL & ~(chars & ~NON_ASCII) if negated else chars

    def _written(self, negated: bool) -> str:
        members = "".join(self.members)
        if not self.patterns:
            return f"[{'^' * negated}{members}]"
        parts = [f"[{members}]"] if members else []
        any_of = "|".join(parts + self.patterns)
        return f"(?:(?!{any_of})[\\s\\S])" if negated else f"(?:{any_of})"

    def _add(self, members: str, chars: CharSet) -> None:
        self.members.append(members)
        self.chars |= chars

    def _member(self) -> None:
        found = MEMBER.match(self.source, self.at)
        if not found:
            raise ValueError(f"unterminated class in pattern {self.source!r}")
        self.at = found.end()
        posix_not, posix, kind, inverse, name, nested, single = found.groups()
        if posix or name:
            negated = bool(posix_not) if posix else (kind == "P") != bool(inverse)
            self._add_property((posix or name).lower(), negated)
        elif nested:
            source, chars, self.at = parse_class(self.source, self.at, self.ignore_case)
            self.patterns.append(source)
            self.chars |= chars
        elif single[0] == "\\" and single[1] in SHORTHANDS:
            self._add(*SHORTHANDS[single[1]])
        else:
            self._range(single)

    def _add_property(self, name: str, negated: bool) -> None:
        members, _, chars = PROPERTIES[name]
        if members is not None and not negated:
            self._add(members, chars)
        else:
            source, chars = _property(name, negated)
            self.patterns.append(source)
            self.chars |= chars

    def _range(self, first: str) -> None:
        low = _single(first)
        after = MEMBER.match(self.source, self.at + 1) if self.source.startswith("-", self.at) else None
        last = after[7] if after else None
        if not after or not last or (last[0] == "\\" and last[1] in SHORTHANDS):
            return self._add(_in_class(low), of_char(low))
        self.at = after.end()
        high = _single(last)
        self._add(f"{_in_class(low)}-{_in_class(high)}", of_range(low, high))


def _single(member: str) -> str:
    return char_of(member) if member[0] == "\\" else member


def _in_class(char: str) -> str:
    return "\\" + char if char in "\\]^-[&~|#" else char


def parse_class(source: str, at: int, ignore_case: bool) -> tuple[str, CharSet, int]:
    """Translate the class whose ``[`` ends at `at`: its Python form, its first characters, and where it ends."""
    parser = _ClassParser(source, at, ignore_case)
    written, chars = parser.parse()
    return written, chars, parser.at
