"""JSON as Ruby's ``to_json`` and ``JSON.pretty_generate`` write it. Reference: json 2.6.1 (Ruby 3.1.7)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from json.encoder import encode_basestring
from math import isfinite

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
    out: list[str] = []
    _write(value, _Style(out.append, expand, pretty), 0)
    return "".join(out)


class _Style:
    """Where the text goes, and how it is laid out."""

    __slots__ = ("colon", "expand", "pretty", "put")

    def __init__(self, put: Callable[[str], None], expand: Expand, pretty: bool) -> None:
        self.put = put
        self.expand = expand
        self.pretty = pretty
        self.colon = ": " if pretty else ":"

    def line(self, depth: int) -> str:
        return "\n" + "  " * depth if self.pretty else ""


def _write(value: object, style: _Style, depth: int) -> None:
    if isinstance(value, str):
        style.put(encode_basestring(value))
    elif value is None or isinstance(value, bool):
        style.put("null" if value is None else "true" if value else "false")
    elif isinstance(value, int):
        style.put(int_to_s(value))
    elif isinstance(value, float):
        style.put(_float(value))
    elif isinstance(value, Mapping):
        _write_object(value, style, depth)
    elif isinstance(value, Sequence) and not isinstance(value, range | bytes):
        _write_array(value, style, depth)
    else:
        _write(style.expand(value, depth), style, depth)


def _float(value: float) -> str:
    if not isfinite(value):
        raise ValueError(f"{float_to_s(value)} not allowed in JSON")
    return float_to_s(value)


def _write_object(value: Mapping[object, object], style: _Style, depth: int) -> None:
    inner, between = _open(style, depth), ""
    style.put("{")
    for key, entry in value.items():
        style.put(f"{between}{inner}{encode_basestring(to_s(key))}{style.colon}")
        _write(entry, style, depth + 1)
        between = ","
    style.put(style.line(depth) + "}")


def _write_array(value: Sequence[object], style: _Style, depth: int) -> None:
    inner, between = _open(style, depth), ""
    style.put("[" if value or not style.pretty else "[\n")
    for entry in value:
        style.put(between + inner)
        _write(entry, style, depth + 1)
        between = ","
    style.put(style.line(depth) + "]")


def _open(style: _Style, depth: int) -> str:
    """What stands before each entry of a collection. Raises ValueError where there are too many around it."""
    if depth >= MAX_NESTING:
        raise ValueError(f"nesting of {depth} is too deep")
    return style.line(depth + 1)
