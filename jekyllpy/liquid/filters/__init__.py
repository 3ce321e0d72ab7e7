"""The filters of Liquid itself. Reference: Liquid 4.0.4, standardfilters.rb."""

from __future__ import annotations

from collections.abc import Callable


def standard_filters() -> dict[str, Callable[..., object]]:
    """A new registry with Liquid's own filters, name to function."""
    from jekyllpy.liquid.filters import arrays, casing, dates, html, numbers, properties, sorting, substrings, texts

    modules = (arrays, casing, dates, html, numbers, properties, sorting, substrings, texts)
    return {name: function for module in modules for name, function in module.FILTERS.items()}
