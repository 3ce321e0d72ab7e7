"""The rules of the dialects, in the order they are tried."""

from __future__ import annotations

from functools import cache
from typing import Final

from jekyllpy.errors import ConfigurationError
from jekyllpy.kramdown.block import codeblock, header, paragraph
from jekyllpy.kramdown.block.abbreviation_definition import ABBREV_DEFINITION
from jekyllpy.kramdown.block.blank_line import BLANK_LINE
from jekyllpy.kramdown.block.blockquote import BLOCKQUOTE
from jekyllpy.kramdown.block.content import CONTENT
from jekyllpy.kramdown.block.definition_list import DEFINITION_LIST
from jekyllpy.kramdown.block.eob import EOB
from jekyllpy.kramdown.block.extensions import BLOCK_EXTENSIONS
from jekyllpy.kramdown.block.footnote_definition import FOOTNOTE_DEFINITION
from jekyllpy.kramdown.block.horizontal_rule import HORIZONTAL_RULE
from jekyllpy.kramdown.block.html import BLOCK_HTML
from jekyllpy.kramdown.block.link_definition import LINK_DEFINITION
from jekyllpy.kramdown.block.list import LIST
from jekyllpy.kramdown.block.math import BLOCK_MATH
from jekyllpy.kramdown.block.parser import BlockParser
from jekyllpy.kramdown.block.table import TABLE
from jekyllpy.kramdown.block.tasklist import LIST_GFM
from jekyllpy.kramdown.options import Options
from jekyllpy.kramdown.span.autolink import AUTOLINK
from jekyllpy.kramdown.span.codespan import CODESPAN
from jekyllpy.kramdown.span.emphasis import EMPHASIS
from jekyllpy.kramdown.span.escaped_chars import ESCAPED_CHARS, ESCAPED_CHARS_GFM
from jekyllpy.kramdown.span.extensions import SPAN_EXTENSIONS
from jekyllpy.kramdown.span.footnote_marker import FOOTNOTE_MARKER
from jekyllpy.kramdown.span.html import SPAN_HTML
from jekyllpy.kramdown.span.html_entity import HTML_ENTITY
from jekyllpy.kramdown.span.line_break import LINE_BREAK
from jekyllpy.kramdown.span.link import LINK_OR_IMAGE
from jekyllpy.kramdown.span.math import INLINE_MATH
from jekyllpy.kramdown.span.parser import SpanParser
from jekyllpy.kramdown.span.smart_quotes import SMART_QUOTES
from jekyllpy.kramdown.span.strikethrough import STRIKETHROUGH
from jekyllpy.kramdown.span.typographic_symbol import TYPOGRAPHIC_SYMS

BLOCKS: Final = (
    BLANK_LINE,
    codeblock.CODEBLOCK,
    codeblock.CODEBLOCK_FENCED,
    BLOCKQUOTE,
    header.ATX_HEADER,
    HORIZONTAL_RULE,
    LIST,
    DEFINITION_LIST,
    BLOCK_HTML,
    header.SETEXT_HEADER,
    BLOCK_MATH,
    TABLE,
    FOOTNOTE_DEFINITION,
    LINK_DEFINITION,
    ABBREV_DEFINITION,
    BLOCK_EXTENSIONS,
    EOB,
    paragraph.PARAGRAPH,
)
SPANS: Final = (
    EMPHASIS,
    CODESPAN,
    AUTOLINK,
    SPAN_HTML,
    FOOTNOTE_MARKER,
    LINK_OR_IMAGE,
    SMART_QUOTES,
    INLINE_MATH,
    SPAN_EXTENSIONS,
    HTML_ENTITY,
    TYPOGRAPHIC_SYMS,
    LINE_BREAK,
    ESCAPED_CHARS,
)


#: What Jekyll's ``smartify`` filter looks for (jekyll 4.3.1, converters/smartypants.rb).
SMARTYPANTS_BLOCKS: Final = (BLOCK_HTML, CONTENT)
SMARTYPANTS_SPANS: Final = (SMART_QUOTES, HTML_ENTITY, TYPOGRAPHIC_SYMS, SPAN_HTML)

Parsers = tuple[BlockParser, SpanParser]


def dialect(options: Options) -> str:
    """The dialect by its name in lower case; `ConfigurationError` for one that is not known."""
    name = options.input.lower()
    if name not in ("gfm", "kramdown", "smartypants"):
        raise ConfigurationError(
            f"kramdown has no parser to handle the specified input format: {options.input}",
            hint="Use GFM or kramdown.",
        )
    return name


def parsers_for(options: Options) -> Parsers:
    """The parsers for a dialect and its options; they are shared and must not be added to."""
    return _parsers(dialect(options), options.hard_wrap, tuple(options.gfm_quirks))


def new_parsers(options: Options) -> Parsers:
    """New parsers for a dialect and its options, that rules may be added to."""
    return _make(dialect(options), options.hard_wrap, tuple(options.gfm_quirks))


@cache
def _parsers(name: str, hard_wrap: bool, quirks: tuple[str, ...]) -> Parsers:
    return _make(name, hard_wrap, quirks)


def _make(name: str, hard_wrap: bool, quirks: tuple[str, ...]) -> Parsers:
    if name == "smartypants":
        return BlockParser(SMARTYPANTS_BLOCKS), SpanParser(SMARTYPANTS_SPANS)
    return _gfm(hard_wrap, quirks) if name == "gfm" else (BlockParser(BLOCKS), SpanParser(SPANS))


def _gfm(hard_wrap: bool, quirks: tuple[str, ...]) -> Parsers:
    changed = {rule.name: rule for rule in (codeblock.CODEBLOCK_FENCED_GFM, LIST_GFM, header.ATX_HEADER_GFM)}
    if "paragraph_end" in quirks:
        changed.update({"atx_header": header.ATX_HEADER_QUIRK, "paragraph": paragraph.PARAGRAPH_GFM})
    left_out = {"line_break"} if hard_wrap else set()
    if "no_auto_typographic" in quirks:
        left_out.add("typographic_syms")
    spans = [rule for rule in SPANS if rule.name not in left_out]
    block = BlockParser(changed.get(rule.name, rule) for rule in BLOCKS)
    return block, SpanParser([*spans[:-1], ESCAPED_CHARS_GFM, STRIKETHROUGH])
