"""Liquid with all that Jekyll adds: its tags and filters, for environments that render for a site.

They find the site, a `jekyllpy.liquid.protocols.LiquidSite`, in ``context.registers["site"]`` and the page in
``context.registers["page"]``. Reference: Jekyll 4.3.1; jekyll-include-cache 0.2.1 for ``include_cached``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jekyllpy.liquid.environment import Environment, ErrorMode
from jekyllpy.liquid.limits import Limits
from jekyllpy.liquid.tag import Tag


def jekyll_tags() -> dict[str, type[Tag]]:
    """A new registry with Jekyll's own tags, name to class."""
    from jekyllpy.liquid.tags.highlight import Highlight
    from jekyllpy.liquid.tags.include import JekyllInclude
    from jekyllpy.liquid.tags.include_relative import IncludeRelative
    from jekyllpy.liquid.tags.link import Link
    from jekyllpy.liquid.tags.post_url import PostUrl

    return {
        "highlight": Highlight,
        "include": JekyllInclude,
        "include_relative": IncludeRelative,
        "link": Link,
        "post_url": PostUrl,
    }


def jekyll_filters() -> dict[str, Callable[..., object]]:
    """A new registry with Jekyll's own filters, and Liquid's ``date`` in the site's time zone, name to function."""
    from jekyllpy.liquid.filters import (
        jekyll_arrays,
        jekyll_dates,
        jekyll_expressions,
        jekyll_group,
        jekyll_inspection,
        jekyll_sort,
        jekyll_texts,
        jekyll_urls,
        jekyll_where,
    )

    modules = (
        *(jekyll_arrays, jekyll_dates, jekyll_expressions, jekyll_group, jekyll_inspection),
        *(jekyll_sort, jekyll_texts, jekyll_urls, jekyll_where),
    )
    return {name: function for module in modules for name, function in module.FILTERS.items()}


def jekyll_environment(
    *,
    tags: Mapping[str, type[Tag]] | None = None,
    filters: Mapping[str, Callable[..., object]] | None = None,
    error_mode: ErrorMode = "warn",
    strict_variables: bool = False,
    strict_filters: bool = False,
    limits: Limits | None = None,
) -> Environment:
    """An environment as a Jekyll build has it: the first error ends the rendering.

    ``tags`` and ``filters`` are those of plugins, added to Jekyll's and Liquid's or taking their place; the other
    options are those of `Environment`, with Jekyll's defaults.
    """
    return Environment(
        tags={**jekyll_tags(), **(tags or {})},
        filters={**jekyll_filters(), **(filters or {})},
        error_mode=error_mode,
        strict_variables=strict_variables,
        strict_filters=strict_filters,
        raise_errors=True,
        limits=limits,
    )
