"""Converters: what turns contents into something else, by the extension of the file."""

from __future__ import annotations

from jekyllpy.converters.identity import Identity
from jekyllpy.converters.markdown import Markdown
from jekyllpy.converters.sass import Sass, SourceMaps
from jekyllpy.converters.smartypants import SmartyPants
from jekyllpy.plugins.api import Registry


def register(registry: Registry) -> None:
    """Add Jekyll's own converters, in Jekyll's order."""
    registry.converter(Markdown(registry.config))
    registry.converter(Sass(registry.config, ".scss"), "low")
    registry.converter(Sass(registry.config, ".sass"), "low")
    registry.converter(SourceMaps(), "low")
    registry.converter(SmartyPants(registry.config), "low")
    registry.converter(Identity(), "lowest")
