"""Filters outside of templates: generators call some of Jekyll's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.environment import Environment

if TYPE_CHECKING:
    from jekyllpy.build import Build


def filter_context(site: Build) -> Context:
    """What a filter takes for the context of a template, with nothing in it but the site."""
    return Context(Environment(), registers={"site": site})
