"""rename-key: give a key of front matter another name."""

from __future__ import annotations

from typing import Any

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.key_paths import default_values, holder, rename
from jekyllpy.codemods.yaml_file import YamlFile
from jekyllpy.errors import FrontMatterError
from jekyllpy.page import Page


class RenameKey(Codemod):
    """Rename a key in pages and in the defaults of the configuration; a dotted path names a key in a mapping.

    The key keeps its place, value and comments. A page that has both keys is an error: which one counts is for a person
    to say.
    """

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new.rpartition(".")[2]
        if new.rpartition(".")[0] not in ("", old.rpartition(".")[0]):
            raise FrontMatterError(f"{old} can be renamed within its mapping only, not to {new}")

    def visit_page(self, page: Page) -> None:
        """Rename the key of a page."""
        if page.has_front_matter:
            self._rename(page.data)

    def visit_config(self, config: YamlFile) -> None:
        """Rename the key in the defaults."""
        for _, values in default_values(config):
            self._rename(values)

    def _rename(self, data: dict[Any, Any]) -> None:
        inner, key = holder(data, self.old)
        if inner is None or key not in inner or key == self.new:
            return
        if self.new in inner:
            raise FrontMatterError(f"there are both {key!r} and {self.new!r}", hint="remove one of them")
        rename(inner, key, self.new)


CODEMOD = RenameKey
