"""slug-to-filename: put the slug of a document into the name of its file."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.references import in_liquid
from jekyllpy.codemods.sources import Sources
from jekyllpy.front_matter import PageText
from jekyllpy.page import Page
from jekyllpy.readers.documents import DATED_NAME
from jekyllpy.renderer import Item
from jekyllpy.resolve.document import ResolvedDocument

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\Z")
_TAG = re.compile(r"(\{%-?\s*(?:link|post_url)\s+)([^%{}\s]+)(\s*-?%\})")


@dataclass(frozen=True, slots=True)
class Move:
    """A file that gets another name; paths within the source, as tags name them."""

    old: str
    new: str

    @property
    def names(self) -> tuple[str, str]:
        """The names that ``post_url`` takes, old and new."""
        old, new = (os.path.splitext(path.partition("_posts/")[2])[0] for path in (self.old, self.new))
        return old, new


class SlugToFilename(Codemod):
    """Rename the files of documents whose front matter has a ``slug``, and take the slug out of it.

    Only where the address, the title and the order of the posts stay as they are. ``link`` and ``post_url`` tags that
    name the file are written anew.
    """

    needs_site = True

    def prepare(self, sources: Sources) -> None:
        """Find the files to rename."""
        self.moves: dict[str, Move] = {}
        taken = set(sources.items)
        for path, item in sources.items.items():
            new = self._new_path(item)
            if new is not None and new not in taken and not os.path.lexists(new):
                taken.add(new)
                self.moves[path] = Move(item.relative_path, _beside(item.relative_path, new))
        self.links = {move.old: move.new for move in self.moves.values()}
        self.posts = dict(move.names for move in self.moves.values() if "_posts/" in move.old)

    def _new_path(self, item: Item) -> str | None:
        slug = item.data.get("slug")
        if not isinstance(item, ResolvedDocument) or not isinstance(slug, str) or not _PLAIN.match(slug):
            return None
        stem, ext = os.path.splitext(item.path)
        match = DATED_NAME.search(item.relative_path)
        new = os.path.join(os.path.dirname(stem), (f"{match[1]}-{slug}" if match else slug) + ext)
        return new if new != item.path and _is_same(item, new) and _says_so(item.path) else None

    def visit_page(self, page: Page) -> None:
        """Rename the file of a document, and the tags that name renamed files."""
        page.content = in_liquid(page.content, lambda text: _TAG.sub(self._tag, text))
        move = self.moves.get(page.path or "")
        if move is not None and page.path:
            del page.data["slug"]
            page.path = _beside(page.path, move.new)

    def _tag(self, match: re.Match[str]) -> str:
        names = self.posts if "post_url" in match[1] else self.links
        return match[1] + names.get(match[2], match[2]) + match[3]


def _beside(path: str, new: str) -> str:
    return os.path.join(os.path.dirname(path), os.path.basename(new))


def _says_so(path: str) -> bool:
    """Whether the front matter of a file itself has both slug and title, which the name must not change."""
    data = PageText.load(path).data
    return "slug" in data and data.get("title") not in (None, False)


def _is_same(item: ResolvedDocument, new: str) -> bool:
    """Whether the document has the same address and place under another name."""
    path = _beside(item.relative_path, new)
    again = ResolvedDocument(item.site, item.collection, path, item.data, "", new)
    return again.url == item.url and _keeps_order(item, new)


def _keeps_order(item: ResolvedDocument, new: str) -> bool:
    """Whether the document keeps its place among those of its day, which go by path."""
    others = [doc.path for doc in item.collection.docs if doc is not item and doc.date == item.date]
    return sum(path < item.path for path in others) == sum(path < new for path in others)


CODEMOD = SlugToFilename
