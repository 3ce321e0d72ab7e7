"""Why a file is not listed where one expects it: in the site at all, in posts, feed, sitemap or search."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from jekyllpy import pipeline
from jekyllpy.build import Build
from jekyllpy.configuration import Configuration
from jekyllpy.front_matter import PageText
from jekyllpy.readers.documents import DATED_NAME
from jekyllpy.readers.entry_filter import EntryFilter
from jekyllpy.renderer import Item
from jekyllpy.report import Reporter
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.site import Site


class Reason(NamedTuple):
    """What keeps a file out, of what, and what to do."""

    where: str
    why: str
    hint: str = ""


def why_not_listed(site: Site, path: str) -> list[Reason]:
    """The reasons, the most severe first; an empty list means that the file is listed everywhere."""
    path = os.path.abspath(path)
    build = site.resolved
    item = _item(build, path)
    if item is not None:
        return list(_of_item(build, item))
    return list(_of_file(site, path)) or [Reason("the site", "no reader of Jekyll takes it in")]


def _item(build: Build, path: str) -> Item | None:
    real = os.path.realpath(path)
    return next((item for item in build.items if item.path and os.path.realpath(item.path) == real), None)


def _of_item(build: Build, item: Item) -> Iterator[Reason]:
    data = item.data
    if isinstance(item, ResolvedDocument) and not item.collection.write:
        yield Reason("the output", f"the collection {item.type} has no `output: true`", "set it under `collections`")
    elif isinstance(item, ResolvedDocument) and not item.is_written:
        yield Reason("the output", "it is not published, or has a date in the future", "--unpublished or --future")
    if data["sitemap"] is False:
        yield Reason("sitemap.xml", "`sitemap: false`")
    if data["redirect_to"]:
        yield Reason("sitemap.xml", "it is a redirect (`redirect_to`)")
    if not isinstance(item, ResolvedDocument):
        yield Reason("the feed", "only posts and collections named under `feed.collections` are in feeds")
        if data["title"] is None:
            yield Reason("menus by title", "it has no title, and pages get none from their name")
    for key in ("search", "exclude_from_search", "hidden", "nav_exclude"):
        if data[key] is not None and bool(data[key]) is not (key == "search"):
            yield Reason("what the theme lists", f"`{key}: {str(data[key]).lower()}`")


def _of_file(site: Site, path: str) -> Iterator[Reason]:
    """Why a file is no item of a site."""
    relative = os.path.relpath(path, site.source)
    if relative.startswith(".."):
        yield Reason("the site", f"it is not within the source {site.source}")
        return
    yield from _filtered(site.config, relative)
    page = PageText.load(path)
    if not page.has_front_matter:
        yield Reason("the site", "it has no front matter, so it is copied as it is", "begin it with two lines of ---")
        return
    yield from _held_back(site, relative, page)


def _filtered(config: Configuration, relative: str) -> Iterator[Reason]:
    filter_, base = EntryFilter(config), ""
    for part in relative.split("/"):
        collection = part in ("_posts", "_drafts") or part.removeprefix("_") in (config["collections"] or {})
        if not collection and not filter_.filter([part], base):
            special = part[0] in "._#~" or part.endswith("~")
            why = "its name begins or ends as names that Jekyll passes over" if special else "`exclude` names it"
            yield Reason("the site", f"{os.path.join(base, part)}: {why}", "name it under `include`")
        base = os.path.join(base, part)


def _held_back(site: Site, relative: str, page: PageText) -> Iterator[Reason]:
    if "_posts/" in "/" + relative and not DATED_NAME.search(relative):
        yield Reason("posts", "the names of posts begin with a date, YYYY-MM-DD-", "rename it")
    if "_drafts/" in "/" + relative and not site.config["show_drafts"]:
        yield Reason("the site", "it is a draft", "--drafts shows drafts")
    if page.data.get("published") is False:
        yield Reason("the site", "`published: false`", "--unpublished shows it")
    elif not site.config["future"] and _appears(site, relative, "future"):
        yield Reason("the site", "its date is in the future", "--future shows it")


def _appears(site: Site, relative: str, key: str) -> bool:
    """Whether the file is in the site once a setting is on."""
    config = Configuration({**site.config, key: True})
    build = pipeline.read(pipeline.prepare(config, Reporter()).build)
    return _item(build, os.path.join(site.source, relative)) is not None
