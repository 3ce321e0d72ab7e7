"""Single-byte code pages: which character stands for which byte, and which bytes stand for none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

# The code pages that UTF-8 is mistaken for, commonest first; of two that explain a text equally well the first counts.
NAMES = ("cp1252", "cp1254", "cp1250", "cp1251")


@dataclass(frozen=True)
class Codepage:
    """A code page by its Python name, seen from the side of the bytes above 0x7F."""

    name: str

    @cached_property
    def byte_of(self) -> dict[str, int]:
        """Character to byte; an undefined byte is the control character of its number, as browsers have it."""
        table = {chr(byte): byte for byte in range(0x80, 0xA0)}
        for byte in range(0x80, 0x100):
            char = bytes([byte]).decode(self.name, "ignore")
            if char:
                table[char] = byte
        return table

    @cached_property
    def lost(self) -> tuple[int, ...]:
        """Continuation bytes that can vanish on the way: those without a character, the soft hyphen, the hard space."""
        undefined = [byte for byte in range(0x80, 0xC0) if not bytes([byte]).decode(self.name, "ignore")]
        return (*undefined, 0xAD, 0xA0)

    @cached_property
    def has_letters_inside(self) -> bool:
        """Whether many continuation bytes stand for letters, so that sound text can look like sequences."""
        return sum(0x80 <= byte < 0xC0 and char.isalpha() for char, byte in self.byte_of.items()) > 14

    @cached_property
    def sequence(self) -> re.Pattern[str]:
        """A lead byte's character, then those of its continuation bytes that are there, at least one."""
        tail = f"[{self._class(0x80, 0xC0)}]"
        leads = [(self._class(0xC2, 0xE0), 1), (self._class(0xE0, 0xF0), 2), (self._class(0xF0, 0xF1), 3)]
        return re.compile("|".join(f"[{lead}]{tail}{{1,{count}}}" for lead, count in leads if lead))

    def _class(self, first: int, last: int) -> str:
        return "".join(re.escape(char) for char, byte in self.byte_of.items() if first <= byte < last)

    def to_bytes(self, text: str) -> bytes:
        """The bytes that ``text``, a match of :attr:`sequence`, was made of."""
        return bytes(self.byte_of[char] for char in text)


@lru_cache(maxsize=len(NAMES))
def codepage(name: str) -> Codepage:
    """The code page of that name, its tables made once."""
    return Codepage(name)
