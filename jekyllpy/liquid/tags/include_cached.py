"""``{% include_cached file.html %}``. Reference: jekyll-include-cache 0.2.1, lib/jekyll-include-cache/tag.rb."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.protocols import cache_of
from jekyllpy.liquid.ruby_values import eql_key
from jekyllpy.liquid.tags.include import JekyllInclude
from jekyllpy.liquid.text import join

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


class IncludeCached(JekyllInclude):
    """Renders a file once for each set of values; only the values count, in the order of their names."""

    def include(self, context: Context, out: list[str], parameters: dict[str, Any] | None) -> None:
        key = (self.locate(self.file_name(context), context), _key(parameters))
        known = cache_of(context, "include_cached")
        found = known.get(key)
        recorder = context.registers.get("recorder")
        if found is None:
            with nullcontext(set[Any]()) if recorder is None else recorder.capture() as uses:
                chunks: list[str] = []
                super().include(context, chunks, parameters)
            found = known[key] = join(chunks), frozenset(uses)
        text, used = found
        if recorder is not None:
            recorder.update(used)
        out.append(text)


def _key(parameters: dict[str, Any] | None) -> object:
    if parameters is None:
        return None
    return tuple(_value_key(parameters[name]) for name in sorted(parameters))


def _value_key(value: object) -> object:
    """What tells one value from another: drops and pages are themselves, all else counts by what it holds."""
    if isinstance(value, Drop) or (isinstance(value, Mapping) and not isinstance(value, dict)):
        return ("object", id(value))
    if isinstance(value, list | tuple):
        return ("Array", *map(_value_key, value))
    return eql_key(value)
