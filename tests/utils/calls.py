"""The recorded functions by this library, called as `tests.utils.reference` calls Ruby's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from jekyllpy.utils import json, letter_case, percent, slugify, uri
from jekyllpy.utils.date_parse import parse_time
from jekyllpy.utils.glob import fnmatch, glob
from jekyllpy.utils.strftime import strftime
from jekyllpy.utils.timezones import fixed, local_time, local_zone


def moment(zone: str, kind: str, parts: list[int], offset: Any) -> date:
    if kind == "date":
        return date(*parts)
    year, month, day, *rest = parts
    if offset == "local":
        return local_time(local_zone(zone), *parts)
    return datetime(year, month, day, *rest, tzinfo=UTC if offset == "utc" else fixed(offset))


def shown(time: datetime) -> str:
    return strftime(time, "%Y-%m-%d %H:%M:%S.%6N %z %Z") + (" utc" if time.tzinfo is UTC else "")


def _parsed(zone: str, text: str) -> str:
    local = local_zone(zone)
    return shown(parse_time(text, local, local_time(local, 2021, 3, 14, 15, 9, 26, 535_897)))


def _unescaped(zone: str, text: str) -> str | None:
    found = uri.unescape_path(text)
    return None if any("\udc80" <= char <= "\udcff" for char in found) else found


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "strftime": lambda zone, form, *parts: strftime(moment(zone, *parts), form),
    "parse_time": _parsed,
    "slugify": lambda zone, text, mode, cased: slugify.slugify(text, mode, cased),
    "titleize_slug": lambda zone, text: slugify.titleize_slug(text),
    "normalize": lambda zone, text: uri.normalize(text),
    "is_absolute": lambda zone, text: uri.is_absolute(text),
    "escape_path": lambda zone, text: uri.escape_path(text),
    "unescape_path": _unescaped,
    "cgi_escape": lambda zone, text: percent.cgi_escape(text),
    "uri_escape": lambda zone, text: percent.uri_escape(text),
    "fnmatch": lambda zone, pattern, path, dots: fnmatch(pattern, path, dotmatch=dots),
    "glob": lambda zone, pattern, root, dots: glob(pattern, root, dotmatch=dots),
    "to_json": lambda zone, value: json.to_json(value),
    "pretty_json": lambda zone, value: json.to_json(value, pretty=True),
    "downcase": lambda zone, text: letter_case.downcase(text),
    "capitalize": lambda zone, text: letter_case.capitalize(text),
    "local": lambda zone, *parts: shown(local_time(local_zone(zone), *parts)),
}


def answer(zone: str, call: list[Any]) -> Any:
    """``[value]``, or ``{"error": message}`` for a ValueError."""
    try:
        return [FUNCTIONS[call[0]](zone, *call[1:])]
    except ValueError as error:
        return {"error": str(error)}


def agrees(ours: Any, theirs: Any) -> bool:
    """Whether two answers are the same; errors need not have the same words, and years beyond datetime's are errors."""
    if isinstance(theirs, dict) or theirs == ["out of range"]:
        return isinstance(ours, dict)
    return bool(ours == theirs)
