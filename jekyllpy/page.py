"""A page, and how to get one."""

from __future__ import annotations

from os import PathLike

from jekyllpy.front_matter import PageText


class Page(PageText):
    """A page of a site, or one on its own."""


def load(path: str | PathLike[str]) -> Page:
    """Read a page from a file; nothing is interpreted before it is asked for. Raises OSError."""
    return Page.load(path)


def loads(text: str | bytes, path: str | PathLike[str] | None = None) -> Page:
    """A page from text or bytes; ``path`` is for messages and for ``save``. Never raises: see ``PageText.data``."""
    return Page.loads(text, path)
