"""delete-key: take a key out of front matter."""

from __future__ import annotations

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.key_paths import holder
from jekyllpy.page import Page


class DeleteKey(Codemod):
    """Delete a key from every page, with its value; a dotted path names a key in a mapping."""

    def __init__(self, key: str) -> None:
        self.key = key

    def visit_page(self, page: Page) -> None:
        """Delete the key of a page."""
        data, key = holder(page.data, self.key) if page.has_front_matter else (None, "")
        if data is not None:
            data.pop(key, None)


CODEMOD = DeleteKey
