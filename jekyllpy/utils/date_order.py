"""Putting the parts of a date right by how they look. Reference: date 3.2.2 (Ruby 3.1.7), date_parse.c."""

from __future__ import annotations

import re
from typing import Any

_NUMBER = re.compile(r"[-+]?[0-9]*")
_DIGITS = re.compile(r"[0-9]+")


def set_date(fields: dict[str, Any], year: str | None, month: str | None, day: str | None, bc: bool = False) -> None:
    """Three parts of a date, put right by how they look: a quote or more than two characters make a year."""
    if year is not None and month is not None and day is None:
        year, month, day = None, year, month
    if year is None and day is not None and _like_year(day):
        year, day = day, None
    if year is not None and (trailed := _number_with_tail(year)):
        year, day = day, trailed
    if month is not None and _like_year(month):
        year, month, day = month, day, year
    if day is not None and _like_year(day):
        year, day = day, year
    _set_year(fields, year)
    if bc:
        fields["bc"] = True
    for name, part in (("mon", month), ("mday", day)):
        digits = _DIGITS.search(part or "")
        if digits:
            fields[name] = int(digits[0])


def _like_year(part: str) -> bool:
    return len(part) > 2 or part.startswith("'")


def _number_at(part: str) -> re.Match[str] | None:
    """The first number of a part with its sign, from the first character that could belong to one."""
    start = re.search(r"[-+0-9]", part)
    return _NUMBER.match(part, start.start()) if start else None


def _number_with_tail(part: str) -> str:
    """The number of a part such as ``3rd``, which then is no year; empty if nothing follows the number."""
    number = _number_at(part)
    return number[0] if number and number.end() < len(part) else ""


def _set_year(fields: dict[str, Any], part: str | None) -> None:
    number = _number_at(part) if part is not None else None
    if number is None:
        return
    digits = number[0].lstrip("-+")
    fields["year"] = int(number[0]) if digits else 0
    if number[0] != digits or len(digits) > 2:
        fields["whole year"] = True
