"""bare-links: write {% link %} and {% post_url %} as plain addresses."""

from __future__ import annotations

import re

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.references import in_liquid
from jekyllpy.codemods.sources import Sources
from jekyllpy.page import Page

_TAG = re.compile(r"\{%(?P<left>-?)\s*(?:link|post_url)\s+[^%{}\n]+?\s*(?P<right>-?)%\}")


class BareLinks(Codemod):
    """Write the addresses that ``link`` and ``post_url`` tags come to in their place, for a life without Liquid.

    Tags whose path is computed, or that take blanks away, are left alone.
    """

    needs_site = True

    def prepare(self, sources: Sources) -> None:
        """Keep the site at hand, to render the tags."""
        self.items, self.renderer = sources.items, sources.renderer

    def visit_page(self, page: Page) -> None:
        """Write the links of a page."""
        item = self.items.get(page.path or "")
        if item is not None and item.data["render_with_liquid"] is not False:
            page.content = in_liquid(page.content, lambda text: _TAG.sub(self._address, text))

    def _address(self, match: re.Match[str]) -> str:
        if match["left"] or match["right"]:
            return match.group()
        return self.renderer.render_text(match.group(), None, {})


CODEMOD = BareLinks
