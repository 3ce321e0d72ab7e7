"""Headers: setext (underlined) and atx (hashes before)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import syntax
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.ruby_text import STRIPPED
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_SETEXT: Final = re.compile(r" {0,3}([^ \t\n][^\n]*+)\n([-=])[-=]*+[ \t\r\f\v]*\n", syntax.FLAGS)
_ATX: Final = re.compile(r"(#{1,6})[\t ]*([^ \t].*)\n", syntax.FLAGS)
_ATX_GFM: Final = re.compile(r"(#{1,6})[\t ]+(.*)\n", syntax.FLAGS)
_NAME_START: Final = ":A-Z_a-z"
_NAME_PART: Final = r"\-.0-9"
_FOREIGN_START: Final = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_FOREIGN_PART: Final = "\u00b7\u0300-\u036f\u203f-\u2040"


def _id(start: str, part: str) -> re.Pattern[str]:
    return re.compile(rf"[\t ]\{{#([{start}][{start}{part}]*)\}}\Z")


_ID: Final = _id(_NAME_START, _NAME_PART)


@cache
def _foreign_id() -> re.Pattern[str]:
    return _id(_NAME_START + _FOREIGN_START, _NAME_PART + _FOREIGN_PART)


def parse_setext_header(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """A line and a line of ``=`` (level 1) or ``-`` (level 2) under it."""
    if not state.after_boundary():
        return None
    text, name = _contents(m[1])
    return _add(state, m, 2 if m[2] == "-" else 1, text, name)


def parse_atx_header(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """One to six hashes, a text, and perhaps hashes again."""
    if not state.after_boundary():
        return None
    text, name = _contents(m[2])
    closing = _closing(text)
    if closing < len(text):
        text = text[:closing].rstrip(STRIPPED)
    return _add(state, m, len(m[1]), text, name)


def parse_atx_header_quirk(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """With GFM's quirk, a header may follow a paragraph at once, and hashes after the text need a space before them."""
    text, name = _contents(m[2])
    bare = text.rstrip("#")
    if len(bare) < len(text) and bare.endswith((" ", "\t")):
        text = bare.rstrip(STRIPPED)
    return _add(state, m, len(m[1]), text, name)


def _closing(text: str) -> int:
    """Where the closing hashes of a header begin; an escaped hash is not one of them."""
    start = len(text.rstrip("#"))
    return start + 1 if start and start < len(text) and text[start - 1] == "\\" else start


def _contents(text: str) -> tuple[str, str | None]:
    """The text of a header and the id written after it."""
    text = text.rstrip(STRIPPED)
    pattern = _ID if text.isascii() else _foreign_id()
    found = pattern.search(text) if text.endswith("}") else None
    return (text[: found.start()].rstrip(STRIPPED), found[1]) if found else (text, None)


def _add(state: BlockState, m: re.Match[str], level: int, text: str, name: str | None) -> int | None:
    if not text:
        return None
    header = state.add("header", options={"level": level, "raw_text": text})
    header.children.append(Element("raw_text", text, line=header.line))
    if name is not None:
        header.attr["id"] = name
    return m.end()


SETEXT_HEADER: Final = Rule("setext_header", _SETEXT, parse_setext_header)
ATX_HEADER: Final = Rule("atx_header", _ATX, parse_atx_header, "#")
ATX_HEADER_GFM: Final = Rule("atx_header", _ATX_GFM, parse_atx_header, "#")
ATX_HEADER_QUIRK: Final = Rule("atx_header", _ATX_GFM, parse_atx_header_quirk, "#")
