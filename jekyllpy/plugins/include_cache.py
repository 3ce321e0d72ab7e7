"""``{% include_cached %}``: an include, rendered once for each set of parameters (jekyll-include-cache 0.2.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.tags.include_cached import IncludeCached

if TYPE_CHECKING:
    from jekyllpy.plugins.api import Registry


def register(registry: Registry) -> None:
    """Add the tag ``include_cached``."""
    registry.tag("include_cached", IncludeCached)
