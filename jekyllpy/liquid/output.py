"""The text that a value prints as. Reference: Liquid 4.0.4, block_body.rb; Ruby 3.1, ``Array#join``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from itertools import islice
from typing import Any

from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.text import AsciiText
from jekyllpy.utils.ruby import to_s

_KEEPING = frozenset(
    "append capitalize downcase escape escape_once h join lstrip newline_to_br prepend remove remove_first replace "
    "replace_first rstrip slice split strip strip_html strip_newlines truncate truncatewords upcase url_encode".split()
)
"""The filters whose text has the encoding of what they are given."""


def output(value: object) -> str:
    """What ``{{ value }}`` prints: an array prints its elements one after the other."""
    if value.__class__ is str:
        return value
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "".join(map(output, value))
    return text_of(value)


def text_of(value: object) -> str:
    """``to_s`` of a value as filters take it; a drop prints its own text."""
    return value.to_liquid_text() if isinstance(value, Drop) else to_s(value)


def encoded_text_of(value: object) -> str:
    """As `text_of`, but an `AsciiText` where Ruby's ``to_s`` would be US-ASCII."""
    text = text_of(value)
    return AsciiText(text) if text.isascii() and _begins_ascii(value) else text


def _begins_ascii(value: object) -> bool:
    """Whether ``inspect`` of a value is US-ASCII: that of a collection goes by its first element or key."""
    if isinstance(value, list | tuple | Mapping):
        return all(map(_begins_ascii, islice(value, 1)))
    return isinstance(value, AsciiText) or value is None or isinstance(value, bool | int | float | date | range)


def head_output(value: object) -> str:
    """As `output`, but an `AsciiText` where Ruby's text would be US-ASCII: for what a template begins with."""
    if value.__class__ is str or value.__class__ is AsciiText:
        return value
    if isinstance(value, list | tuple):
        return _head_join(value)
    text = text_of(value)
    if value is None or isinstance(value, bool | int | float | date | range) or value == {}:
        return AsciiText(text)
    return text


def keep_ascii(name: str, function: Callable[..., Any], value: Any, *arguments: Any, **context: Any) -> Any:
    """What a filter gives; text that it makes of an `AsciiText`, or of what prints as one, is one again."""
    result = function(value, *arguments, **context)
    begins = arguments[0] if name == "prepend" else value
    if name not in _KEEPING or head_output(begins).__class__ is not AsciiText:
        return result
    if isinstance(result, str):
        return AsciiText(result) if result.isascii() and (result or name != "slice") else result
    return [AsciiText(part) for part in result] if name == "split" else result


def _head_join(values: list[object] | tuple[object, ...]) -> str:
    text = output(values)
    first = head_output(values[0]) if values else AsciiText()
    return AsciiText(text) if first.__class__ is AsciiText and text.isascii() else text
