"""Code blocks, indented and fenced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import syntax
from jekyllpy.kramdown.ruby_text import strip
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_INDENTED: Final = re.compile(syntax.INDENT)
_INDENT: Final = re.compile(rf"^{syntax.INDENT}", re.M)
_LAZY: Final = re.compile(r"\n( {0,3}\S)", re.A)
_LANGUAGE: Final = r"\s*?((\S+?)(?:\?\S*)?)?\s*?\n"
_FENCE: Final = re.compile(rf"((~){{3,}}){_LANGUAGE}((?:[^\n]*\n)*?)\1\2*\s*?\n", syntax.FLAGS)
_FENCE_GFM: Final = re.compile(
    rf" {{0,3}}(([~`]){{3,}}){_LANGUAGE}((?:[^\n]*\n)*?) {{0,3}}\1\2*\s*?\n", syntax.FLAGS
)
_FENCE_START: Final = re.compile("~{3,}")
_FENCE_START_GFM: Final = re.compile(" {0,3}[~`]{3,}")


def parse_codeblock(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """Indented lines; a line after them that is not indented goes on with the last."""
    found = state.context.syntax.code.match(state.text, state.pos)
    if found is None or not found[0]:
        return None
    state.add("codeblock", _INDENT.sub("", _LAZY.sub(r" \1", found[0])))
    return found.end()


def parse_codeblock_fenced(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """Lines between fences of tildes."""
    return _fenced(state, _FENCE)


def parse_codeblock_fenced_gfm(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """Lines between fences of tildes or backticks, which may be indented."""
    return _fenced(state, _FENCE_GFM)


def _fenced(state: BlockState, pattern: re.Pattern[str]) -> int | None:
    found = pattern.match(state.text, state.pos)
    if found is None:
        return None
    code = state.add("codeblock", found[5], options={"fenced": True})
    language = strip(found[3] or "")
    if language:
        code.options["lang"] = language
        code.attr["class"] = f"language-{found[4]}"
    return found.end()


CODEBLOCK: Final = Rule("codeblock", _INDENTED, parse_codeblock, " \t")
CODEBLOCK_FENCED: Final = Rule("codeblock_fenced", _FENCE_START, parse_codeblock_fenced, "~")
CODEBLOCK_FENCED_GFM: Final = Rule("codeblock_fenced", _FENCE_START_GFM, parse_codeblock_fenced_gfm, "~`")
