"""A document: a text parsed into a tree, and what it can be converted to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jekyllpy.kramdown.block.parser import BlockParser, BlockState
from jekyllpy.kramdown.context import Abbreviation, Context, Footnote, LinkDefinition, Warning, link_id
from jekyllpy.kramdown.convert.code import Highlighter
from jekyllpy.kramdown.convert.html import Convert, HtmlConverter
from jekyllpy.kramdown.dialects import dialect, parsers_for
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.options import Options
from jekyllpy.kramdown.passes.abbreviations import replace_abbreviations
from jekyllpy.kramdown.passes.gfm import Updater
from jekyllpy.kramdown.passes.spans import parse_spans
from jekyllpy.kramdown.span.parser import SpanParser
from jekyllpy.kramdown.syntax import syntax_for

if TYPE_CHECKING:
    from jekyllpy.kramdown.convert.headings import Heading


class Document:
    """A parsed text.

    ``root`` is the tree; ``links``, ``footnotes`` and ``abbreviations`` are the definitions by id or name,
    ``warnings`` what was odd, ``options`` what the document was parsed with, including what it set itself.
    """

    def __init__(self, text: str, options: Options, parsers: tuple[BlockParser, SpanParser] | None = None) -> None:
        gfm = dialect(options) == "gfm"
        block, span = parsers or parsers_for(options)
        text = adapt(text)
        self._context = Context(options, block, span, syntax_for(text))
        self.root = Element("root", line=1)
        self._parse(text, gfm, options.hard_wrap)

    def _parse(self, text: str, gfm: bool, hard_wrap: bool) -> None:
        context = self._context
        for name, (url, title) in context.options.link_defs.items():
            context.links[link_id(name)] = LinkDefinition(url, title)
        context.block.parse(BlockState(context, text, self.root))
        parse_spans(context, self.root, gfm=gfm)
        replace_abbreviations(self.root, list(context.abbreviations))
        for footnote in context.footnotes.values():
            parse_spans(context, footnote.content, gfm=gfm)
            replace_abbreviations(footnote.content, list(context.abbreviations))
        for footnote in context.footnotes.values():
            if not footnote.used:
                context.warn(
                    f"Footnote definition for '{footnote.name}' is unreferenced - ignoring", footnote.content.line
                )
        if gfm:
            Updater(context, hard_wrap).update(self.root)

    @property
    def options(self) -> Options:
        """The options, with those that the text set."""
        return self._context.options

    @property
    def links(self) -> dict[str, LinkDefinition]:
        """Link definitions by id (white space and case made equal)."""
        return self._context.links

    @property
    def footnotes(self) -> dict[str, Footnote]:
        """Footnotes by name."""
        return self._context.footnotes

    @property
    def abbreviations(self) -> dict[str, Abbreviation]:
        """Abbreviations and what they stand for."""
        return self._context.abbreviations

    @property
    def warnings(self) -> list[Warning]:
        """What was odd in the text."""
        return self._context.warnings

    def to_html(self, highlighter: Highlighter | None = None, extra: Mapping[str, Convert] | None = None) -> str:
        """The document as HTML; ``extra`` are functions for more types of elements, or in place of kramdown's own."""
        return HtmlConverter(self, highlighter, extra).convert()

    def to_kramdown(self) -> str:
        """The document as kramdown text, the way kramdown's own converter writes it."""
        from jekyllpy.kramdown.convert.kramdown import KramdownConverter

        return KramdownConverter(self).convert()

    def to_text(self) -> str:
        """The document's words without any markup: a line a paragraph, cell or header."""
        from jekyllpy.kramdown.convert.text import to_text

        return to_text(self)

    def to_toc(self) -> list[Heading]:
        """The document's headers as a tree, with the ids they have in HTML."""
        from jekyllpy.kramdown.convert.headings import headings

        return headings(self)


def adapt(text: str) -> str:
    """A text with ``\\n`` for all line ends, and one at its end."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") else text + "\n"
