"""An Atom feed of posts, and feeds of collections, categories and tags (jekyll-feed 0.17.0).

``feed`` in the configuration: ``path``, ``posts_limit``, ``excerpt_only``, ``categories``, ``collections``, ``tags``,
``disable_in_development``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from jekyllpy.liquid.tag import Tag
from jekyllpy.liquid.values import truthy
from jekyllpy.plugins.feed.document import feed
from jekyllpy.plugins.feed.link import FeedMetaTag
from jekyllpy.plugins.lookup import dig
from jekyllpy.resolve.page import ResolvedPage

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.liquid.context import Context
    from jekyllpy.plugins.api import Registry

_PLAIN_TAG = re.compile(r"[a-zA-Z0-9_]+")


class Wanted(NamedTuple):
    """A feed to be made: where, and of what."""

    path: str
    collection: str = "posts"
    category: str | None = None
    tag: str | None = None


def add_feeds(site: Build) -> None:
    """Add a page for each feed whose file is not in the source."""
    settings: Any = site.config.get("feed") or {}
    if truthy(dig(settings, "disable_in_development")) and os.environ.get("JEKYLL_ENV", "development") == "development":
        site.reporter.info("Jekyll Feed:", "Skipping feed generation in development")
        return
    for wanted in (*_of_collections(site, settings), *_of_tags(site, settings)):
        if not os.path.exists(site.in_source_dir(wanted.path)):
            data = {
                "layout": None,
                "sitemap": False,
                "xsl": os.path.exists(site.in_source_dir("feed.xslt.xml")),
                "collection": wanted.collection,
                "category": wanted.category,
                "tags": wanted.tag,
            }
            folder, name = os.path.split(wanted.path)
            site.pages.append(ResolvedPage(site, folder.strip("/"), name, data, "{% feed_xml %}"))


def _of_collections(site: Build, settings: Any) -> Iterator[Wanted]:
    for name, about in _collections(settings).items():
        site.reporter.info("Jekyll Feed:", f"Generating feed for {name}")
        folder = "/feed" if name == "posts" else f"/feed/{name}"
        for category in dict.fromkeys(dig(about, "categories") or []):
            yield Wanted(f"{folder}/{category}.xml", name, category)
        yield Wanted(dig(about, "path") or f"{folder}.xml", name)


def _collections(settings: Any) -> dict[str, Any]:
    """What the configuration says of each collection; what it says of posts may stand at the top."""
    given = dig(settings, "collections")
    collections = {name: {} for name in given} if isinstance(given, list) else dict(given or {})
    posts = {key: value for key, value in (collections.get("posts") or {}).items() if truthy(value)}
    return collections | {"posts": {"path": dig(settings, "path"), "categories": dig(settings, "categories")} | posts}


def _of_tags(site: Build, settings: Any) -> Iterator[Wanted]:
    tags = dig(settings, "tags")
    known = site.grouped_posts("tags")
    if not truthy(tags) or not known:
        return
    except_ = dig(tags, "except") or []
    for tag in dig(tags, "only") or known:
        if tag not in except_ and _PLAIN_TAG.fullmatch(tag):
            site.reporter.info("Jekyll Feed:", f"Generating feed for posts tagged {tag}")
            yield Wanted(f"{dig(tags, 'path') or '/feed/by_tag/'}{tag}.xml", tag=tag)


class FeedTag(Tag):
    """``{% feed_xml %}``: the whole feed that the data of the page describes. It is the content of feeds."""

    def render(self, context: Context) -> str:
        return feed(context)


def register(registry: Registry) -> None:
    """Add the generator, the tag ``feed_meta``, and the tag that makes feeds once their posts are rendered."""
    registry.generator(add_feeds, priority="lowest")
    registry.tag("feed_meta", FeedMetaTag)
    registry.tag("feed_xml", FeedTag)
