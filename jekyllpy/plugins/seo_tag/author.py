"""Who wrote a page (jekyll-seo-tag 2.8.0, author_drop.rb)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from jekyllpy.plugins.lookup import dig
from jekyllpy.utils.ruby import to_s

_AT = re.compile("^@", re.MULTILINE)


class Author:
    """The author of a page: the page's ``author``, the first of its ``authors``, or the site's ``author``.

    A text is looked up in ``site.data.authors``; what is found there adds to the name.
    """

    def __init__(self, page: object, site: object) -> None:
        self._page = page
        self._site = site

    @cached_property
    def values(self) -> Mapping[str, object]:
        """All that is known of the author, by name."""
        author = self._given()
        if isinstance(author, str):
            more = dig(self._site, "data", "authors")
            more = more.get(author) if isinstance(more, Mapping) else None
            return {"name": author, **(more if isinstance(more, Mapping) else {})}
        return author if isinstance(author, Mapping) else {}

    def _given(self) -> object:
        authors = dig(self._page, "authors")
        first = authors[0] if isinstance(authors, list) and authors else None
        found = (dig(self._page, "author"), first, dig(self._site, "author"))
        return next((author for author in found if to_s(author)), None)

    @property
    def name(self) -> object:
        """The name, None where there is none."""
        return self.values.get("name")

    @property
    def twitter(self) -> str | None:
        """The name on Twitter, or for want of one the name, without ``@``."""
        handle = self.values.get("twitter")
        handle = self.name if handle is None or handle is False else handle
        return _AT.sub("", handle, count=1) if isinstance(handle, str) else None
