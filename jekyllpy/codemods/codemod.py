"""What a codemod is."""

from __future__ import annotations

from collections.abc import Iterable

from jekyllpy.codemods.sources import SiteFile, Sources
from jekyllpy.codemods.yaml_file import YamlFile
from jekyllpy.page import Page

__all__ = ["Codemod", "SiteFile"]


class Codemod:
    """Changes a site file by file.

    A subclass overrides what it needs. A visit edits the object that it is given (``page.data["title"] = …``,
    ``page.content = …``), or returns the whole new text of the file. A page whose ``path`` it sets is moved there.
    What is edited keeps every byte that the edit does not touch. An exception stops the whole run before anything is
    written.

    Pages are visited in several processes: what a visit keeps in ``self`` is not seen by others, unless ``parallel`` is
    False.
    """

    parallel = True
    """Whether visits do not depend on each other."""
    needs_site = False
    """Whether visits ask for what Jekyll makes of a page; the site is then read once, before the first visit."""

    def prepare(self, sources: Sources) -> None:
        """Called once before the first visit, with the site's files."""

    def notes(self) -> Iterable[str]:
        """What a person should know before the changes are built; asked for after `prepare`."""
        return ()

    def wants(self, file: SiteFile) -> bool:
        """Whether a file is to be visited at all."""
        return True

    def visit_page(self, page: Page) -> str | None:
        """A page or document, drafts and unpublished ones too."""

    def visit_config(self, config: YamlFile) -> str | None:
        """A configuration file."""

    def visit_data(self, file: YamlFile) -> str | None:
        """A data file; only YAML has ``data``, others ``text``."""
