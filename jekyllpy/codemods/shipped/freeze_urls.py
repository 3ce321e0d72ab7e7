"""freeze-urls: record the addresses of now before permalinks change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.sources import Sources
from jekyllpy.codemods.yaml_file import YamlFile
from jekyllpy.configuration import Configuration, post_template
from jekyllpy.page import Page
from jekyllpy.plugins.redirect_from import from_paths
from jekyllpy.renderer import Item
from jekyllpy.resolve.page import ResolvedPage


class FreezeUrls(Codemod):
    """Record the address of each page under ``redirect_from``, so that it leads on once the page has another.

    With ``permalink`` the permalink of the configuration is changed in the same run, and only pages whose address
    changes by that are touched. Without, every address that hangs on the configuration is recorded; change it before
    the next build, as a page (not a post) that leads to itself is a circle. What has a permalink of its own is left
    alone.
    """

    needs_site = True

    def __init__(self, permalink: str | None = None) -> None:
        self.permalink = permalink

    def prepare(self, sources: Sources) -> None:
        """Find the addresses of now, and those to come."""
        build = sources.build
        written: list[Item] = [*build.documents_to_write, *(page for page in build.pages if page.path)]
        self.items: dict[str, Item] = {item.path: item for item in written}
        self.later: dict[str, str] | None = None
        if self.permalink is not None:
            renderer = sources.read(with_permalink(sources.config, self.permalink))
            self.later = {item.path: item.url for item in renderer.build.items if item.path}

        self.has_plugin = "jekyll-redirect-from" in (sources.config["plugins"] or [])

    def notes(self) -> Iterator[str]:
        """What is left to do."""
        if not self.has_plugin:
            told = "it is added to `plugins`" if self.permalink else "add it to `plugins`"
            yield f"redirect_from needs the plugin jekyll-redirect-from: {told}"
        if self.permalink is None:
            yield "change the permalinks before the next build: until then these pages lead to themselves"

    def visit_page(self, page: Page) -> None:
        """Record the address of a page."""
        item = self.items.get(page.path or "")
        if item is None or not self._will_change(item):
            return
        known = from_paths(item)
        if not any(_same_place(path, item.url) for path in known):
            page.data["redirect_from"] = [*known, item.url]

    def _will_change(self, item: Item) -> bool:
        if self.later is not None:
            return self.later.get(item.path, item.url) != item.url
        if item.permalink is not None or not item.is_html:
            return False
        return not (isinstance(item, ResolvedPage) and item.is_index)

    def visit_config(self, config: YamlFile) -> None:
        """Set the permalink that was asked for, and have redirects made."""
        if self.permalink is None:
            return
        if config.data.get("permalink") != self.permalink:
            config.data["permalink"] = self.permalink
        if not self.has_plugin:
            config.data["plugins"] = [*(config.data.get("plugins") or []), "jekyll-redirect-from"]


def with_permalink(config: Configuration, permalink: str) -> Configuration:
    """A configuration with another permalink, for posts as well where they have none of their own."""
    old = post_template(str(config["permalink"]))
    collections: dict[str, Any] = {name: dict(settings or {}) for name, settings in config["collections"].items()}
    if collections["posts"].get("permalink") in (None, old):
        collections["posts"]["permalink"] = post_template(permalink)
    return Configuration({**config, "permalink": permalink, "collections": collections})


def _same_place(path: object, url: str) -> bool:
    return isinstance(path, str) and "/" + path.lstrip("/") == url


CODEMOD = FreezeUrls
