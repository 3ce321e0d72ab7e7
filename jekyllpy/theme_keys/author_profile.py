"""Whether a page shows its author's profile.

The theme's sidebar asks ``page.author_profile or layout.author_profile``, so a page cannot switch off what its layout
switches on (sidebar.html of academicpages 2018 to 2026 and of minimal-mistakes 4.24).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from jekyllpy.layout import Layout
from jekyllpy.renderer import Item, Renderer
from jekyllpy.resolve.origin import Origin, Resolution
from jekyllpy.utils.merge import deep_merge

KEY = "author_profile"

_SIDEBAR = re.compile(r"{%-?\s*include\s+sidebar\.html")


def author_profile(item: Item, renderer: Renderer) -> bool:
    """Whether the theme shows the profile on an item."""
    return _is_true(_own(item)) or _is_true(_layout_data(item, renderer).get(KEY))


def resolve_author_profile(resolution: Resolution, item: Item, renderer: Renderer) -> Resolution:
    """What ``author_profile`` comes to with the layouts' say, given what the page itself comes to."""
    setters = [layout for layout in _layouts(item, renderer) if layout.data.get(KEY) is not None]
    origins = [
        Origin("layout", f"layout {layout.name} ({layout.relative_path.lstrip('/')})", layout.data[KEY])
        for layout in setters
    ]
    shown = author_profile(item, renderer)
    if _is_true(_own(item)) or not shown:
        return replace(resolution, value=resolution.value or shown, shadowed=[*resolution.shadowed, *origins])
    own = [resolution.origin, *resolution.shadowed] if resolution.origin else []
    return Resolution(KEY, True, origins[0], [*origins[1:], *own])


def _own(item: Item) -> Any:
    value = item.data[KEY]
    return item.site.defaults.all(item.relative_path, item.type).get(KEY) if value is None else value


def _layouts(item: Item, renderer: Renderer) -> list[Layout]:
    """The layouts up to the one that has the sidebar; all of them if it is not found."""
    chain = renderer.layouts_of(item)
    for number, layout in enumerate(chain):
        if _SIDEBAR.search(layout.content):
            return chain[: number + 1]
    return chain


def _layout_data(item: Item, renderer: Renderer) -> Mapping[str, Any]:
    data: Mapping[str, Any] = {}
    for layout in _layouts(item, renderer):
        data = deep_merge(layout.data, data)
    return data


def _is_true(value: object) -> bool:
    return value is not None and value is not False
