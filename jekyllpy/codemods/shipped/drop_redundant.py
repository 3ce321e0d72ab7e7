"""drop-redundant: take out what the defaults say already."""

from __future__ import annotations

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.sources import Sources
from jekyllpy.edit.values import same
from jekyllpy.page import Page

# The defaults play a part in these that an equal value in the page does not: dates come from names, too, and these
# lists are joined with others.
_NEVER = frozenset(("date", "category", "categories", "tag", "tags"))


class DropRedundant(Codemod):
    """Delete the keys of pages whose value is the one that the defaults of the configuration give them anyway.

    A null stays, as it means the default already; so do dates, categories and tags, for which more than the defaults
    counts.
    """

    needs_site = True

    def prepare(self, sources: Sources) -> None:
        """Keep the sites' items at hand."""
        self.items = sources.items

    def visit_page(self, page: Page) -> None:
        """Delete what is redundant in a page."""
        item = self.items.get(page.path or "")
        if item is None:
            return
        defaults = item.site.defaults.all(item.relative_path, item.type)
        for key in [key for key in page.data if key in defaults and key not in _NEVER]:
            value = page.data[key]
            if value is not None and same(value, defaults[key]):
                del page.data[key]


CODEMOD = DropRedundant
