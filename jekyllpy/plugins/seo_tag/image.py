"""The image that stands for a page (jekyll-seo-tag 2.8.0, image_drop.rb)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.filters.jekyll_urls import absolute_url, uri_escape
from jekyllpy.liquid.values import truthy
from jekyllpy.plugins.lookup import is_absolute


class Image:
    """``image`` of a page: a path, or a mapping with ``path`` (or ``facebook``, ``twitter``) and what describes it."""

    def __init__(self, given: object, context: Context) -> None:
        self.values: Mapping[str, object] = given if isinstance(given, Mapping) else {"path": given}
        if not isinstance(given, str | Mapping):
            self.values = {}
        self._context = context

    @cached_property
    def path(self) -> object:
        """The absolute, escaped url, None where the page names no image."""
        path = next((self.values[key] for key in ("path", "facebook", "twitter") if truthy(self.values.get(key))), None)
        if isinstance(path, str) and is_absolute(path) is False:
            path = absolute_url(path, context=self._context)
        return None if path is None else uri_escape(path)

    @property
    def json_ld(self) -> object:
        """The image for linked data: the url alone if nothing else is known of it."""
        more = {key: value for key, value in self.values.items() if key != "path"}
        return {**more, "url": self.path, "@type": "imageObject"} if more else self.path
