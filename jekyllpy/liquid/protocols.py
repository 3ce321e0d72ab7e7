"""What Jekyll's tags and filters ask of a site. They reach it as ``context.registers["site"]``, and the page that is
being rendered, as templates see it, as ``context.registers["page"]``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, tzinfo
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    from jekyllpy.highlight import Highlighter
    from jekyllpy.liquid.context import Context
    from jekyllpy.report import Reporter

Syntax = Literal["markdown", "smartypants", "sass", "scss"]


class SiteItem(Protocol):
    """A page, document or static file: where it was (``_posts/2020-01-01-a.md``) and where it will be (``/a.html``)."""

    @property
    def relative_path(self) -> str: ...

    @property
    def url(self) -> str: ...


class SitePost(SiteItem, Protocol):
    """A post: ``data`` has a ``slug``."""

    @property
    def data(self) -> Mapping[str, Any]: ...

    @property
    def date(self) -> date: ...


class LiquidSite(Protocol):
    """A site that is being built.

    ``filter_cache`` belongs to the tags and filters and lives as long as what was read; ``includes_load_paths`` are the
    folders of includes, the first to have a file wins; ``in_source_dir`` joins paths to the source and never leaves it.
    """

    filter_cache: dict[str, Any]

    @property
    def reporter(self) -> Reporter:
        """Who is told what is deprecated."""

    @property
    def highlighter(self) -> Highlighter:
        """Highlights the site's code."""

    @property
    def config(self) -> Mapping[str, Any]: ...

    @property
    def source(self) -> str: ...

    @property
    def zone(self) -> tzinfo: ...

    @property
    def includes_load_paths(self) -> Sequence[str]: ...

    @property
    def site_posts(self) -> Sequence[SitePost]:
        """The posts, the oldest first."""

    def each_site_file(self) -> Iterable[SiteItem]:
        """Pages, static files and documents that are written, in this order."""

    def in_source_dir(self, *paths: str) -> str: ...

    def text_converters(self) -> Mapping[str, Callable[[str], str]]:
        """Functions from text to HTML or CSS, one for each `Syntax`."""


def site_of(context: Context) -> LiquidSite:
    """The site that a template is rendered for."""
    site: LiquidSite = context.registers["site"]
    return site


def cache_of(context: Context, name: str) -> dict[Any, Any]:
    """What the tags and filters of this name remember of a site."""
    cache: dict[Any, Any] = site_of(context).filter_cache.setdefault(name, {})
    return cache
