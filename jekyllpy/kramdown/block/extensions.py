"""Lines that speak about blocks: attribute lists, their definitions, and extensions such as ``{::comment}``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown import syntax
from jekyllpy.kramdown.attributes import parse_attribute_list
from jekyllpy.kramdown.extension import START, STOP, Extension, handle_extension
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.block.parser import BlockParser, BlockState

_BEGIN: Final = re.compile(r" {0,3}\{:")
_ALD: Final = re.compile(rf" {{0,3}}\{{:({syntax.ID_NAME}):({syntax.ANY}+)\}}\s*?\n", syntax.FLAGS)
_EXTENSION: Final = re.compile(rf" {{0,3}}(?:{START}|{STOP.format(syntax.ID_NAME)})\s*?\n", syntax.FLAGS)
_IAL: Final = re.compile(rf" {{0,3}}{syntax.IAL}", syntax.FLAGS)
#: Marks in the tree that an attribute list after them belongs to.
_DEFINITIONS: Final = ("link_def", "abbrev_def", "footnote_def")


def parse_block_extensions(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """Try the three kinds in turn."""
    if found := _ALD.match(state.text, state.pos):
        parse_attribute_list(state.context, found[2], state.context.alds.setdefault(found[1], {}))
        state.add("eob", "ald")
        return found.end()
    if found := _EXTENSION.match(state.text, state.pos):
        return _parse_extension(found, state)
    if found := _IAL.match(state.text, state.pos):
        return _parse_ial(found, state)
    return None


def _parse_ial(m: re.Match[str], state: BlockState) -> int:
    """Attributes for the block before; for the next one where there is none."""
    last = state.last
    if last is None or last.type == "blank" or (last.type == "eob" and last.value not in _DEFINITIONS):
        state.ial = {} if state.ial is None else state.ial
        parse_attribute_list(state.context, m[1], state.ial)
        return m.end()
    last.ial = {} if last.ial is None else last.ial
    parse_attribute_list(state.context, m[1], last.ial)
    if not _IAL.match(state.text, m.end()):
        state.add("eob", "ial")
    return m.end()


def _parse_extension(m: re.Match[str], state: BlockState) -> int | None:
    line = state.line_at(state.pos)
    found = Extension.read(m, state.context, state.text, "block", line)
    if found is None:
        return None
    done, elements = handle_extension(found, state.context, "block", line)
    if not done:
        return None
    for element in elements:
        state.append(element)
    if found.name == "options":
        state.add("eob", "extension")
    return found.end


BLOCK_EXTENSIONS: Final = Rule("block_extensions", _BEGIN, parse_block_extensions, "{")
