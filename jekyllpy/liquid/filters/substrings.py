"""Filters that take a part: ``slice``, ``truncate``, ``truncatewords``, and ``size``, ``default``."""

from __future__ import annotations

from collections.abc import Mapping

from jekyllpy.liquid.filters.texts import words
from jekyllpy.liquid.values import MISSING, look_up, strict_integer
from jekyllpy.utils.ruby import to_s


def size(value: object) -> object:
    """The length of a text, array, hash or range; 0 of what has none."""
    if isinstance(value, str | list | dict):
        return len(value)
    found = look_up(value, "size", True)
    return 0 if found is MISSING or found is None else found


def slice_(value: object, offset: object, length: object = None) -> object:
    """A part of a text or array, of one element unless told; an offset below zero counts from the end."""
    start = strict_integer(offset)
    count = 1 if length is None or length is False else strict_integer(length)
    whole = value if isinstance(value, list) else to_s(value)
    if start < 0:
        start += len(whole)
    if count < 0 or not 0 <= start <= len(whole):
        return whole[:0]
    return whole[start : start + count]


def truncate(value: object, length: object = 50, ellipsis: object = "...") -> str | None:
    """A text cut so that with the ellipsis it has the length."""
    if value is None:
        return None
    text, most, end = to_s(value), strict_integer(length), to_s(ellipsis)
    return text[: max(most - len(end), 0)] + end if len(text) > most else text


def truncatewords(value: object, count: object = 15, ellipsis: object = "...") -> object:
    """The first words of a text and the ellipsis, which comes also where the text has just so many words."""
    if value is None:
        return None
    found, last = words(to_s(value)), max(strict_integer(count) - 1, 0)
    return " ".join(found[: last + 1]) + to_s(ellipsis) if len(found) > last else value


def default(value: object, default: object = "") -> object:
    """The default in place of nil, false and what is empty."""
    if value is None or value is False or (isinstance(value, str | list | Mapping) and not value):
        return default
    return value


FILTERS = {"size": size, "slice": slice_, "truncate": truncate, "truncatewords": truncatewords, "default": default}
