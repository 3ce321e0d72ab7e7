"""Lists of all documents with a tag, in a category or in a collection (jekyll-paginate-v2 3.0.0, autopages/)."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.values import truthy
from jekyllpy.plugins.page_files import read_page
from jekyllpy.plugins.paginate_v2.selection import raw_keys
from jekyllpy.plugins.paginate_v2.settings import AUTOPAGES, PAGINATION
from jekyllpy.utils.merge import deep_merge
from jekyllpy.utils.ruby import to_s
from jekyllpy.utils.slugify import slugify

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.resolve.document import ResolvedDocument
    from jekyllpy.resolve.page import ResolvedPage

Keys = Callable[["ResolvedDocument"], list[str]]

_KINDS: Mapping[str, tuple[str, str, Keys]] = {
    "tags": ("tag", ":tag", lambda document: list(raw_keys(document, "tags"))),
    "categories": ("category", ":cat", lambda document: list(raw_keys(document, "categories"))),
    "collections": ("collection", ":coll", lambda document: [document.type]),
}


def add_autopages(site: Build) -> None:
    """Add a page for each tag, category and collection and for each of the layouts that are to show it."""
    settings = deep_merge(AUTOPAGES, site.config.get("autopages") or {})
    if not truthy(settings["enabled"]):
        site.reporter.info("AutoPages:", "Disabled/Not configured in site.config.")
        return
    for kind in _KINDS:
        if settings[kind] is not None:
            _add_kind(site, kind, settings[kind])


def _add_kind(site: Build, kind: str, settings: Mapping[str, Any]) -> None:
    if not truthy(settings["enabled"]):
        site.reporter.info("AutoPages:", f"{kind} pages are disabled/not configured in site.config.")
        return
    site.reporter.info("AutoPages:", f"Generating {kind} pages")
    names: dict[str, str] = {}
    for document in site.documents:
        if "pagination" not in document.data:
            for name in _KINDS[kind][2](document):
                names.setdefault(name.lower().strip(), name)
    for key, name in names.items():
        site.pages += [_autopage(site, kind, settings, layout, key, name) for layout in settings["layouts"]]


def _autopage(site: Build, kind: str, settings: Mapping[str, Any], layout: str, key: str, name: str) -> ResolvedPage:
    """The page of one list: what the layout's front matter says may differ from the configuration."""
    filter_, placeholder, _ = _KINDS[kind]
    page = read_page(site, str(site.config["layouts_dir"]), layout)
    pagination = deep_merge(deep_merge(PAGINATION, site.config.get("pagination") or {}), page.data["pagination"] or {})
    own = deep_merge(settings, page.data["autopages"] or {})
    how = settings["slugify"]
    slug = slugify(key, how.get("mode"), bool(how.get("cased", False)))
    link = to_s(own["permalink"]).replace(placeholder, slug, 1)
    page.data |= {
        "permalink": link,
        "layout": os.path.splitext(layout)[0],
        "title": to_s(own["title"]).replace(placeholder, slug, 1),
        "pagination": {**pagination, filter_: key},
        "autopage": {"layout_path": f"{site.config['layouts_dir']}/{layout}", "display_name": name},
    }
    page.folder, page.name = link, "index.html"
    page.url = link.rstrip("/") + "/index.html"
    return page
