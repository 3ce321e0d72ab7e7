"""Code blocks, indented and fenced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import syntax
from jekyllpy.kramdown.ruby_text import SPACE, strip
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_INDENTED: Final = re.compile(syntax.INDENT)
_INDENT: Final = re.compile(rf"^{syntax.INDENT}", re.M)
_LAZY: Final = re.compile(r"\n( {0,3}\S)", re.A)
_FENCE: Final = re.compile(r"(~{3,})([^\n]*)\n")
_FENCE_GFM: Final = re.compile(r" {0,3}([~`]{3,})([^\n]*)\n")
_CLOSING: Final = re.compile(rf"^(~{{3,}}){syntax.REST}", re.M)
_CLOSING_GFM: Final = re.compile(rf"^ {{0,3}}([~`]{{3,}}){syntax.REST}", re.M)


def parse_codeblock(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """Indented lines; a line after them that is not indented goes on with the last."""
    found = state.context.syntax.code.match(state.text, state.pos)
    if found is None or not found[0]:
        return None
    state.add("codeblock", _INDENT.sub("", _LAZY.sub(r" \1", found[0])))
    return found.end()


def parse_codeblock_fenced(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """Lines between fences of tildes."""
    return _fenced(m, state, _CLOSING)


def parse_codeblock_fenced_gfm(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """Lines between fences of tildes or backticks, which may be indented."""
    return _fenced(m, state, _CLOSING_GFM)


def _fenced(m: re.Match[str], state: BlockState, closing: re.Pattern[str]) -> int | None:
    fence, info = m[1], m[2]
    word = info.strip(SPACE)
    if any(space in word for space in SPACE) or not state.context.find(closing, state.text, m.end()):
        return None
    # A fence that is longer than any after it ends at one of these; what is left of it is the language then.
    length, end = _closing(closing, state.text, m.end(), fence, shorter=not word or info[0] not in SPACE)
    if end is None:
        return None
    code = state.add("codeblock", state.text[m.end() : end.start()], options={"fenced": True})
    if language := strip(fence[length:] + word):
        code.options["lang"] = language
        query = language.find("?", 1)
        code.attr["class"] = f"language-{language if query < 0 else language[:query]}"
    return end.end()


def _closing(
    pattern: re.Pattern[str], text: str, pos: int, fence: str, *, shorter: bool
) -> tuple[int, re.Match[str] | None]:
    """The line that closes a fence, and how much of the fence it closes: all, or with ``shorter`` as much as any line
    does."""
    best, found = 0, None
    for m in pattern.finditer(text, pos):
        common = _common(fence, m[1])
        if common > max(best, 2) and not m[1][common:].strip(fence[common - 1]):
            best, found = common, m
            if common == len(fence):
                return best, found
    return (best, found) if shorter else (0, None)


def _common(first: str, second: str) -> int:
    """How many characters two fences begin with in common."""
    length = min(len(first), len(second))
    if first[:length] == second[:length]:
        return length
    return next(at for at in range(length) if first[at] != second[at])


CODEBLOCK: Final = Rule("codeblock", _INDENTED, parse_codeblock, " \t")
CODEBLOCK_FENCED: Final = Rule("codeblock_fenced", _FENCE, parse_codeblock_fenced, "~")
CODEBLOCK_FENCED_GFM: Final = Rule("codeblock_fenced", _FENCE_GFM, parse_codeblock_fenced_gfm, "~`")
