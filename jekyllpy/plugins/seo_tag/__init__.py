"""``{% seo %}``: the metadata of a page for search engines and social networks (jekyll-seo-tag 2.8.0)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jekyllpy.liquid.tag import Tag
from jekyllpy.plugins.seo_tag.markup import markup
from jekyllpy.plugins.seo_tag.metadata import Metadata

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.parser import Parser
    from jekyllpy.plugins.api import Registry

_NO_TITLE = re.compile("title=false", re.IGNORECASE)


class SeoTag(Tag):
    """``{% seo %}``, or ``{% seo title=false %}`` where the layout has its own ``<title>``."""

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        self.shows_title = not _NO_TITLE.search(markup)

    def render(self, context: Context) -> str:
        return markup(Metadata(context), self.shows_title)


def register(registry: Registry) -> None:
    """Add the tag ``seo``."""
    registry.tag("seo", SeoTag)
