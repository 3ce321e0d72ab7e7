"""Ids of headers and terms, and what of a header shows (kramdown 2.4.0, converter/base.rb)."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.options import Options

_BEFORE: Final = re.compile(r"^[^a-zA-Z]+", re.M)
_DROPPED: Final = re.compile(r"[^a-zA-Z0-9 -]")
_TERM: Final = re.compile(r"auto_ids(?:-([\w-]+))?", re.A)
_NO_TOC: Final = re.compile(r"\bno_toc\b")


def basic_id(text: str) -> str:
    """What of a text can stand in an id: ASCII letters, digits and hyphens, from the first letter on."""
    return _DROPPED.sub("", _BEFORE.sub("", text)).replace(" ", "-").lower()


class HeaderIds:
    """Makes ids that are different from each other."""

    def __init__(self, options: Options) -> None:
        self._prefix = options.auto_id_prefix
        self._used: dict[str, int] = {}

    def generate(self, text: str) -> str:
        """An id from a header's text."""
        name = basic_id(text) or "section"
        if name in self._used:
            self._used[name] += 1
            name += f"-{self._used[name]}"
        else:
            self._used[name] = 0
        return self._prefix + name

    @staticmethod
    def term_id(ref: str, text: str) -> str | None:
        """An id for a term, if a reference of its list asks for ids (``auto_ids``, or with a prefix ``auto_ids-…``)."""
        m = _TERM.match(ref)
        return f"{m[1] or ''}{basic_id(text)}".lstrip() if m else None


def in_toc(header: Element, options: Options) -> bool:
    """Whether a header belongs in the table of contents."""
    return header.options["level"] in options.toc_levels and not _NO_TOC.search(header.attr.get("class") or "")


def output_level(level: int, options: Options) -> int:
    """The level that a header is written with."""
    return max(min(level + options.header_offset, 6), 1)
