"""A document: a text parsed into a tree, and what it can be converted to."""

from __future__ import annotations

from typing import Any

from jekyllpy.kramdown.block.parser import BlockParser, BlockState
from jekyllpy.kramdown.context import Abbreviation, Context, Footnote, LinkDefinition, Warning, link_id
from jekyllpy.kramdown.dialects import is_gfm, parsers_for
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.options import Options
from jekyllpy.kramdown.passes.abbreviations import replace_abbreviations
from jekyllpy.kramdown.passes.gfm import Updater
from jekyllpy.kramdown.passes.spans import parse_spans
from jekyllpy.kramdown.span.parser import SpanParser
from jekyllpy.kramdown.syntax import syntax_for


class Document:
    """A parsed text.

    ``root`` is the tree; ``links``, ``footnotes`` and ``abbreviations`` are the definitions by id or name, ``warnings`` what was
    odd, ``options`` what the document was parsed with, including what it set itself.
    """

    def __init__(self, text: str, options: Options, parsers: tuple[BlockParser, SpanParser] | None = None) -> None:
        gfm = is_gfm(options)
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
                context.warn(f"Footnote definition for '{footnote.name}' is unreferenced - ignoring", footnote.content.line)
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

    def to_html(self, highlighter: Any = None) -> str:
        """The document as HTML."""
        from jekyllpy.kramdown.convert.html import HtmlConverter

        return HtmlConverter(self, highlighter).convert()


def adapt(text: str) -> str:
    """A text with ``\\n`` for all line ends, and one at its end."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") else text + "\n"
