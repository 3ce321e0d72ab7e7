"""``{% link _posts/2020-01-01-name.md %}``. Reference: Jekyll 4.3.1, tags/link.rb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.filters.jekyll_urls import relative_url
from jekyllpy.liquid.protocols import cache_of, site_of
from jekyllpy.liquid.ruby_errors import RubyError
from jekyllpy.liquid.tag import Tag
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.parser import Parser
    from jekyllpy.liquid.protocols import SiteItem
    from jekyllpy.liquid.template import Template


class Link(Tag):
    """The address of a page, document or static file of the site, by its path in the source.

    The path may hold variables. Raises `RubyError` if nothing has it.
    """

    binds_variables = interrupts = False

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        self.path = markup.strip(" \t\n\v\f\r\0")
        self._template: Template | None = None

    def render(self, context: Context) -> str:
        path = self._path(context)
        item = _items(context).get(path) or _items(context).get(f"/{path.lstrip('/')}")
        if item is None:
            raise RubyError(
                f"Could not find document '{path}' in tag 'link'.\n\n"
                "Make sure the document exists and the path is correct.\n"
            )
        return to_s(relative_url(item.url, context=context))

    def _path(self, context: Context) -> str:
        if "{" not in self.path:
            return self.path
        if self._template is None:
            self._template = context.environment.parse(self.path)
        return self._template.render_in(context)


def _items(context: Context) -> dict[str, SiteItem]:
    """All that can be linked to, by path; the first of several with the same path wins."""
    items: dict[str, SiteItem] = cache_of(context, "link")
    if not items:
        for item in site_of(context).each_site_file():
            items.setdefault(item.relative_path, item)
    return items
