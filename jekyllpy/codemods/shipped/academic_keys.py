"""academic-keys: the keys of old academicpages sites under the names that the theme has for them now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.key_paths import default_values, rename
from jekyllpy.codemods.sources import Sources
from jekyllpy.codemods.yaml_file import YamlFile
from jekyllpy.explain.template_keys import read_names
from jekyllpy.page import Page

_PAGE: Mapping[str, str] = {"comment": "comments"}
_AUTHOR: Mapping[str, str] = {
    "research_gate": "researchgate",
    "google_scholar": "googlescholar",
    "semantic_scholar": "semantic",
    "inspire_hep": "inspire-hep",
    "impact_story": "impactstory",
}


class AcademicKeys(Codemod):
    """Rename keys of academicpages that the theme's templates read no more: in pages, defaults, author and authors.

    A key is renamed only where the templates of the site read the new name and not the old one, so that a site whose
    author has edited them shows what it showed. ``category`` gives publications without one this category, without
    which the publications page of the theme of 2026 leaves them out.

    With ``comments: true`` the misspelt ``comment`` of the theme's own defaults becomes ``comments``: pages may show
    comments then that did not.
    """

    needs_site = True

    def __init__(self, category: str | None = None, comments: bool = False) -> None:
        self.category, self.comments = category, comments

    def prepare(self, sources: Sources) -> None:
        """Find out which names the templates read."""
        read = read_names(sources.renderer)
        pages = _PAGE if self.comments else {}
        self.page_keys = {old: new for old, new in pages.items() if old not in read and new in read}
        self.author_keys = {old: new for old, new in _AUTHOR.items() if old not in read and new in read}

    def visit_page(self, page: Page) -> None:
        """Rename the keys of a page, and give a publication its category."""
        if not page.has_front_matter:
            return
        _rename_all(page.data, self.page_keys)
        if self.category and page.data.get("collection") == "publications" and page.data.get("category") is None:
            page.data["category"] = self.category

    def visit_config(self, config: YamlFile) -> None:
        """Rename the keys of the defaults and of the author."""
        for _, values in default_values(config):
            _rename_all(values, self.page_keys)
        if config.is_yaml and isinstance(config.data, dict):
            _rename_all(config.data.get("author"), self.author_keys)

    def visit_data(self, file: YamlFile) -> None:
        """Rename the keys of the authors in the data."""
        if file.path.endswith(("authors.yml", "authors.yaml")) and isinstance(file.data, dict):
            for author in file.data.values():
                _rename_all(author, self.author_keys)


def _rename_all(data: Any, names: Mapping[str, str]) -> None:
    """Rename what is there and whose new name is not."""
    if isinstance(data, dict):
        for old, new in names.items():
            if old in data and new not in data:
                rename(data, old, new)


CODEMOD = AcademicKeys
