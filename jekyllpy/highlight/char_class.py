"""Bracket expressions and escapes of the pattern dialect, in Python's form."""

from __future__ import annotations

import re
from typing import NamedTuple

from jekyllpy.highlight.charset import (
    ALL,
    DIGIT,
    HEX,
    NON_ASCII,
    NOTHING,
    SPACE,
    WORD,
    CharSet,
    folded,
    of_char,
    of_range,
)
from jekyllpy.highlight.unicode_properties import PROPERTIES, beyond_ascii, first_characters

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


class CharClass(NamedTuple):
    """A class in Python's form, the characters it can start with, and whether it has members beyond `wide` or not."""

    source: str
    first: CharSet
    has_properties: bool


def parse_escape(escape: str, ignore_case: bool, wide: bool) -> CharClass:
    """An escape outside of a class; `wide` as for `parse_class`."""
    kind = escape[1]
    if kind in "WDSH" and not ignore_case:  # `re` compiles long ranges slowly, and inverse classes fast
        return CharClass(f"[^{SHORTHANDS[kind.lower()][0]}]", SHORTHANDS[kind][1], False)
    if kind in SHORTHANDS or (kind in "pP" and len(escape) > 2):
        found, _ = parse_class(escape + "]", 0, ignore_case, wide)
        return found
    char = char_of(escape)
    return CharClass(re.escape(char), of_char(char, ignore_case), False)


def parse_class(source: str, at: int, ignore_case: bool, wide: bool) -> tuple[CharClass, int]:
    """Translate the class whose ``[`` ends at `at`: that, and where it ends.

    Properties get their members beyond ASCII only where `wide` is set.
    """
    parser = _ClassParser(source, at, ignore_case, wide)
    return parser.parse(), parser.at


class _ClassParser:
    """Reads the members of one bracket expression, nested ones as well."""

    def __init__(self, source: str, at: int, ignore_case: bool, wide: bool) -> None:
        self.source = source
        self.at = at
        self.ignore_case = ignore_case
        self.wide = wide
        self.members: list[str] = []
        self.patterns: list[str] = []
        self.chars = NOTHING
        self.has_properties = False

    def parse(self) -> CharClass:
        negated = self.source.startswith("^", self.at)
        self.at += negated
        if self.source.startswith("]", self.at):
            self._add("\\]", of_char("]"))
            self.at += 1
        while not self.source.startswith("]", self.at):
            self._member()
        self.at += 1
        chars = folded(self.chars) if self.ignore_case else self.chars
        return CharClass(self._written(negated), ALL & ~(chars & ~NON_ASCII) if negated else chars, self.has_properties)

    def _written(self, negated: bool) -> str:
        members = "".join(self.members)
        if not self.patterns:
            return f"[{'^' * negated}{members}]" if members else r"(?!)"
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
            self._property((posix or name).lower(), negated)
        elif nested:
            inner, self.at = parse_class(self.source, self.at, self.ignore_case, self.wide)
            self.patterns.append(inner.source)
            self.chars |= inner.first
            self.has_properties |= inner.has_properties
        elif single[0] == "\\" and single[1] in SHORTHANDS:
            self._add(*SHORTHANDS[single[1]])
        else:
            self._range(single)

    def _property(self, name: str, negated: bool) -> None:
        self.has_properties = True
        members = PROPERTIES[name].ascii + (beyond_ascii(name) if self.wide else "")
        if negated:
            self.patterns.append(f"[^{members}]" if members else r"[\s\S]")
            self.chars |= ALL & ~(first_characters(name) & ~NON_ASCII)
        else:
            self._add(members, first_characters(name))

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
