"""The views of one build: made once each, and the site's own."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from jekyllpy.build import Build, Documents
from jekyllpy.drops.document import DocumentDrop, ExcerptDrop
from jekyllpy.drops.others import collection_drop, static_file_drop
from jekyllpy.drops.page import PageHash
from jekyllpy.liquid.drop import Drop
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.excerpt import Excerpt
from jekyllpy.resolve.order import newest_first
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.static_file import StaticFile


class Views:
    """Makes views and keeps them as long as what they show is the same."""

    def __init__(self, build: Build) -> None:
        self.build = build
        self._documents: dict[int, DocumentDrop] = {}
        self._pages: dict[int, PageHash] = {}

    def forget(self) -> None:
        """Make all views anew, as what they show has changed."""
        self._documents.clear()
        self._pages.clear()

    def document(self, document: ResolvedDocument) -> DocumentDrop:
        """A document's view."""
        drop = self._documents.get(id(document))
        if drop is None or drop.item is not document:
            drop = self._documents[id(document)] = DocumentDrop(document, self)
        return drop

    def documents(self, collection: Documents) -> list[DocumentDrop]:
        """The views of a collection's documents."""
        self.build.recorder.add(collection.label)
        return [self.document(document) for document in collection.docs]

    def page(self, page: ResolvedPage) -> PageHash:
        """A page's view, as other pages see it."""
        view = self._pages.get(id(page))
        if view is None or view.page is not page:
            view = self._pages[id(page)] = PageHash(page)
        return view

    def pages(self, current: ResolvedPage | ResolvedDocument | None) -> list[PageHash]:
        """The views of the pages that are there as an item is rendered."""
        last = math.inf if current is None else current.order
        return [self.page(page) for page in self.build.pages if page.since < last]

    def static_file(self, file: StaticFile) -> Drop:
        """A static file's view."""
        return static_file_drop(file)

    def current(self, item: ResolvedPage | ResolvedDocument | Excerpt) -> PageHash | DocumentDrop:
        """The view of what is being rendered: ``page`` in templates."""
        if isinstance(item, Excerpt):
            doc = item.doc
            return ExcerptDrop(item, doc, self) if isinstance(doc, ResolvedDocument) else self.page(doc)
        return self.document(item) if isinstance(item, ResolvedDocument) else PageHash(item)

    def text_of(self, item: ResolvedDocument) -> str:
        """What printing a document gives."""
        return self.build.output_of(item) or self.build.content_of(item)


class SiteDrop(Drop):
    """``site``: collections by name, what was read, and below that the configuration."""

    __slots__ = ("_build", "_cache", "_getters", "_views", "current")

    def __init__(self, build: Build, views: Views) -> None:
        self._build = build
        self._views = views
        self._cache: dict[str, Any] = {}
        self.current: ResolvedPage | ResolvedDocument | None = None
        self._getters = _getters(build, views, self)

    def get(self, key: object) -> Any:
        """The value under a key."""
        if not isinstance(key, str):
            return None
        if key in self._cache:
            self._note(key)
            return self._cache[key]
        if key in self._build.collections and key != "posts":
            value: Any = self._views.documents(self._build.collections[key])
        elif key in self._getters:
            value = self._getters[key]()
        else:
            return list(self.keys()) if key == "keys" else self._build.config[key]
        self._note(key)
        if key not in ("related_posts", "pages"):
            self._cache[key] = value
        return value

    def forget(self) -> None:
        """Look everything up anew, as the site has changed."""
        self._cache.clear()

    def _note(self, key: str) -> None:
        if key == "time" and self._build.time_is_formatted:
            return
        self._build.recorder.add(key)

    def keys(self) -> Iterable[str]:
        """What is computed, then the keys of the configuration."""
        return dict.fromkeys([*self._getters, *self._build.config])

    def __contains__(self, key: object) -> bool:
        return key in self._build.collections or key in self._getters or key in self._build.config

    def items(self) -> Sequence[Any]:
        """What a loop runs over: the names."""
        return list(self.keys())

    def to_liquid_text(self) -> str:
        """The name of the class that it stands for."""
        return "Jekyll::Drops::SiteDrop"


def _getters(build: Build, views: Views, site: SiteDrop) -> Mapping[str, Callable[[], Any]]:
    def grouped(key: str) -> dict[Any, list[DocumentDrop]]:
        return {name: [views.document(post) for post in found] for name, found in build.grouped_posts(key).items()}

    def related() -> Any:
        item = site.current
        if not isinstance(item, ResolvedDocument):
            return None
        return [views.document(post) for post in build.related_posts(item)]

    return {
        "pages": lambda: views.pages(site.current),
        "time": lambda: build.time,
        "categories": lambda: grouped("categories"),
        "config": lambda: None,
        "tags": lambda: grouped("tags"),
        "data": lambda: build.config.get("data") or build.data,
        "static_files": lambda: [views.static_file(file) for file in build.static_files],
        "collections": lambda: [
            collection_drop(found, views) for found in sorted(build.collections.values(), key=lambda c: c.label)
        ],
        "posts": lambda: [views.document(post) for post in newest_first(build.posts.docs)],
        "html_pages": lambda: [views.page(page) for page in build.pages if page.is_html or page.url.endswith("/")],
        "documents": lambda: _documents(build, views),
        "related_posts": related,
    }


def _documents(build: Build, views: Views) -> list[Any]:
    found: list[Any] = []
    for collection in build.collections.values():
        found += [views.document(document) for document in collection.docs]
        found += [views.static_file(file) for file in collection.files]
    return found
