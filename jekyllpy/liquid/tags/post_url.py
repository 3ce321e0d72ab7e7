"""``{% post_url 2020-01-01-name %}``. Reference: Jekyll 4.3.1, tags/post_url.rb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from jekyllpy.errors import ResolveError
from jekyllpy.liquid.filters.jekyll_urls import relative_url
from jekyllpy.liquid.protocols import cache_of, site_of
from jekyllpy.liquid.ruby_errors import RubyError
from jekyllpy.liquid.tag import Tag
from jekyllpy.utils.date_parse import parse_date
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from datetime import tzinfo

    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.parser import Parser
    from jekyllpy.liquid.protocols import SitePost

_NAME = re.compile(r"^((?:.+/)*)([0-9]+-[0-9]+-[0-9]+)-(.*)$", re.MULTILINE)
_ERROR = "Jekyll::Errors::PostURLError"
_DEPRECATED = (
    "A call to '{}' did not match a post using the new matching method of checking name (path-date-slug) equality. "
    "Please make sure that you change this tag to match the post's name exactly."
)


class PostUrl(Tag):
    """The address of a post by the name of its file without the extension, with its folders if it is in some.

    Raises `RubyError` for a name without a date, and if there is no such post.
    """

    reads_context = binds_variables = interrupts = False

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        self.post = markup.strip(" \t\n\v\f\r\0")
        match = _NAME.search(self.post.removeprefix("/"))
        if match is None:
            raise RubyError(
                f"Could not parse name of post \"{self.post}\" in tag 'post_url'.\n"
                " Make sure the post exists and the name is correct.\n"
                f" Jekyll::Errors::InvalidPostNameError: '{self.post}' does not contain valid date and/or title.\n",
                _ERROR,
            )
        self.folders, self.date, self.slug = match.groups()

    def render(self, context: Context) -> str:
        known = cache_of(context, "post_url")
        post = known.get(self.post)
        if post is None:
            post = known[self.post] = self._find(context)
        return to_s(relative_url(post.url, context=context))

    def _find(self, context: Context) -> SitePost:
        site = site_of(context)
        post = next(self._by_name(site.site_posts), None)
        if post is not None:
            return post
        post = next(self._by_slug(site.site_posts, site.zone), None)
        if post is None:
            raise RubyError(
                f"Could not find post \"{self.post}\" in tag 'post_url'.\n"
                "Make sure the post exists and the name is correct.\n",
                _ERROR,
            )
        site.reporter.warn("Deprecation:", _DEPRECATED.format(f"{{% post_url {self.post} %}}"))
        return post

    def _by_name(self, posts: Sequence[SitePost]) -> Iterator[SitePost]:
        # As in Jekyll the folders are a pattern, the date and the slug are not.
        end = rf"{self.date}-{re.escape(self.slug)}\.[^.]+"
        try:
            pattern = re.compile(rf"^_posts/{self.folders}{end}|^{self.folders}_posts/?{end}", re.MULTILINE)
        except re.error:
            return iter(())
        return (post for post in posts if self.slug in post.relative_path and pattern.search(post.relative_path))

    def _by_slug(self, posts: Sequence[SitePost], zone: tzinfo) -> Iterator[SitePost]:
        """The old way of matching: by the slug in the front matter and the day of the post."""
        for post in posts:
            if post.data.get("slug") == self.slug:
                try:
                    day = parse_date(self.date, zone, f"'{self.date}' does not contain valid date and/or title.")
                except ResolveError as error:
                    raise RubyError(str(error), "Jekyll::Errors::InvalidDateError") from None
                if (day.year, day.month, day.day) == (post.date.year, post.date.month, post.date.day):
                    yield post
