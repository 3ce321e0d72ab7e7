"""tags-to-lists: write tags and categories as lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.key_paths import default_values
from jekyllpy.codemods.sources import Sources
from jekyllpy.codemods.yaml_file import YamlFile
from jekyllpy.page import Page
from jekyllpy.resolve.document import ResolvedDocument

_KEYS = ("categories", "tags")


class TagsToLists(Codemod):
    """Write ``tags`` and ``categories`` of posts and other documents as the lists that Jekyll makes of them.

    Jekyll splits their text at blanks. Pages are left alone: there it does not, and templates see the text.
    """

    needs_site = True

    def prepare(self, sources: Sources) -> None:
        """Keep the site's items at hand."""
        self.items = sources.items
        self.labels = frozenset(sources.build.collections)

    def visit_page(self, page: Page) -> None:
        """Make the lists of a document."""
        if isinstance(self.items.get(page.path or ""), ResolvedDocument):
            _split(page.data)

    def visit_config(self, config: YamlFile) -> None:
        """Make the lists in defaults for documents."""
        for scope, values in default_values(config):
            if self._is_for_documents(scope):
                _split(values)

    def _is_for_documents(self, scope: Mapping[str, Any]) -> bool:
        return scope.get("type") in self.labels


def _split(data: dict[Any, Any]) -> None:
    for key in _KEYS:
        value = data.get(key)
        if isinstance(value, str) and value.split():
            data[key] = value.split()


CODEMOD = TagsToLists
