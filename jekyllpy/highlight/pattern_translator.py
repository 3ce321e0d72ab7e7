"""The translation of patterns from the dialect that `jekyllpy.highlight.pattern` describes to Python's `re`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

from jekyllpy.highlight import char_class, charset
from jekyllpy.highlight.char_class import CharClass
from jekyllpy.highlight.charset import ALL, NOTHING, CharSet

UNBOUNDED = 1 << 30


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a pattern: its translation and what is known of its matches.

    `first` holds the characters a match of some width can begin with; `start` those that can stand at the beginning of
    any match, of no width as well (what a look-ahead demands, for instance); `low` and `high` bound the width;
    `resolved` is set where an assertion was decided because it stands at the scan pointer.
    """

    source: str
    first: CharSet
    start: CharSet
    low: int
    high: int
    resolved: bool = False

    def grouped(self, opener: str) -> Piece:
        return replace(self, source=f"{opener}{self.source})")


def _assertion(source: str, start: CharSet = ALL, resolved: bool = False) -> Piece:
    return Piece(source, NOTHING, start, 0, 0, resolved)


def _character(source: str, chars: CharSet) -> Piece:
    return Piece(source, chars, chars, 1, 1)


def _unknown(source: str) -> Piece:
    return Piece(source, ALL, ALL, 0, UNBOUNDED)


HOLDS = _assertion("", resolved=True)
FAILS = _assertion("(?!)", NOTHING, resolved=True)
WORD_AHEAD = _assertion(r"(?=\w)", charset.WORD | charset.NON_ASCII, resolved=True)
NO_WORD_AHEAD = _assertion(r"(?!\w)", ALL & ~charset.WORD, resolved=True)

LEXEME = re.compile(
    r"""
      \\[pP]\{\^?\w+\} | \\x[0-9a-fA-F]{1,2} | \\u\{[0-9a-fA-F]+\} | \\u[0-9a-fA-F]{4} | \\U[0-9a-fA-F]{8}
    | \\k<\w+> | \\[1-9]\d* | \\0[0-7]{0,2} | \\.
    | \(\?\#[^)]*\) | \(\?<?[=!] | \(\?[:>] | \(\?P?<\w+> | \(\?P=\w+\) | \(\?[aimsx]*-?[imsx]*[:)] | \(
    | (?:[*+?]|\{\d+,?\d*\}|\{,\d+\})[?+]?
    | \[ | .
    """,
    re.VERBOSE | re.DOTALL,
)
QUANTIFIER = re.compile(r"(?:\*|\+|\?|\{(\d*)(,?)(\d*)\})[?+]?")
LEADING_FLAGS = re.compile(r"\(\?([isxm]+)\)")
FLAGS_FROM_HERE = re.compile(r"\(\?([ismx]*)-?([ismx]*)\)")
SCOPED_FLAGS = re.compile(r"\(\?([aimsx]*)-?([imsx]*):")


