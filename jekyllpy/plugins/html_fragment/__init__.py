"""HTML read and written as libxml2 2.9 does, which jekyll-toc, jekyll-mentions and jemoji use by way of nokogiri.

They parse a page, change some of it and write all of it again, so what libxml2 makes of tags left open, of entities and
of line ends between blocks shows in the output. beautifulsoup4 repairs and prints otherwise (it loses the semicolon of
an unknown entity, for one), so the reading is done here.
"""

from __future__ import annotations

from jekyllpy.plugins.html_fragment.nodes import Element, Markup, Node, Text
from jekyllpy.plugins.html_fragment.parser import parse
from jekyllpy.plugins.html_fragment.writer import escape_text, to_html

__all__ = ["Element", "Markup", "Node", "Text", "escape_text", "parse", "to_html"]
