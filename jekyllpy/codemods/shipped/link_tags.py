"""link-tags: write links to the site's own pages as {% link %}."""

from __future__ import annotations

import re
from types import SimpleNamespace

from jekyllpy.build import Build
from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.references import outside_of_code
from jekyllpy.codemods.sources import Sources
from jekyllpy.liquid.filters.jekyll_urls import relative_url
from jekyllpy.page import Page

_LINK = re.compile(
    r"""(?P<lead>\]\(|^[ ]{0,3}\[[^\]\n^]+\]:[ ]+|\b(?:href)=["'])
        (?:
            \{\{-?\s*(?P<quote>["'])(?P<filtered>/[^"'{}\n]*)(?P=quote)\s*\|\s*relative_url\s*-?\}\}
          | (?P<bare>/[^\s"'<>(){}|\\#?]*)
        )
        (?P<tail>(?:[#?][^\s"'<>()]*)?(?=[\s)"']|$))""",
    re.VERBOSE | re.MULTILINE,
)
# A path with these means something else to the tag.
_NO_PATH = re.compile(r"[{}%\s]")


class LinkTags(Codemod):
    """Write links whose address is that of a page or document, as it stands, with the ``link`` tag.

    The tag names the file, and the build fails when there is no such file any more. Links in code are left alone, and
    so are those that do not name the address exactly as Jekyll writes it (with ``baseurl``).
    """

    needs_site = True

    def prepare(self, sources: Sources) -> None:
        """Find out which file stands behind each address."""
        self.items, self.paths = sources.items, paths_by_address(sources.build)

    def visit_page(self, page: Page) -> None:
        """Write the links of a page."""
        item = self.items.get(page.path or "")
        if item is not None and item.data["render_with_liquid"] is not False:
            page.content = outside_of_code(page.content, lambda text: _LINK.sub(self._tag, text))

    def _tag(self, match: re.Match[str]) -> str:
        address = match["bare"] if match["filtered"] is None else self._prefix + match["filtered"]
        path = self.paths.get(address)
        return match.group() if path is None else f"{match['lead']}{{% link {path} %}}{match['tail']}"

    @property
    def _prefix(self) -> str:
        return self.paths.baseurl


class Paths(dict[str, str]):
    """Paths in the source by address; ``baseurl`` is what all addresses begin with."""

    baseurl = ""


def paths_by_address(build: Build) -> Paths:
    """The path of the file behind each address that no two files share."""
    paths, context = Paths(), SimpleNamespace(registers={"site": build})
    paths.baseurl = str(build.config["baseurl"] or "").rstrip("/")
    shared: set[str] = set()
    for item in (*build.documents_to_write, *build.pages):
        address = str(relative_url(item.url, context=context))  # type: ignore[arg-type]
        if address in paths:
            shared.add(address)
        if item.path and not _NO_PATH.search(item.relative_path):
            paths[address] = item.relative_path
    for address in shared:
        del paths[address]
    return paths


CODEMOD = LinkTags