class Translator:
    """One translation: a recursive descent over a pattern that knows, at each part, its distance from the pointer."""

    def __init__(self, source: str, resolve: bool = True, wide: bool = False) -> None:
        self.source = source
        self.at = 1 if source.startswith("^") else 0
        self.resolve = resolve
        self.wide = wide
        self.has_properties = False
        self.python_flags = int(re.MULTILINE)
        self.needs_slice = False

    # --- lexemes

    def _peek(self) -> str:
        found = LEXEME.match(self.source, self.at)
        return found[0] if found else ""

    def _next(self) -> str:
        lexeme = self._peek()
        self.at += len(lexeme)
        return lexeme

    def _skip_layout(self, flags: str) -> None:
        """Pass over blanks and comments, which mean nothing under the flag ``x``."""
        while "x" in flags and (found := re.compile(r"\s+|#[^\n]*").match(self.source, self.at)):
            self.at = found.end()

    # --- structure

    def whole(self) -> Piece:
        """The whole pattern; a ``^`` at its beginning is left out."""
        flags = self._leading_flags()
        piece = self._alternatives(0, 0, flags)
        if self.at < len(self.source):
            raise ValueError(f"unbalanced ')' in pattern {self.source!r}")
        return piece.grouped("(?:") if "|" in piece.source and self.source.startswith("^") else piece

    def _leading_flags(self) -> str:
        """The flags that the whole pattern starts with; ``i`` and ``s`` are left to `re`, ``x`` ends here."""
        found = LEADING_FLAGS.match(self.source, self.at)
        if not found:
            return ""
        self.at = found.end()
        self.python_flags |= (re.I if "i" in found[1] else 0) | (re.S if "s" in found[1] else 0)
        return found[1]

    def _alternatives(self, low: int, high: int, flags: str) -> Piece:
        branches = [self._sequence(low, high, flags)]
        while self._peek() == "|":
            self.at += 1
            branches.append(self._sequence(low, high, flags))
        if len(branches) == 1:
            return branches[0]
        return Piece(
            "|".join(branch.source for branch in branches),
            reduce(or_, (branch.first for branch in branches)),
            reduce(or_, (branch.start for branch in branches)),
            min(branch.low for branch in branches),
            max(branch.high for branch in branches),
            any(branch.resolved for branch in branches),
        )

    def _sequence(self, low: int, high: int, flags: str) -> Piece:
        pieces: list[Piece] = []
        width_low = width_high = 0
        self._skip_layout(flags)
        while (lexeme := self._peek()) not in ("", "|", ")"):
            at = (low + width_low, min(high + width_high, UNBOUNDED))
            if switch := FLAGS_FROM_HERE.fullmatch(lexeme):
                self.at += len(lexeme)
                piece = _scoped(self._alternatives(*at, _switch(flags, switch[1], switch[2])), switch[1], switch[2])
            else:
                piece = self._quantified(self._atom(*at, flags), flags)
            pieces.append(piece)
            width_low += piece.low
            width_high = min(width_high + piece.high, UNBOUNDED)
            self._skip_layout(flags)
        return _in_sequence(pieces, width_low, width_high)

    def _quantified(self, atom: Piece, flags: str) -> Piece:
        self._skip_layout(flags)
        found = QUANTIFIER.fullmatch(self._peek())
        if not found:
            return atom
        self.at += len(found[0])
        low, high = _counts(found)
        if high > 1 and atom.resolved:
            self.needs_slice = True
        width_low, width_high = atom.low * low, min(atom.high * high, UNBOUNDED)
        start = atom.start if low else ALL
        return Piece(atom.source + found[0], atom.first, start, width_low, width_high, atom.resolved)

    # --- atoms

    def _atom(self, low: int, high: int, flags: str) -> Piece:
        lexeme = self._next()
        if lexeme == "[":
            found, self.at = char_class.parse_class(self.source, self.at, "i" in flags, self.wide)
            return self._class(found)
        if lexeme == ".":
            return _character(".", ALL if "s" in flags else ALL & ~charset.of_char("\n"))
        if lexeme[0] == "(":
            return self._group(lexeme, low, high, flags)
        if lexeme == "^":
            return self._at(HOLDS, r"(?:\A|^(?!\Z))", r"^(?!\Z)", low, high)
        if lexeme == "$":
            return _assertion("$", charset.of_char("\n"))
        if lexeme[0] == "\\" and len(lexeme) > 1:
            return self._escape(lexeme, low, high, flags)
        return _character(re.escape(lexeme), charset.of_char(lexeme, "i" in flags))

    def _at(self, at_pointer: Piece, raw: str, beyond: str, low: int, high: int) -> Piece:
        """An assertion: decided at the pointer, kept beyond it; where both can be, the text has to be cut."""
        if low:
            return _assertion(beyond)
        if high == 0 and self.resolve:
            return at_pointer
        self.needs_slice = True
        return _assertion(raw)

    def _escape(self, lexeme: str, low: int, high: int, flags: str) -> Piece:
        match lexeme[1]:
            case "b":
                return self._at(WORD_AHEAD, lexeme, lexeme, low, high)
            case "B":
                return self._at(NO_WORD_AHEAD, lexeme, lexeme, low, high)
            case "A" | "G":
                return self._at(HOLDS, r"\A", "(?!)", low, high)
            case "z":
                return _assertion(r"\Z", NOTHING)
            case "Z":
                return _assertion(r"(?=\n?\Z)", charset.of_char("\n"))
            case "k":
                return _unknown(f"(?P={lexeme[3:-1]})")
            case "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9":
                return _unknown(f"(?:{lexeme})")
            case _:
                return self._class(char_class.parse_escape(lexeme, "i" in flags, self.wide))

    def _class(self, found: CharClass) -> Piece:
        self.has_properties |= found.has_properties
        return _character(found.source, found.first)

    def _group(self, opener: str, low: int, high: int, flags: str) -> Piece:
        if opener.startswith("(?#"):
            return _assertion("")
        if opener.startswith("(?P="):
            return _unknown(opener)
        if opener in ("(?=", "(?!"):
            inner = self._closed(low, high, flags)
            return _assertion(f"{opener}{inner.source})", inner.start if opener == "(?=" else ALL, inner.resolved)
        if opener in ("(?<=", "(?<!"):
            return self._look_behind(opener, low, high, flags)
        if switched := SCOPED_FLAGS.fullmatch(opener):
            return _scoped(self._closed(low, high, _switch(flags, *switched.groups())), *switched.groups())
        inner = self._closed(low, high, flags)
        return inner.grouped("(?P<" + opener[3:] if opener.startswith("(?<") else opener)

    def _closed(self, low: int, high: int, flags: str) -> Piece:
        inner = self._alternatives(low, high, flags)
        if self._next() != ")":
            raise ValueError(f"missing ')' in pattern {self.source!r}")
        return inner

    def _look_behind(self, opener: str, low: int, high: int, flags: str) -> Piece:
        inner = self._closed(UNBOUNDED, UNBOUNDED, flags)
        source = f"{opener}{inner.source})"
        if inner.low > high and self.resolve:
            return HOLDS if opener == "(?<!" else FAILS
        if inner.high > low:
            self.needs_slice = True
        return _assertion(source)


def _in_sequence(pieces: list[Piece], low: int, high: int) -> Piece:
    """Pieces one after the other: what can stand first shows from the last to the first."""
    start = ALL
    for piece in reversed(pieces):
        start = piece.start if piece.low else piece.start & (piece.first | start)
    first = start if low else start & reduce(or_, (piece.first for piece in pieces), NOTHING)
    source = "".join(piece.source for piece in pieces)
    return Piece(source, first, start, low, high, any(piece.resolved for piece in pieces))


def _switch(flags: str, on: str, off: str) -> str:
    return "".join(flag for flag in flags + on if flag not in off)


def _scoped(inner: Piece, on: str, off: str) -> Piece:
    """A group with flags of its own; `re` need not hear of those that mean nothing to it here."""
    on, off = (re.sub("[xma]", "", flags) for flags in (on, off))
    return inner.grouped(f"(?{on}-{off}:" if off else f"(?{on}:")


def _counts(quantifier: re.Match[str]) -> tuple[int, int]:
    """How often a quantifier repeats, at least and at most."""
    match quantifier[0][0]:
        case "*":
            return 0, UNBOUNDED
        case "+":
            return 1, UNBOUNDED
        case "?":
            return 0, 1
        case _:
            low = int(quantifier[1] or 0)
            high = int(quantifier[3]) if quantifier[3] else UNBOUNDED if quantifier[2] else low
            return low, high
