"""What ``paginator`` is in the templates of a list (jekyll-paginate-v2 3.0.0, paginator.rb)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jekyllpy.plugins.pager_drop import PagerDrop

if TYPE_CHECKING:
    from jekyllpy.resolve.document import ResolvedDocument


def numbered(template: str, number: int, total: int) -> str:
    """A template with a page's number in the place of ``:num`` and the number of pages in that of ``:max``."""
    return template.replace(":num", str(number), 1).replace(":max", str(total), 1)


@dataclass(frozen=True, slots=True)
class Urls:
    """Where the pages of a list are.

    ``folder`` is the url of the first, with a slash at its end; ``path`` follows it on the others. ``index`` and
    ``ext`` are the name and extension of the file in a folder, as far as urls show them; ``index`` may be empty.
    """

    folder: str
    path: str
    index: str
    ext: str
    total: int

    @property
    def first(self) -> str:
        """The address of the first page, for links."""
        return numbered(self._shown(self.folder), 1, self.total)

    def later(self, number: int) -> str:
        """The address of another page, for links."""
        return numbered(self._shown(self._later), number, self.total)

    def own(self, number: int) -> str:
        """The address of a page as it shows itself: with the name of the file."""
        url = self.folder if number == 1 else self._later
        return numbered(_full(url, self.index or "index", self.ext or ".html"), number, self.total)

    @property
    def _later(self) -> str:
        return self.folder.rstrip("/") + "/" + self.path.lstrip("/")

    def _shown(self, url: str) -> str:
        return _full(url, self.index, self.ext) if self.index else url


def _full(url: str, index: str, ext: str) -> str:
    if url.endswith("/"):
        return url + index + ext
    return url if "." in url else url + index


@dataclass(frozen=True, slots=True)
class Pager:
    """One page of a list; ``number`` counts from 1."""

    number: int
    per_page: int
    documents: Sequence[ResolvedDocument]
    urls: Urls

    def drop(self, trail: Sequence[Mapping[str, Any]] | None) -> PagerDrop:
        """What templates see; ``trail`` are the links to the pages around this one."""
        number, total, urls = self.number, self.urls.total, self.urls
        values = {
            "per_page": self.per_page,
            "posts": None,
            "total_posts": len(self.documents),
            "total_pages": total,
            "page": number,
            "page_path": urls.own(number),
            "previous_page": number - 1 if number > 1 else None,
            "previous_page_path": (urls.first if number == 2 else urls.later(number - 1)) if number > 1 else None,
            "next_page": number + 1 if number < total else None,
            "next_page_path": urls.later(number + 1) if number < total else None,
            "first_page": 1,
            "first_page_path": urls.first,
            "last_page": total,
            "last_page_path": urls.later(total),
            "page_trail": trail,
        }
        return PagerDrop(values, self.documents[(number - 1) * self.per_page : number * self.per_page])
