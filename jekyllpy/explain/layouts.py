"""What the layouts of a page set in their front matter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from jekyllpy.layout import Layout
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.page import ResolvedPage


class LayoutValue(NamedTuple):
    """The value that a layout has under a key."""

    layout: str
    value: Any


def chain(item: ResolvedPage | ResolvedDocument) -> Iterator[Layout]:
    """The layouts of a page, from the one it names outwards; a circle ends where it closes."""
    layouts, seen = item.site.layouts, set()
    name = item.data["layout"]
    while isinstance(name, str) and name in layouts and name not in seen:
        seen.add(name)
        yield layouts[name]
        name = layouts[name].data.get("layout")


def layout_values(item: ResolvedPage | ResolvedDocument, key: str) -> Iterator[LayoutValue]:
    """What ``layout.key`` is in each layout that sets it; the innermost one's wins (jekyll 4.3.1 renderer.rb)."""
    if key != "layout":
        for layout in chain(item):
            if layout.data.get(key) is not None:
                yield LayoutValue(layout.name, layout.data[key])
