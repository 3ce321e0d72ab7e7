"""Lists of posts over several pages (jekyll-paginate 1.1.0).

``paginate: 5`` in the configuration puts five posts on each: the first on an ``index.html`` of the site, which is the
template of the others, those at ``paginate_path`` (``/page:num``).
"""

from __future__ import annotations

import math
import posixpath
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jekyllpy.errors import PluginError
from jekyllpy.liquid.values import leading_integer, truthy
from jekyllpy.plugins.page_files import read_page
from jekyllpy.plugins.pager_drop import PagerDrop
from jekyllpy.resolve.order import newest_first

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.plugins.api import Registry
    from jekyllpy.resolve.document import ResolvedDocument
    from jekyllpy.resolve.page import ResolvedPage


@dataclass(frozen=True, slots=True)
class Pager:
    """One page of the list: ``paginator`` in templates. ``number`` counts from 1."""

    number: int
    per_page: int
    posts: Sequence[ResolvedDocument]
    first_url: str
    path: str

    @property
    def total(self) -> int:
        """How many pages there are."""
        return page_count(len(self.posts), self.per_page)

    @property
    def own_posts(self) -> Sequence[ResolvedDocument]:
        """The posts on this page."""
        return self.posts[(self.number - 1) * self.per_page : self.number * self.per_page]

    def path_of(self, number: int) -> str | None:
        """The address of another page of the list, None if there is no such page."""
        if not 1 <= number <= self.total:
            return None
        return self.first_url if number == 1 else numbered(self.path, number)

    @property
    def drop(self) -> PagerDrop:
        """What templates see."""
        previous, following = self.path_of(self.number - 1), self.path_of(self.number + 1)
        values = {
            "page": self.number,
            "per_page": self.per_page,
            "posts": None,
            "total_posts": len(self.posts),
            "total_pages": self.total,
            "previous_page": previous and self.number - 1,
            "previous_page_path": previous,
            "next_page": following and self.number + 1,
            "next_page_path": following,
        }
        return PagerDrop(values, self.own_posts)


def page_count(posts: int, per_page: int) -> int:
    """How many pages so many posts take. Raises `PluginError` if none go on a page."""
    if per_page == 0:
        raise PluginError("no posts go on a page", hint="set paginate in _config.yml to a number above 0")
    return math.ceil(posts / per_page)


def numbered(path: str, number: int) -> str:
    """``paginate_path`` with a number in the place of its first ``:num``, and with a leading slash."""
    path = path.replace(":num", str(number), 1)
    return path if path.startswith("/") else "/" + path


def template(site: Build) -> ResolvedPage | None:
    """The deepest ``index.html`` in a folder between the source and that of ``paginate_path``."""
    folder = _folder(str(site.config["paginate_path"]))
    found = [page for page in site.pages if page.name == "index.html" and _contains(_folder(_path(page)), folder)]
    return max(found, key=lambda page: len(_path(page)), default=None)


def _path(page: ResolvedPage) -> str:
    return str(page.data["path"]) if "path" in page.data else page.relative_path


def _folder(path: str) -> str:
    return posixpath.dirname(posixpath.normpath("/" + path.lstrip("/")))


def _contains(folder: str, other: str) -> bool:
    return folder == "/" or folder == other or other.startswith(folder + "/")


def paginate(site: Build) -> None:
    """Give the template its posts and add a page for each further part of the list."""
    if site.config["paginate"] is None or not site.pages:
        return
    first = template(site)
    if first is None:
        site.reporter.warn("Pagination:", _NO_TEMPLATE)
        return
    per_page = leading_integer(str(site.config["paginate"]))
    posts = [post for post in newest_first(site.posts.docs) if not truthy(post.data["hidden"])]
    path = str(site.config["paginate_path"])
    for number in range(1, page_count(len(posts), per_page) + 1):
        page = first if number == 1 else _copy(first, numbered(path, number))
        page.pager = Pager(number, per_page, posts, first.url, path).drop


_NO_TEMPLATE = (
    "Pagination is enabled, but I couldn't find an index.html page to use as the pagination template. "
    "Skipping pagination."
)


def _copy(first: ResolvedPage, folder: str) -> ResolvedPage:
    """The template once more, in another folder. It is read where its url is, as the reference does."""
    page = read_page(first.site, first.dir, first.name)
    page.folder = folder.strip("/")
    first.site.pages.append(page)
    return page


def register(registry: Registry) -> None:
    """Add the generator; pages that other generators add come first."""
    registry.generator(paginate, priority="lowest")
