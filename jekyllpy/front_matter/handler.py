"""python-frontmatter on our reading and writing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from frontmatter import Post
from frontmatter.default_handlers import BaseHandler

from jekyllpy.front_matter.data import Data
from jekyllpy.front_matter.loader import load_yaml
from jekyllpy.front_matter.split import split
from jekyllpy.front_matter.writing import with_data
from jekyllpy.source import Source

if TYPE_CHECKING:
    from jekyllpy.front_matter.page_text import PageText

_EMPTY = "---\n---\n"


class JekyllHandler(BaseHandler):
    """A handler for ``frontmatter.load(path, handler=JekyllHandler())``: values as upstream Jekyll types them.

    The handler keeps the texts it reads, so that a post is written back with its comments and its style. As
    python-frontmatter gives line ends and outer blanks away before a handler sees them, only ``PageText`` is lossless.
    """

    START_DELIMITER = "---"
    END_DELIMITER = "---"

    def __init__(self) -> None:
        super().__init__(fm_boundary=re.compile("^---$"), start_delimiter="---", end_delimiter="---")
        self.texts: dict[str, str] = {}

    def detect(self, text: str) -> bool:
        """Whether a text has front matter."""
        return split(text).has_front_matter

    def split(self, text: str) -> tuple[str, str]:
        """The YAML and the content of a text. Raises ValueError, as python-frontmatter expects, when it has none."""
        parts = split(text)
        if not parts.has_front_matter:
            raise ValueError("no front matter")
        self.remember(text)
        return parts.document, parts.content

    def load(self, fm: str, **kwargs: object) -> Any:
        """The values of a front matter."""
        return load_yaml(fm, mapping=Data) or Data()

    def export(self, metadata: dict[str, object], **kwargs: object) -> str:
        """The YAML of some values, without delimiters."""
        from jekyllpy.edit import rewrite_yaml

        return rewrite_yaml("", dict(metadata)).rstrip("\n")

    def format(self, post: Post, **kwargs: object) -> str:
        """The whole text of a post."""
        source = Source(self.text_of(post))
        parts = split(source.text)
        content = parts.content if post.content == parts.content.strip() else post.content
        if post.metadata or parts.has_front_matter:
            parts = with_data(parts, post.metadata, source)
        return parts.bom + parts.document + parts.closing + content

    def remember(self, text: str) -> None:
        """Keep a text, to be found again by its content."""
        self.texts[split(text).content.strip()] = text

    def text_of(self, post: Post) -> str:
        """The text a post was read from: the one with its content, or the only one there is."""
        if post.content in self.texts:
            return self.texts[post.content]
        return next(iter(self.texts.values())) if len(self.texts) == 1 else _EMPTY


def to_post(page: PageText) -> Post:
    """A page as a post; the post remembers the page's text."""
    handler = JekyllHandler()
    handler.remember(page.source.text)
    post = Post(page.content.strip(), handler)
    post.metadata = page.data
    return post


def text_of(post: Post) -> str:
    """The text a post was read from, where it was read with our handler."""
    return post.handler.text_of(post) if isinstance(post.handler, JekyllHandler) else _EMPTY
