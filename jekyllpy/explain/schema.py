"""The front matter that a theme reads, as JSON Schema for editors, by static analysis of its templates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from jekyllpy.explain.template_keys import template_uses
from jekyllpy.liquid.analysis import ELEMENT, Use
from jekyllpy.renderer import Renderer

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
# Keys of Jekyll itself and of jekyll-redirect-from, with the types that they take.
_CORE: Mapping[str, Schema] = {
    "layout": _TEXT,
    "title": {},
    "permalink": _TEXT,
    "published": {"type": "boolean"},
    "date": _TEXT,
    "category": _TEXTS,
    "categories": _TEXTS,
    "tag": _TEXTS,
    "tags": _TEXTS,
    "slug": _TEXT,
    "excerpt_separator": _TEXT,
    "render_with_liquid": {"type": "boolean"},
    "redirect_from": _TEXTS,
    "redirect_to": _TEXTS,
    "sitemap": {},
}
# What Jekyll computes: templates read it, nobody writes it.
_COMPUTED = frozenset(
    ("content", "url", "id", "path", "relative_path", "next", "previous", "collection", "output", "dir", "name", "ext")
)


def schema(renderer: Renderer) -> Schema:
    """A JSON Schema (2020-12) of the front matter that the templates of a site and its theme read.

    Each key says which templates read it. Keys that no template reads are allowed, as includes of a page may read them.
    """
    properties: dict[str, Schema] = {key: dict(value) for key, value in _CORE.items()}
    if layouts := sorted(renderer.build.layouts):
        properties["layout"] = {"anyOf": [{"enum": [*layouts, "none"]}, {"type": "null"}]}
    uses = [use for use in template_uses(renderer) if use.path[0] == "page" and use.path[1:]]
    for use in uses:
        if use.path[1] not in _COMPUTED and use.path[1] != ELEMENT:
            _add(properties, use.path[1:])
    for key, templates in _readers(uses).items():
        if key in properties:
            properties[key]["description"] = f"Read by {', '.join(templates[:6])}{' …' if templates[6:] else ''}"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Front matter",
        "type": "object",
        "properties": dict(sorted(properties.items())),
        "additionalProperties": True,
    }


def _add(properties: dict[str, Schema], path: tuple[str, ...]) -> None:
    """Make room for a path: keys below a key make it a mapping, elements a list, unless its type is known."""
    key, *rest = path
    found = properties.setdefault(key, {})
    if not rest or (key in _CORE and properties[key].keys() & {"type", "anyOf"}):
        return
    if rest[0] == ELEMENT:
        items = found.setdefault("items", {})
        if rest[1:] and rest[1] != ELEMENT:
            _add(items.setdefault("properties", {}), tuple(rest[1:]))
    else:
        _add(found.setdefault("properties", {}), tuple(rest))


def _readers(uses: Iterable[Use]) -> dict[str, list[str]]:
    """The templates that read each key, in order."""
    found: dict[str, list[str]] = {}
    for use in uses:
        templates = found.setdefault(use.path[1], [])
        if use.template and use.template not in templates:
            templates.append(use.template)
    return found
