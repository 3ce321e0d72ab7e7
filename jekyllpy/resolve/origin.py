"""Where the value of a key comes from: the page's front matter, defaults, a layout, or computation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from jekyllpy.edit.nodes import index
from jekyllpy.front_matter import split
from jekyllpy.resolve.defaults import DefaultsSet
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.excerpt import Excerpt
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.source import Source, Span

_COMPUTED = ("url", "destination", "path", "relative_path", "name", "dir", "id", "date", "collection", "excerpt")
_FROM_NAME = ("title", "slug", "ext", "date")


@dataclass(frozen=True, slots=True)
class Origin:
    """A place that a value comes from.

    ``kind`` is ``front matter``, ``defaults``, ``layout``, ``file name`` or ``computed``; ``place`` names it for people
    (``about.md:4``, ``defaults set 2``, ``layout single``); ``line`` counts from 1 where the place is a line.
    """

    kind: str
    place: str
    value: Any
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """The value that a key comes to, its origin (None for a key that nothing sets), and what the origin shadows."""

    key: str
    value: Any
    origin: Origin | None = None
    shadowed: list[Origin] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.key}: {self.value!r} ({self.origin.place if self.origin else 'not set'})"


def resolve(
    item: ResolvedPage | ResolvedDocument, key: str, own: Mapping[str, Any], source: Source | None
) -> Resolution:
    """The value of a key of an item whose author wrote the front matter ``own``, with all its origins."""
    origins = list(_origins(item, key, own, source))
    value = _value(item, key)
    if not origins:
        return Resolution(key, value)
    return Resolution(key, value, origins[0], origins[1:])


def key_line(source: Source, key: str) -> int | None:
    """The line of a file on which its front matter sets a key, from 1; None where it does not."""
    parts = split(source.text)
    node = index(parts.yaml) if parts.has_front_matter else None
    for slot in node.children if node is not None and node.kind == "mapping" else ():
        if slot.key is not None and slot.key.value == key:
            return source.position(Span(parts.yaml_span.start + slot.start, 0).start).line
    return None


def _origins(
    item: ResolvedPage | ResolvedDocument, key: str, own: Mapping[str, Any], source: Source | None
) -> Iterator[Origin]:
    computed = key in _COMPUTED and not (key in ("date", "excerpt") and own.get(key) is not None)
    if computed and _value(item, key) is not None:
        by_name = key == "date" and item.data["date"] is not None and key not in _default_keys(item)
        yield Origin("file name" if by_name else "computed", item.relative_path, _value(item, key))
    if own.get(key) is not None:
        line = key_line(source, key) if source else None
        place = f"{source.name if source else item.relative_path}" + (f":{line}" if line else "")
        yield Origin("front matter", place, own[key], line)
    for found in _default_sets(item, key):
        yield Origin("defaults", f"defaults set {found.number}", found.values[key])
    if not computed and key in _FROM_NAME and isinstance(item, ResolvedDocument) and own.get(key) is None:
        yield Origin("file name", item.relative_path, item.data[key])


def _default_sets(item: ResolvedPage | ResolvedDocument, key: str) -> list[DefaultsSet]:
    """The sets that give a key a value, the one that wins first."""
    ranked: list[DefaultsSet] = []
    for found in item.site.defaults.matching(item.relative_path, item.type):
        if found.values.get(key) is not None:
            at = next((n for n, other in enumerate(ranked) if found.outweighs(other)), len(ranked))
            ranked.insert(at, found)
    return ranked


def _default_keys(item: ResolvedPage | ResolvedDocument) -> Mapping[str, Any]:
    return item.site.defaults.all(item.relative_path, item.type)


def _value(item: ResolvedPage | ResolvedDocument, key: str) -> Any:
    if key in _COMPUTED and hasattr(item, key):
        found = getattr(item, key)
        return found.label if key == "collection" else found
    value = item.data[key]
    if isinstance(value, Excerpt):
        return value.content
    return _default_keys(item).get(key) if value is None else value
