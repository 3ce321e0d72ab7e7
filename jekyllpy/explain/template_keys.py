"""What the templates of a site read: its layouts with all that they include."""

from __future__ import annotations

import os
from collections.abc import Iterator

from jekyllpy.errors import JekyllpyError
from jekyllpy.liquid.analysis import Use, variables
from jekyllpy.liquid.template import Template
from jekyllpy.renderer import Renderer


def template_uses(renderer: Renderer) -> list[Use]:
    """All variables that the layouts of a site and its theme read; templates that cannot be parsed count as empty."""
    return [use for template in _layouts(renderer) for use in variables(template, _Includes(renderer).load)]


def read_names(renderer: Renderer) -> frozenset[str]:
    """Every name that stands anywhere in a path that the templates read."""
    return frozenset(part for use in template_uses(renderer) for part in use.path)


def _layouts(renderer: Renderer) -> Iterator[Template]:
    for layout in renderer.build.layouts.values():
        template = _parse(renderer, layout.content, layout.relative_path.lstrip("/"))
        if template is not None:
            yield template


def _parse(renderer: Renderer, text: str, path: str) -> Template | None:
    try:
        return renderer.environment.parse(text, path)
    except JekyllpyError:
        return None


class _Includes:
    """The included templates of a site, each parsed once."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self._known: dict[str, Template | None] = {}

    def load(self, name: str) -> Template | None:
        """The template of a name; None where there is none or it cannot be parsed."""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> Template | None:
        for folder in self._renderer.build.includes_load_paths:
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                with open(path, encoding="utf-8", errors="surrogateescape") as file:
                    return _parse(self._renderer, file.read(), f"_includes/{name}")
        return None
