"""Pages that list the posts of a tag, category, year, month or day (jekyll-archives 2.2.1).

``jekyll-archives`` in the configuration: ``enabled`` (a list of ``tags``, ``categories``, ``year``, ``month``, ``day``;
or ``all``), ``layout`` and ``layouts``, ``permalinks``.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.values import truthy
from jekyllpy.plugins.lookup import dig
from jekyllpy.resolve.order import by_date
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.resolve.permalink import sanitize
from jekyllpy.utils.merge import deep_merge
from jekyllpy.utils.slugify import slugify
from jekyllpy.utils.uri import escape_path, unescape_path

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.plugins.api import Registry
    from jekyllpy.resolve.document import ResolvedDocument

Posts = Sequence["ResolvedDocument"]

DEFAULTS: Mapping[str, Any] = {
    "layout": "archive",
    "enabled": [],
    "permalinks": {
        "year": "/:year/",
        "month": "/:year/:month/",
        "day": "/:year/:month/:day/",
        "tag": "/tag/:name/",
        "category": "/category/:name/",
    },
}


class Archive(ResolvedPage):
    """The page of one list. ``title`` is the name of a tag or category, or maps year, month and day to digits."""

    def __init__(self, site: Build, settings: Mapping[str, Any], kind: str, title: Any, posts: Posts) -> None:
        url = _url(str(dig(settings, "permalinks", kind)), kind, title)
        path = unescape_path(url).removeprefix("/") + ("index.html" if url.endswith("/") else "")
        super().__init__(site, posixpath.dirname(path), posixpath.basename(path))
        layout = dig(settings, "layouts", kind)
        self.data["layout"] = layout if truthy(layout) else settings["layout"]
        self.data.default = lambda key: None
        self.url = url
        self.data |= {
            "posts": [],
            "type": kind,
            "title": title if isinstance(title, str) else None,
            "date": date(*map(int, title.values()), *(1,) * (3 - len(title))) if isinstance(title, Mapping) else None,
        }
        self.name = self.name.removesuffix(self.extname)
        self.posts = posts
        self.type = kind

    @property
    def hook_owners(self) -> tuple[str, ...]:
        """Those of pages: defaults alone go by the type."""
        return ("pages",)


def _url(template: str, kind: str, title: Any) -> str:
    names = dict(title) if isinstance(title, Mapping) else {"name": slugify(title) if isinstance(title, str) else None}
    for name, value in (*names.items(), ("type", kind)):
        if value is None:
            template = template.replace(f"/:{name}", "")
        template = template.replace(f":{name}", escape_path(value or ""))
    return sanitize(template)


def add_archives(site: Build) -> None:
    """Add the pages of all lists that the configuration asks for."""
    settings = deep_merge(DEFAULTS, site.config.get("jekyll-archives") or {})
    site.config["jekyll-archives"] = settings
    site.pages += [Archive(site, settings, *archive) for archive in _archives(site, settings["enabled"])]


def _archives(site: Build, enabled: object) -> Iterator[tuple[str, Any, Posts]]:
    for key, kind in (("tags", "tag"), ("categories", "category")):
        if _is_enabled(key, enabled):
            yield from ((kind, title, posts) for title, posts in site.grouped_posts(key).items())
    for year, of_year in _by(site.posts.docs, "%Y").items():
        if _is_enabled("year", enabled):
            yield "year", {"year": year}, of_year
        for month, of_month in _by(of_year, "%m").items():
            if _is_enabled("month", enabled):
                yield "month", {"year": year, "month": month}, of_month
            if _is_enabled("day", enabled):
                for day, of_day in _by(of_month, "%d").items():
                    yield "day", {"year": year, "month": month, "day": day}, of_day


def _is_enabled(kind: str, enabled: object) -> bool:
    return enabled is True or enabled == "all" or (isinstance(enabled, list) and kind in enabled)


def _by(posts: Posts, part: str) -> dict[str, list[ResolvedDocument]]:
    """Posts by a part of their dates, the newest first."""
    groups: dict[str, list[ResolvedDocument]] = {}
    for post in posts:
        groups.setdefault(f"{post.date:{part}}", []).append(post)
    return {key: by_date(found)[::-1] for key, found in groups.items()}


def show(site: Build, payload: object) -> None:
    """Let templates see the posts, and the pages as ``site.archives``, once there are templates."""
    archives = [page for page in site.pages if isinstance(page, Archive)]
    for page in archives:
        page.data["posts"] = [site.renderer.view(post) for post in page.posts]
    site.config["archives"] = [site.renderer.view(page) for page in archives]


def register(registry: Registry) -> None:
    """Add the generator, and the hook that shows the posts."""
    registry.generator(add_archives)
    registry.hook("site", "pre_render", show)
