"""Mojibake: UTF-8 that was read as a code page such as Windows-1254 and saved again, with bytes lost on the way.

A code page has no character for some bytes (0x8E, for one, in Windows-1254). Programs drop them, and a sequence of four
bytes comes out as three characters: ``ğŸ‰`` was F0 9F 89 with one byte gone, and can be a party popper (F0 9F 8E 89), a
watermelon (F0 9F 8D 89) and more. A sequence with all its bytes has one reading; for others all readings are found and
put in order. Nothing here changes a text: :func:`find` says what is damaged, :func:`repair` gives the mended text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import prod
from re import Match

from jekyllpy.doctor.mojibake.codepage import NAMES, Codepage, codepage
from jekyllpy.doctor.mojibake.ranking import rank
from jekyllpy.doctor.mojibake.readings import needed, readings

# A text in Cyrillic letters is made of characters that sequences could be made of: only where these explain most of
# what is not ASCII is it damage.
_MOST = 0.8
_LATIN, _ALL = "\u0250", "\uffff"


@dataclass(frozen=True, slots=True)
class Damage:
    """A run of damaged characters.

    ``text`` is what stands there, ``readings`` what it can have been, likeliest first (of many, the best 64), ``count``
    how many readings there are at all.
    """

    start: int
    end: int
    text: str
    readings: tuple[str, ...]
    count: int

    @property
    def certain(self) -> bool:
        """Whether there is one reading only."""
        return self.count == 1


@dataclass(frozen=True, slots=True)
class _Piece:
    """One sequence: where it stands, what it can have been, and whether all its bytes are there."""

    start: int
    end: int
    choices: list[tuple[str, tuple[int, ...]]]
    size: int
    whole: bool


def find(text: str, encoding: str | None = None) -> list[Damage]:
    """The damaged runs of a text, in order; ``encoding`` is the code page it was taken for, guessed when None.

    Text that is sound is left alone: a sequence with bytes missing counts only beside whole ones or as a broken emoji.
    """
    if text.isascii():
        return []
    pieces = _pieces(text, codepage(encoding)) if encoding else _best(text)
    return [_damage(text, run) for run in _runs(pieces)]


def repair(text: str, chosen: Mapping[str, str] | None = None, encoding: str | None = None) -> str:
    """The text with every run mended that has one reading, or whose reading ``chosen`` names (damaged text to reading).

    A choice for a part of a run (``ğŸ‰`` within ``ğŸ‰ğŸ“``) is not taken: name the whole run as :func:`find` gives it.
    """
    chosen = chosen or {}
    parts, end = [], 0
    for damage in find(text, encoding):
        mended = chosen.get(damage.text) or (damage.readings[0] if damage.certain else damage.text)
        parts += [text[end : damage.start], mended]
        end = damage.end
    return "".join(parts) + text[end:]


def _best(text: str) -> list[_Piece]:
    """The pieces by the code page that explains most of the text."""
    found = [_pieces(text, codepage(name)) for name in NAMES]
    return max(found, key=lambda pieces: sum(piece.end - piece.start for piece in pieces))


def _pieces(text: str, page: Codepage) -> list[_Piece]:
    """The sequences that are damage, by what the text as a whole looks like."""
    pieces = [piece for match in page.sequence.finditer(text) if (piece := _piece(match, page))]
    whole = sum(piece.end - piece.start for piece in pieces if piece.whole)
    covered = whole >= _MOST * sum(not char.isascii() for char in text)
    if page.has_letters_inside and not covered:
        return []
    evidence = any(piece.whole and piece.size > 2 for piece in pieces)
    pairs = sum(piece.size == 2 for piece in pieces)
    scripts = "" if pairs < 3 else _ALL if covered and pairs > 3 else _LATIN
    return [piece for piece in pieces if _believable(text, piece, evidence, scripts)]


def _piece(match: Match[str], page: Codepage) -> _Piece | None:
    sequence = page.to_bytes(match[0])
    choices = readings(sequence, page.lost)
    size = needed(sequence[0])
    return _Piece(*match.span(), choices, size, len(sequence) == size) if choices else None


def _believable(text: str, piece: _Piece, evidence: bool, scripts: str) -> bool:
    """Whether it is damage and not, say, a French word before a closing quotation mark.

    ``evidence`` says that the text has whole sequences of three bytes and more, which hardly come about by chance;
    pairs make a character below ``scripts``, a bound that is higher where the text has many.
    """
    if piece.whole:
        return piece.size > 2 or evidence or text[piece.start] in "ÂÃ" or piece.choices[0][0] < scripts
    before = text[piece.start - 1 : piece.start]
    quote = text.startswith("â€", piece.start)
    emoji = piece.size == 4 and text[piece.start + 1] == "Ÿ"
    return emoji or (evidence and (quote or not (before.isascii() and before.isalnum())))


def _runs(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces that touch each other, together."""
    run: list[_Piece] = []
    for piece in pieces:
        if run and run[-1].end != piece.start:
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _damage(text: str, run: list[_Piece]) -> Damage:
    start, end = run[0].start, run[-1].end
    line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    best = rank([piece.choices for piece in run], line)
    return Damage(start, end, text[start:end], tuple(best), prod(len(piece.choices) for piece in run))
