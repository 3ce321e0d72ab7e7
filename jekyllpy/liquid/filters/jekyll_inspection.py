"""``jsonify`` and ``inspect``. Reference: Jekyll 4.3.1, filters.rb, drops/drop.rb and drops/document_drop.rb."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.errors import ArgumentError
from jekyllpy.liquid.filters.jekyll_texts import xml_escape
from jekyllpy.liquid.output import text_of
from jekyllpy.utils import ruby
from jekyllpy.utils.json import to_json

_NEIGHBOURS = ("previous", "next")
_LEFT_OUT_OF_NEIGHBOURS = frozenset(("content", "output", "excerpt", *_NEIGHBOURS))
_NEIGHBOURS_DEPTH = 2


def jsonify(value: object) -> str:
    """The JSON of a value. Drops are their names and values; deeper ones name their neighbours by their data only."""
    try:
        return to_json(value, _expand)
    except ValueError as error:
        raise ArgumentError(str(error)) from None


def _expand(value: object, depth: int) -> object:
    if not isinstance(value, Drop):
        return text_of(value)
    if value.is_collection:
        return list(value.items())
    shown = {key: value.get(key) for key in iter(value.keys())}
    if depth >= _NEIGHBOURS_DEPTH:
        shown.update((name, _data_of(shown[name])) for name in _NEIGHBOURS if isinstance(shown.get(name), Drop))
    return shown


def _data_of(document: Any) -> dict[str, object]:
    return {key: document.get(key) for key in iter(document.keys()) if key not in _LEFT_OUT_OF_NEIGHBOURS}


def inspect(value: object) -> str:
    """A value as Ruby shows it for debugging, escaped for XML; a drop as JSON with a line for each name."""
    if isinstance(value, Drop) and not value.is_collection:
        return xml_escape(to_json(value, _expand, pretty=True))
    return xml_escape(_inspected(value))


def _inspected(value: object) -> str:
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_inspected, value))}]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_inspected(key)}=>{_inspected(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Drop):
        return _document(value) if "relative_path" in value else to_json(value, _expand, pretty=True)
    return ruby.inspect(value)


def _document(drop: Drop) -> str:
    """An element of a list of documents, which in Ruby are no drops there."""
    return f"#<Jekyll::Document {text_of(drop.get('relative_path'))} collection={text_of(drop.get('collection'))}>"


FILTERS: Mapping[str, Callable[..., object]] = {"jsonify": jsonify, "inspect": inspect}
