"""JSON as Ruby's ``to_json`` and ``JSON.pretty_generate`` write it. Reference: json 2.6.1 (Ruby 3.1.7)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from json.encoder import encode_basestring
from math import isfinite
from typing import Any

from jekyllpy.utils.ruby import float_to_s, int_to_s, to_s

MAX_NESTING = 100

Expand = Callable[[object, int], object]


def _text(value: object, depth: int) -> object:
    return to_s(value)


def to_json(value: object, expand: Expand = _text, *, pretty: bool = False) -> str:
    """The JSON of a value, without spaces, or with a line for each entry if ``pretty``.

    What is no number, text, bool, None, mapping or sequence is first given to ``expand``, with the number of
    collections around it, which returns one of these; by default dates and the like become their text. Raises
    ValueError for what JSON has not: infinite and undefined numbers, and nesting deeper than `MAX_NESTING`.
    """
    return _json(value, _Style(expand, pretty), 0)


class _Style:
    """How JSON is laid out, and what is made of other values."""

    __slots__ = ("colon", "expand", "pretty")

    def __init__(self, expand: Expand, pretty: bool) -> None:
        self.expand = expand
        self.pretty = pretty
        self.colon = ": " if pretty else ":"

    def line(self, depth: int) -> str:
        return "\n" + "  " * depth if self.pretty else ""


def _json(value: Any, style: _Style, depth: int) -> str:
    kind = value.__class__
    if kind is str:
        return encode_basestring(value)
    if kind is dict:
        return _object(value, style, depth)
    if kind is list:
        return _array(value, style, depth)
    return _other(value, style, depth)


def _other(value: object, style: _Style, depth: int) -> str:
    if value is None or isinstance(value, bool):
        return "null" if value is None else "true" if value else "false"
    if isinstance(value, int):
        return int_to_s(value)
    if isinstance(value, float):
        return _float(value)
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, Mapping):
        return _object(value, style, depth)
    if isinstance(value, Sequence) and not isinstance(value, range | bytes):
        return _array(value, style, depth)
    return _json(style.expand(value, depth), style, depth)


def _float(value: float) -> str:
    if not isfinite(value):
        raise ValueError(f"{float_to_s(value)} not allowed in JSON")
    return float_to_s(value)


def _object(value: Mapping[object, object], style: _Style, depth: int) -> str:
    inner, colon = _open(style, depth), style.colon
    entries = [f"{inner}{encode_basestring(to_s(key))}{colon}{_json(value[key], style, depth + 1)}" for key in value]
    return f"{{{','.join(entries)}{style.line(depth)}}}"


def _array(value: Sequence[object], style: _Style, depth: int) -> str:
    inner = _open(style, depth)
    entries = [inner + _json(entry, style, depth + 1) for entry in value]
    empty = "\n" if style.pretty and not entries else ""
    return f"[{empty}{','.join(entries)}{style.line(depth)}]"


def _open(style: _Style, depth: int) -> str:
    """What stands before each entry of a collection. Raises ValueError where there are too many around it."""
    if depth >= MAX_NESTING:
        raise ValueError(f"nesting of {depth} is too deep")
    return style.line(depth + 1)
