"""Jekyll's slugs.

Reference: Jekyll 4.3.1 (utils.rb); I18n 1.10 (transliterator.rb) for the mode ``latin``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from unicodedata import category

from jekyllpy.utils.letter_case import capitalize, downcase

MODES = ("raw", "default", "pretty", "ascii", "latin")

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_HYPHEN_AT_END = re.compile(r"\A-|-\Z")
_REPLACED = MappingProxyType(
    {
        "raw": re.compile(r"[ \t\n\v\f\r]+"),
        "default": re.compile(r"[\x00-/:-@\[-`{-\x7f]+"),
        "pretty": re.compile(r"""[\x00- "#%*\-/:<>?\[-^`{-}\x7f]+"""),
        "ascii": re.compile(r"[^a-zA-Z0-9]+"),
        "latin": re.compile(r"[^a-zA-Z0-9]+"),
    }
)
_APPROXIMATIONS = MappingProxyType(
    {
        letter: plain
        for group in (
            "A:ÀÁÂÃÄÅĀĂĄ AE:Æ C:ÇĆĈĊČ D:ÐĎĐ E:ÈÉÊËĒĔĖĘĚ G:ĜĞĠĢ H:ĤĦ I:ÌÍÎÏĨĪĬĮİ IJ:Ĳ J:Ĵ K:Ķ L:ĹĻĽĿŁ N:ÑŃŅŇ NG:Ŋ "
            "O:ÒÓÔÕÖØŌŎŐ OE:Œ R:ŔŖŘ S:ŚŜŞŠ T:ŢŤŦ Th:Þ U:ÙÚÛÜŨŪŬŮŰŲ W:Ŵ Y:ÝŶŸ Z:ŹŻŽ x:× a:àáâãäåāăą ae:æ c:çćĉċč d:ðďđ "
            "e:èéêëēĕėęě g:ĝğġģ h:ĥħ i:ìíîïĩīĭįı ij:ĳ j:ĵ k:ķĸ l:ĺļľŀł n:ñńņň ng:ŋ 'n:ŉ o:òóôõöøōŏő oe:œ r:ŕŗř s:śŝşš "
            "ss:ß t:ţťŧ th:þ u:ùúûüũūŭůűų w:ŵ y:ýÿŷ z:źżž"
        ).split()
        for plain, _, letters in [group.partition(":")]
        for letter in letters
    }
)


@lru_cache(maxsize=8192)
def slugify(text: str, mode: str = "default", cased: bool = False) -> str:
    """A text made fit for a file name or address: what the mode does not keep becomes hyphens, one for each run.

    ``raw`` keeps all but spaces, ``default`` letters, marks and digits, ``pretty`` also ``._~!$&'()+,;=@``, ``ascii``
    only those of ASCII, ``latin`` takes accents off first. Any other mode changes nothing but the case. ``cased``
    keeps capitals. The result may be empty.
    """
    if mode not in MODES:
        return text if cased else downcase(text)
    if mode == "latin":
        text = transliterate(text)
    elif mode in ("default", "pretty"):
        text = _NOT_ASCII.sub(_kept, text)
    slug = _HYPHEN_AT_END.sub("", _REPLACED[mode].sub("-", text))
    return slug if cased else downcase(slug)


def _kept(match: re.Match[str]) -> str:
    kind = category(match[0])
    return match[0] if kind[0] in "LM" or kind == "Nd" else " "


def transliterate(text: str) -> str:
    """Latin letters outside ASCII without their accents; every other character outside ASCII becomes ``?``."""
    return _NOT_ASCII.sub(lambda match: _APPROXIMATIONS.get(match[0], "?"), text)


def titleize_slug(slug: str) -> str:
    """The title that Jekyll makes of a slug: ``my-first-post`` is ``My First Post``."""
    return " ".join(map(capitalize, slug.rstrip("-").split("-")))
