"""Which of several readings is likeliest: by how common a character is, its neighbours and the words of the line."""

from __future__ import annotations

import heapq
import unicodedata
from collections.abc import Sequence
from math import log

from jekyllpy.doctor.mojibake import chinese, emoji

_BEAM = 64
_PUNCTUATION = "”’“‘–—…•′″"


def script(char: str) -> str:
    """What kind of character it is: ``emoji``, ``han``, ``kana``, ``punctuation``, ``letter`` or ``other``."""
    code = ord(char)
    if 0x4E00 <= code < 0xA000:
        return "han"
    if 0x3040 <= code < 0x3100:
        return "kana"
    if char in emoji.RANK or 0x1F300 <= code < 0x1F700 or 0x1F900 <= code < 0x1FB00:
        return "emoji"
    if char in _PUNCTUATION or code == 0xFE0F:
        return "punctuation"
    return "letter" if unicodedata.category(char)[0] == "L" else "other"


def weight(char: str, line: str) -> float:
    """How likely a character is by itself in that line."""
    kind = script(char)
    if kind == "emoji":
        return emoji.weight(char, line)
    if kind == "han":
        return chinese.common(char)
    return {"punctuation": 50.0, "kana": 20.0, "letter": 2.0}.get(kind, 0.02)


def _together(before: str, char: str) -> float:
    """How much likelier a character is after that one."""
    if chinese.is_word(before + char):
        return 200.0
    kinds = {script(before), script(char)}
    if kinds == {"emoji", "punctuation"}:
        return 30.0 if char in "\ufe0f\u200d" else 1.0
    return 4.0 if len(kinds) == 1 or kinds == {"han", "kana"} else 1.0


def rank(slots: Sequence[Sequence[tuple[str, tuple[int, ...]]]], line: str) -> list[str]:
    """The readings of a run, likeliest first; a slot is one damaged sequence: its readings, each with the bytes lost.

    Keeps the best at every step (a beam), so that long runs take linear time.
    """
    beam: list[tuple[float, str]] = [(0.0, "")]
    for slot in slots:
        grown = [
            (score + log(weight(char, line) * _loss(gone) * (_together(text[-1], char) if text else 1.0)), text + char)
            for score, text in beam
            for char, gone in slot
        ]
        beam = heapq.nlargest(_BEAM, grown)
    return [text for _, text in beam]


def _loss(gone: tuple[int, ...]) -> float:
    """A byte without a character is lost more easily than one that shows as a blank."""
    return 0.5 ** sum(byte >= 0xA0 for byte in gone)
