"""A page as a file has it: front matter and content, written back with only the edits changed."""

from __future__ import annotations

import os
from os import PathLike
from typing import TYPE_CHECKING, Any, Self

from jekyllpy.errors import FrontMatterError
from jekyllpy.front_matter.data import Data
from jekyllpy.front_matter.loader import load_yaml
from jekyllpy.front_matter.split import split
from jekyllpy.front_matter.writing import with_data
from jekyllpy.source import Source
from jekyllpy.utils.atomic import write_bytes

if TYPE_CHECKING:
    import frontmatter


class PageText:
    """The text of a page, with its front matter as data to work on.

    ``data`` and ``content`` are plain values; change them freely. Nothing happens to the text before ``dumps``, which
    compares them with what the text says and changes only the places that differ.
    """

    def __init__(self, text: str, path: str | PathLike[str] | None = None) -> None:
        self._read(text, path)

    def _read(self, text: str, path: str | PathLike[str] | None) -> None:
        self.source = Source(text, path)
        self.path = self.source.path
        self._split = split(text)
        self._content = self._split.content
        self._data: Data | None = None

    @classmethod
    def loads(cls, text: str | bytes, path: str | PathLike[str] | None = None) -> Self:
        """A page from text, or from bytes: UTF-8, where bytes that are not come through unchanged.

        Never raises: front matter that cannot be read shows itself in ``data``.
        """
        if isinstance(text, bytes):
            text = text.decode("utf-8", "surrogateescape")
        return cls(text, path)

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Self:
        """A page from a file. Raises OSError."""
        with open(path, "rb") as file:
            return cls.loads(file.read(), path)

    @classmethod
    def new(
        cls, data: dict[Any, Any] | None = None, content: str = "", path: str | PathLike[str] | None = None
    ) -> Self:
        """A page made from nothing; it has front matter, be it empty."""
        page = cls("---\n---\n", path)
        page.data = Data(data or {})
        page.content = content
        return page

    @property
    def has_front_matter(self) -> bool:
        """Whether the text has front matter, be it empty: Jekyll renders only files that do."""
        return self._split.has_front_matter

    @property
    def data(self) -> Data:
        """The front matter: a mapping to read and to change.

        Values are typed as upstream Jekyll types them (SafeYAML 1.0.5). Raises YamlError, with its place in the file,
        for front matter that is not YAML, and FrontMatterError for one that is not a mapping.
        """
        if self._data is None:
            self._data = self._load()
        return self._data

    @data.setter
    def data(self, data: dict[Any, Any]) -> None:
        self._data = data if isinstance(data, Data) else Data(data)

    @property
    def content(self) -> str:
        """What follows the front matter, as Jekyll takes it: without the blank lines after the closing line."""
        return self._content

    @content.setter
    def content(self, content: str) -> None:
        self._content = content

    def _load(self) -> Data:
        parts = self._split
        data = load_yaml(parts.document, source=self.source, offset=len(parts.bom), mapping=Data)
        if not data:
            return Data()
        if not isinstance(data, Data):
            span = parts.yaml_span
            raise FrontMatterError(
                f"front matter must be a mapping of keys and values, this is a {type(data).__name__}",
                source=self.source,
                span=span,
            )
        return data

    @property
    def is_edited(self) -> bool:
        """Whether data or content were changed since the page was read or saved."""
        return self._content != self._split.content or self._data_edited()

    def _data_edited(self) -> bool:
        from jekyllpy.edit import unchanged

        return self._data is not None and not unchanged(self._load(), self._data)

    def dumps(self) -> str:
        """The text with the edits made in it; without any, the very text that was read.

        Raises FrontMatterError for an edit that cannot be made, or not without changing other data too.
        """
        parts = with_data(self._split, self.data, self.source) if self._data_edited() else self._split
        return parts.bom + parts.document + parts.closing + self._content

    def to_bytes(self) -> bytes:
        """``dumps`` in UTF-8; bytes that were not UTF-8 when read are the same again."""
        return self.dumps().encode("utf-8", "surrogateescape")

    def save(self, path: str | PathLike[str] | None = None) -> None:
        """Write the page to its file, or to another that becomes its own; a crash leaves the old file whole.

        Raises FrontMatterError when there is no path, or the edits cannot be made, and OSError.
        """
        target = path if path is not None else self.path
        if target is None:
            raise FrontMatterError("a page that was not read from a file needs a path to be saved")
        text = self.dumps()
        write_bytes(os.fspath(target), text.encode("utf-8", "surrogateescape"))
        self._settle(text, target)

    def _settle(self, text: str, path: str | PathLike[str]) -> None:
        """Take a text as the one that was read, and keep the data people hold."""
        data = self._data
        self._read(text, path)
        self._data = data

    def to_post(self) -> frontmatter.Post:
        """The page as a ``frontmatter.Post`` of python-frontmatter."""
        from jekyllpy.front_matter.handler import to_post

        return to_post(self)

    @classmethod
    def from_post(cls, post: frontmatter.Post, path: str | PathLike[str] | None = None) -> Self:
        """A page from a ``frontmatter.Post``; one read with our handler keeps its text where it was not changed."""
        from jekyllpy.front_matter.handler import text_of

        page = cls(text_of(post), path)
        page.data = Data(post.metadata)
        if post.content != page.content.strip():
            page.content = post.content
        return page
