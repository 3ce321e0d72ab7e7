"""Finding targets by name: those that come with jekyllpy, then those that others ship."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import entry_points

from jekyllpy.convert.target import Target
from jekyllpy.errors import ConfigurationError

SHIPPED: tuple[str, ...] = ("hugo",)
GROUP = "jekyllpy.converters"


def names() -> list[str]:
    """The names of all targets."""
    return [*SHIPPED, *sorted({point.name for point in entry_points(group=GROUP)} - set(SHIPPED))]


def target(name: str) -> Target:
    """The target of a name. Raises ``ConfigurationError``."""
    if name in SHIPPED:
        found: Target = import_module(f"jekyllpy.convert.{name}").TARGET
        return found
    for point in entry_points(group=GROUP, name=name):
        other: Target = point.load()
        return other
    raise ConfigurationError(f"there is no target {name!r}", hint=f"it is one of {', '.join(names())}")
