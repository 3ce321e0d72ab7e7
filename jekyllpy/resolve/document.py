"""A document of a build: a post, a draft, or a member of another collection."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jekyllpy.collection import Collection
from jekyllpy.resolve import permalink
from jekyllpy.resolve.placeholders import placeholders
from jekyllpy.resolve.resolved import Resolved
from jekyllpy.utils.paths import clean
from jekyllpy.utils.ruby import to_s
from jekyllpy.utils.truth import either, is_true
from jekyllpy.utils.uri import unescape_path

if TYPE_CHECKING:
    from jekyllpy.build import Build

_YAML = (".yaml", ".yml")


class ResolvedDocument(Resolved):
    """A member of a collection as Jekyll sees it (jekyll 4.3.1 document.rb).

    ``relative_path`` begins with the collection's folder, without ``collections_dir``. ``data`` holds defaults, front
    matter and what was computed from both and from the file's name.
    """

    def __init__(
        self,
        site: Build,
        collection: Collection[ResolvedDocument],
        relative_path: str,
        data: Mapping[str, Any] | None = None,
        content: str = "",
        path: str = "",
    ) -> None:
        super().__init__(site, relative_path, path, data or {}, content)
        self.collection = collection
        self.type = collection.label

    @property
    def date(self) -> datetime:
        """The date, or for want of one the file's (of drafts) or that of the build."""
        if self.data["date"] is None or self.data["date"] is False:
            self.data["date"] = self._file_time if self.is_draft else self.site.time
        value: datetime = self.data["date"]
        return value

    @property
    def _file_time(self) -> datetime:
        return datetime.fromtimestamp(os.stat(self.path).st_mtime).astimezone()

    @property
    def is_draft(self) -> bool:
        """Whether it is a draft, by its folder or by its front matter."""
        return is_true(self.data["draft"])

    @cached_property
    def cleaned_path(self) -> str:
        """What ``:path`` stands for: the path within the collection, without extension and dots at the end."""
        path = self.relative_path[: len(self.relative_path) - len(self.extname)]
        return path.replace(self.collection.relative_directory, "", 1).rstrip(".")

    @cached_property
    def url(self) -> str:
        """The permalink or the collection's template, filled in."""
        link = self.permalink
        template = self.site.url_template(self.collection) if link is None else link
        return permalink.fill_document(template, placeholders(self))

    @cached_property
    def destination(self) -> str:
        """The path of the output within the destination, without a leading slash."""
        path = clean(unescape_path(self.url))
        if self.url.endswith("/"):
            return posixpath.join(path, "index.html")
        return path if path.endswith(self.output_ext) else path + self.output_ext

    @property
    def id(self) -> str:
        """What tells it from other documents: the folder of its url and its slug."""
        folder = posixpath.dirname(self.url.rstrip("/") or "/")
        return posixpath.join(folder, to_s(either(self.data["slug"], self.basename)))

    @property
    def is_yaml(self) -> bool:
        """Whether it is a YAML file, which is data and no text."""
        return self.extname in _YAML

    @property
    def has_liquid(self) -> bool:
        """Whether the content goes through Liquid."""
        return not self.is_yaml and self.extname != ".coffee" and super().has_liquid

    @property
    def has_layout(self) -> bool:
        """Whether the content is placed in layouts."""
        return not self.is_yaml and super().has_layout

    @property
    def is_written(self) -> bool:
        """Whether the output is written to the destination."""
        return self.collection.write and self.site.publishes(self)

    @property
    def next(self) -> ResolvedDocument | None:
        """The document after this one in its collection."""
        return self.site.neighbour(self, 1)

    @property
    def previous(self) -> ResolvedDocument | None:
        """The document before this one in its collection."""
        return self.site.neighbour(self, -1)

    @property
    def excerpt_separator(self) -> str:
        """Where the excerpt ends; empty for no excerpts."""
        return to_s(either(self.data["excerpt_separator"], self.site.config["excerpt_separator"]))

    @property
    def hook_owners(self) -> tuple[str, ...]:
        """The owners of hooks to tell what happens to it: its collection, then all documents."""
        return (self.type, "documents")
