"""One build of a site: all that was read, as Jekyll sees it, while plugins and the renderer work on it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, tzinfo
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Protocol

from jekyllpy.collection import Collection
from jekyllpy.configuration import Configuration
from jekyllpy.layout import Layout
from jekyllpy.plugins.api import Converter, Registry
from jekyllpy.recorder import Recorder
from jekyllpy.report import Message, Reporter
from jekyllpy.resolve.defaults import Defaults
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.excerpt import Excerpt
from jekyllpy.resolve.order import by_date
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.resolve.permalink import with_suffix
from jekyllpy.resolve.resolved import Resolved
from jekyllpy.static_file import StaticFile
from jekyllpy.theme import Theme
from jekyllpy.utils.date_parse import parse_date
from jekyllpy.utils.paths import clean
from jekyllpy.utils.ruby import to_s
from jekyllpy.utils.timezones import local_zone

if TYPE_CHECKING:
    from jekyllpy.highlight import Highlighter

Documents = Collection[ResolvedDocument]


class ItemRenderer(Protocol):
    """What can say how items look to the item being rendered."""

    def content_of(self, item: ResolvedDocument | ResolvedPage) -> str:
        """The content, converted if the item comes earlier."""

    def output_of(self, item: ResolvedDocument | ResolvedPage) -> str | None:
        """The output, None if the item comes later."""

    def excerpt(self, excerpt: Excerpt) -> str:
        """An excerpt's HTML."""

    def view(self, item: ResolvedDocument | ResolvedPage) -> Any:
        """A document or page as templates see it."""


class Unrendered:
    """Stands in until there is a renderer: nothing is rendered yet."""

    def content_of(self, item: ResolvedDocument | ResolvedPage) -> str:
        """The content as it was written."""
        return item.content

    def output_of(self, item: ResolvedDocument | ResolvedPage) -> str | None:
        """None."""
        return None

    def excerpt(self, excerpt: Excerpt) -> str:
        """The excerpt as it was written."""
        return excerpt.content

    def view(self, item: ResolvedDocument | ResolvedPage) -> Any:
        """The item's data."""
        return item.data


