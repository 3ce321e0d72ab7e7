"""Patterns of lexers: regular expressions in Ruby's dialect, made fit for Python's `re` and for matching at a point.

Rouge matches with a StringScanner, which shows a pattern only the text *from the scan pointer on*: there, ``\\A`` and
an inner ``^`` always hold, a look-behind sees nothing, and ``\\b`` holds before any word character (strscan of Ruby
3.1; only a pattern that *begins* with ``^`` is held to real beginnings of lines, ``lib/rouge/regex_lexer.rb``).
Python's ``match(text, pos)`` looks behind ``pos``; `translate` rewrites such assertions where they stand there.

The dialect: Ruby's ``\\h``, ``\\z``, ``\\Z``, ``\\p{L}``, ``[[:alpha:]]``, ``(?<name>…)``; ``\\w``, ``\\d`` and ``\\s``
are ASCII and ``\\b`` is not; ``^`` and ``$`` always mean lines. Flags are written as in Python, also inside a pattern:
``(?i)``, ``(?s)`` (Ruby's ``m``), ``(?x)``.

Next to the pattern, `translate` finds which characters can start a match; by that, states choose the rules to try.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from jekyllpy.highlight.charset import CharSet
from jekyllpy.highlight.pattern_translator import Translator


class Match(Protocol):
    """What rules may ask of a match: the text of a group, by number or by name."""

    def __getitem__(self, group: int | str, /) -> str: ...
    def groups(self) -> tuple[str | None, ...]: ...


class Matcher(Protocol):
    """``Pattern.match`` as states call it."""

    def __call__(self, text: str, position: int, /) -> Match | None: ...


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern ready to use: the set of characters a match can start with, and its source for `re`.

    Where `wide` is set, texts beyond ASCII need another source, made from this pattern of the dialect. Where `sliced`
    is set, the text has to be cut at the scan pointer, and `at_line_start` says whether the pattern is held to real
    beginnings of lines.
    """

    source: str
    flags: int
    start: CharSet
    wide: str | None = None
    sliced: bool = False
    at_line_start: bool = False

    def matcher(self) -> Matcher:
        """``match(text, position)`` for this pattern."""
        match: Matcher = _compile(self.source, self.flags).match
        if self.wide is not None:
            match = self._two_sizes(match, self.wide)
        return _sliced(match, self.at_line_start) if self.sliced else match

    def _two_sizes(self, narrow: Matcher, wide: str) -> Matcher:
        """Matches ASCII texts with the one pattern and others with the other, made when first needed."""

        def match(text: str, position: int) -> Match | None:
            if text.isascii():
                return narrow(text, position)
            return _compile(_wide_source(wide, self.sliced), self.flags).match(text, position)

        return match


def _sliced(inner: Matcher, at_line_start: bool) -> Matcher:
    """Matches on a copy of the rest, for the rare pattern whose assertions may or may not stand at the scan pointer."""

    def match(text: str, position: int) -> Match | None:
        if at_line_start and position and text[position - 1] != "\n":
            return None
        return inner(text[position:], 0)

    return match


def remembering(match: Matcher, spent: Matcher) -> Matcher:
    """Matches as `match`, but after a failure not again within what `spent` matches from there."""
    failed: tuple[str, int, int] = "", 0, 0

    def attempt(text: str, position: int) -> Match | None:
        nonlocal failed
        known, start, end = failed
        if start <= position < end and known is text:
            return None
        found = match(text, position)
        if found is None and (run := spent(text, position)):
            failed = text, position, position + len(run[0])
        return found

    return attempt


@lru_cache(maxsize=8192)
def _compile(source: str, flags: int) -> re.Pattern[str]:
    return re.compile(source, flags)


@lru_cache(maxsize=8192)
def translate(source: str) -> Pattern:
    """Python's form of a pattern in the dialect above. Raises `ValueError` or `re.error` where it isn't well formed."""
    translator = Translator(source)
    piece = translator.whole()
    sliced = translator.needs_slice
    bol = source.startswith("^")
    python = Translator(source, resolve=False).whole().source if sliced else "^" * bol + piece.source
    wide = source if translator.has_properties else None
    return Pattern(python, translator.python_flags, piece.start, wide, sliced, bol)


@lru_cache(maxsize=8192)
def _wide_source(source: str, sliced: bool) -> str:
    """The source for `re` that knows the members of properties beyond ASCII."""
    python = Translator(source, resolve=not sliced, wide=True).whole().source
    return python if sliced else "^" * source.startswith("^") + python
