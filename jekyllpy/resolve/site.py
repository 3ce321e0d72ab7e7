"""A whole site, read and resolved into a build (jekyll 4.3.1 reader.rb, site.rb: read)."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from typing import Any

from jekyllpy.build import Build, Documents
from jekyllpy.collection import Collection, sanitize_label
from jekyllpy.errors import FrontMatterError
from jekyllpy.layout import Layout
from jekyllpy.readers.data import DataReader
from jekyllpy.readers.documents import DATED_NAME, DATELESS_NAME, DocumentReader
from jekyllpy.readers.entry_filter import EntryFilter
from jekyllpy.readers.folders import Folders, FoundFile
from jekyllpy.readers.layouts import LayoutReader
from jekyllpy.readers.text import Files
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.order import by_date, sort_collection
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.resolve.read_document import read_document
from jekyllpy.resolve.static_files import static_file
from jekyllpy.static_file import StaticFile
from jekyllpy.utils.merge import deep_merge

_INVALID = re.compile("[\udc80-\udcff]")


class SiteReader:
    """Reads a site's folder and its theme's into a build, in Jekyll's order.

    ``edits`` are texts, by absolute path, that stand for what the files hold.
    """

    def __init__(self, build: Build, edits: Mapping[str, str] | None = None) -> None:
        self.build = build
        self.filter = EntryFilter(build.config)
        self.folders = Folders(build.config, self.filter, Files(edits))
        self.documents = DocumentReader(build.config, self.filter, Files(edits))

    def read(self) -> None:
        """Fill the build. Raises ``ResolveError`` for dates that are none, ``FrontMatterError`` where asked to."""
        build = self.build
        build.layouts = self.layouts()
        build.collections = self.collections()
        found = self.folders.walk()
        self._read_posts(found.folders)
        build.pages = [page for file in found.pages if build.publishes(page := self._page(file))]
        build.static_files = [static_file(build, file) for file in found.static_files]
        for collection in build.collections.values():
            if collection.label not in ("posts", "data"):
                self._read_collection(collection)
        self._read_theme_assets()
        build.data = self.data()
        self._limit_posts()

    def layouts(self) -> dict[str, Layout]:
        """The layouts of the site, and those of the theme that it does not have itself."""
        build = self.build
        reader = LayoutReader(self.filter, str(build.config["encoding"] or "utf-8"), build.reporter)
        layouts = reader.read(build.in_source_dir(str(build.config["layouts_dir"])), build.source)
        if build.theme and build.theme.layouts_path:
            layouts = reader.read(build.theme.layouts_path, build.theme.root) | layouts
        return layouts

    def collections(self) -> dict[str, Documents]:
        """The collections, with nothing in them yet."""
        build, container = self.build, str(self.build.config["collections_dir"] or "")
        collections: dict[str, Documents] = {}
        for name, settings in (build.config["collections"] or {}).items():
            label = sanitize_label(str(name))
            metadata = settings if isinstance(settings, dict) else {}
            collections[str(name)] = Collection(label, metadata, build.in_source_dir(container, f"_{label}"))
        return collections

    def _page(self, file: FoundFile) -> ResolvedPage:
        return resolve_page(self.build, file)

    def _read_posts(self, folders: list[str]) -> None:
        posts = self.build.posts
        files = [*self.documents.posts(folders, "_posts", DATED_NAME)]
        if self.build.config["show_drafts"]:
            files += self.documents.posts(folders, "_drafts", DATELESS_NAME)
        posts.docs = by_date([post for post in self._documents(posts, files) if self._publishes(post)])

    def _documents(self, collection: Documents, files: Iterable[FoundFile]) -> Iterable[ResolvedDocument]:
        for file in files:
            document = read_document(self.build, collection, file)
            document.trigger("post_init")
            yield document

    def _publishes(self, post: ResolvedDocument) -> bool:
        if not post.content.isascii() and _INVALID.search(post.content):
            self.build.reporter.debug("Skipping:", f"{post.relative_path} is not valid UTF-8")
            return False
        publishes = self.build.publishes(post)
        if not publishes and self.build.is_future(post):
            self.build.reporter.warn("Skipping:", f"{post.relative_path} has a future date")
        return publishes

    def _read_collection(self, collection: Documents) -> None:
        build = self.build
        files = list(self.documents.members(collection.label))
        collection.docs = [
            document
            for document in self._documents(collection, (file for file in files if file.parsed is not None))
            if build.config["unpublished"] or document.is_published
        ]
        collection.files = [static_file(build, file, collection) for file in files if file.parsed is None]
        build.static_files += collection.files
        sort_collection(collection, build.reporter)

    def _read_theme_assets(self) -> None:
        theme = self.build.theme
        if theme is None or theme.assets_path is None:
            return
        for path, folders, names in os.walk(theme.assets_path):
            folders.sort()
            for name in sorted(names):
                if os.path.islink(os.path.join(path, name)):
                    self.build.reporter.warn("Theme reader:", f"Ignored symlinked asset: {os.path.join(path, name)}")
                else:
                    self._add_asset(self.folders.read(theme.root, os.path.relpath(path, theme.root), name))

    def _add_asset(self, file: FoundFile) -> None:
        build = self.build
        if file.parsed is None:
            asset = static_file(build, file)
            _append_new(build.static_files, asset)
        else:
            _append_new(build.pages, self._page(file))

    def data(self) -> dict[str, Any]:
        """What the data files of the site say, over those of the theme."""
        reader = DataReader(self.build.config, self.filter)
        data = reader.read(self.build.in_source_dir(str(self.build.config["data_dir"])))
        if self.build.theme and self.build.theme.data_path:
            data = deep_merge(reader.read(self.build.theme.data_path), data)
        return data

    def _limit_posts(self) -> None:
        limit = self.build.config["limit_posts"]
        if limit > 0:
            self.build.posts.docs = self.build.posts.docs[-limit:]


def resolve_page(build: Build, file: FoundFile) -> ResolvedPage:
    """A page of a file that was read. Raises ``FrontMatterError`` for a front matter that is no hash."""
    parsed = file.parsed
    assert parsed is not None
    if parsed.error is not None:
        build.reporter.warn("", f"YAML Exception reading {file.path}: {parsed.error.message}")
        if build.config["strict_front_matter"]:
            raise parsed.error
    if parsed.data and not isinstance(parsed.data, dict):
        raise FrontMatterError(f"Invalid YAML front matter in {file.path}")
    if parsed.mapping.get("permalink") == "":
        raise FrontMatterError(f"Invalid permalink in {file.path}")
    page = ResolvedPage(build, file.folder, file.name, parsed.mapping, parsed.content, file.path)
    page.first_line = parsed.first_line
    page.make_excerpt()
    page.trigger("post_init")
    return page


def _append_new(known: list[Any], item: ResolvedPage | StaticFile) -> None:
    if all(found.relative_path != item.relative_path for found in known):
        known.append(item)