class Build:
    """What generators, hooks, tags and the renderer know as the site (jekyll 4.3.1 site.rb).

    Generators may change ``pages``, ``static_files``, ``layouts``, ``data`` and the ``docs`` of collections.
    ``renderer`` and ``liquid_blocks`` (the names of block tags) are set by who renders; ``recorder`` notes
    what is looked at meanwhile.
    """

    def __init__(
        self, config: Configuration, registry: Registry, reporter: Reporter, theme: Theme | None = None
    ) -> None:
        self.config = config
        self.registry = registry
        self.reporter = reporter
        self.theme = theme
        self.source = str(config["source"])
        self.destination = str(config["destination"])
        self.zone: tzinfo = local_zone(str(config["timezone"]) if config["timezone"] else None)
        self.time = _time(config, self.zone)
        self.defaults = Defaults(config, reporter)
        self.pages: list[ResolvedPage] = []
        self.static_files: list[StaticFile] = []
        self.layouts: dict[str, Layout] = {}
        self.data: dict[str, Any] = {}
        self.collections: dict[str, Documents] = {}
        self.liquid_blocks: frozenset[str] = frozenset()
        self.renderer: ItemRenderer = Unrendered()
        self.recorder = Recorder()
        self.time_is_formatted = False
        self.filter_cache: dict[str, Any] = {}
        self._converters: dict[str, list[Converter]] = {}
        self._positions: dict[str, dict[int, int]] = {}

    @property
    def posts(self) -> Documents:
        """The collection of posts, the oldest first."""
        return self.collections["posts"]

    @property
    def documents(self) -> list[ResolvedDocument]:
        """The documents of all collections."""
        return [document for collection in self.collections.values() for document in collection.docs]

    @property
    def documents_to_write(self) -> list[ResolvedDocument]:
        """The documents that have a place in the destination."""
        return [document for document in self.documents if document.is_written]

    @property
    def items(self) -> Iterator[ResolvedDocument | ResolvedPage]:
        """All that is rendered, in order: documents, then pages."""
        yield from self.documents
        yield from self.pages

    @cached_property
    def permalink_style(self) -> str:
        """The setting ``permalink``."""
        return to_s(self.config["permalink"])

    @cached_property
    def highlighter(self) -> Highlighter:
        """Highlights code, and warns once of each language that Rouge's own lexer is missing for."""
        from jekyllpy.highlight import Highlighter

        return Highlighter(lambda text: self.reporter.repeat([Message("warn", "Highlighting:", text)]))

    def url_template(self, collection: Collection[Any]) -> str:
        """The permalink of a collection's members that bring none."""
        if "permalink" in collection.metadata:
            return to_s(collection.metadata["permalink"])
        return with_suffix("/:collection/:path", self.permalink_style)

    def converters(self, ext: str) -> list[Converter]:
        """The converters for files with an extension, in the order in which they are applied."""
        if ext not in self._converters:
            self._converters[ext] = [found for found in self.registry.converters if found.matches(ext)]
        return self._converters[ext]

    def publishes(self, item: ResolvedDocument | ResolvedPage) -> bool:
        """Whether an item is published: not held back by its front matter, nor by a date in the future."""
        held_back = item.data["published"] in (None, False) if "published" in item.data else False
        return (not held_back or bool(self.config["unpublished"])) and not self.is_future(item)

    def is_future(self, item: ResolvedDocument | ResolvedPage) -> bool:
        """Whether an item has a date in the future and the site does not want such."""
        if self.config["future"] or not isinstance(item, ResolvedDocument):
            return False
        return int(item.date.timestamp()) > int(self.time.timestamp())

    def neighbour(self, document: ResolvedDocument, step: int) -> ResolvedDocument | None:
        """The document so many steps after another one in its collection."""
        docs = document.collection.docs
        positions = self._positions.get(document.type, {})
        at = positions.get(id(document), -1)
        if not (0 <= at < len(docs) and docs[at] is document and len(positions) == len(docs)):
            self._positions[document.type] = positions = {id(found): number for number, found in enumerate(docs)}
            at = positions.get(id(document), -1)
        return docs[at + step] if at >= 0 and 0 <= at + step < len(docs) else None

    def content_of(self, item: ResolvedDocument | ResolvedPage) -> str:
        """An item's content as the item being rendered sees it."""
        return self.renderer.content_of(item)

    def output_of(self, item: ResolvedDocument | ResolvedPage) -> str | None:
        """An item's output as the item being rendered sees it."""
        return self.renderer.output_of(item)

    def add_companions(self) -> None:
        """Add the pages that converters make beside their output, each visible from its page on."""
        for page in list(self.pages):
            for converter in self.converters(page.extname):
                make = getattr(converter, "companions", None)
                self.pages += make(page) if make else ()

    def related_posts(self, document: ResolvedDocument) -> list[ResolvedDocument]:
        """The ten newest posts other than this one (jekyll 4.3.1 related_posts.rb, without ``lsi``)."""
        docs = self.posts.docs
        newest = [found for found in reversed(docs[-11:]) if found is not document]
        return newest[:10] if len(docs) > 1 else []

    def grouped_posts(self, key: str) -> dict[Any, list[ResolvedDocument]]:
        """Posts by what they list under ``tags`` or ``categories``, the newest first."""
        groups: dict[Any, list[ResolvedDocument]] = {}
        for post in self.posts.docs:
            for name in post.data[key] or []:
                groups.setdefault(name, []).append(post)
        return {name: by_date(found)[::-1] for name, found in groups.items()}

    def add_page(
        self, folder: str, name: str, data: Mapping[str, Any] | None = None, content: str = ""
    ) -> ResolvedPage:
        """Add a page that no file stands for, and return it."""
        page = ResolvedPage(self, folder, name, data, content)
        self.pages.append(page)
        page.trigger("post_init")
        return page

    def in_source_dir(self, *paths: str) -> str:
        """A path in the source; parts that try to leave it do not."""
        return os.path.join(self.source, *filter(None, (clean(path) for path in paths)))

    @cached_property
    def includes_load_paths(self) -> list[str]:
        """The folders of includes, the site's before the theme's."""
        own = self.in_source_dir(to_s(self.config["includes_dir"]))
        return [own, self.theme.includes_path] if self.theme and self.theme.includes_path else [own]

    @property
    def site_posts(self) -> list[ResolvedDocument]:
        """The posts, the oldest first, as tags that look for one want them."""
        self.recorder.add("posts")
        return self.posts.docs

    def each_site_file(self) -> Iterator[ResolvedPage | ResolvedDocument | StaticFile]:
        """All that has a place in the destination: pages, static files, documents."""
        for name in ("pages", "static_files", "documents"):
            self.recorder.add(name)
        yield from self.pages
        yield from (file for file in self.static_files if file.is_written)
        yield from self.documents_to_write

    def text_converters(self) -> Mapping[str, Callable[[str], str]]:
        """Texts to HTML or CSS, by the names of Jekyll's converters."""
        found = {name: self.converters(f".{ext}")[0] for name, ext in self._converter_names().items()}
        text = Resolved(self, "text", "", {}, "")
        return {name: partial(_convert, converter, text) for name, converter in found.items()}

    def _converter_names(self) -> dict[str, str]:
        markdown = str(self.config["markdown_ext"]).split(",")[0]
        return {"markdown": markdown, "sass": "sass", "scss": "scss", "smartypants": "smartypants"}


def _convert(converter: Converter, item: Resolved, text: str) -> str:
    return converter.convert(text, item)


def _time(config: Configuration, zone: tzinfo) -> datetime:
    if config.get("time"):
        return parse_date(to_s(config["time"]), zone, "Invalid time in _config.yml.")
    return datetime.now(zone)
