"""set-key: give a key of front matter a value."""

from __future__ import annotations

from typing import Any

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.key_paths import holder
from jekyllpy.edit.values import same
from jekyllpy.errors import FrontMatterError
from jekyllpy.page import Page


class SetKey(Codemod):
    """Set a key of every page to a value; ``missing: true`` leaves pages alone that have the key already."""

    def __init__(self, key: str, value: Any, missing: bool = False) -> None:
        self.key, self.value, self.missing = key, value, missing

    def visit_page(self, page: Page) -> None:
        """Set the key of a page."""
        data, key = holder(page.data, self.key, make=True)
        if data is None:
            raise FrontMatterError(f"{self.key} goes through a value that is no mapping")
        if key in data and (self.missing or same(data[key], self.value)):
            return
        data[key] = self.value


CODEMOD = SetKey
