"""Times from text: Ruby's ``Time.parse``, and what Jekyll and Liquid make of it.

Results are aware datetimes whose ``tzinfo`` tells Ruby's three modes apart (see `jekyllpy.utils.timezones`).
Reference: Ruby 3.1.7 (time.rb), Jekyll 4.3.1 (utils.rb), Liquid 4.0.4 (utils.rb). Years outside 1 to 9999 and fractions
below a microsecond, which Ruby has, do not fit a datetime: the former raise ValueError, the latter are cut.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any

from jekyllpy.errors import ResolveError
from jekyllpy.utils.date_fields import date_fields
from jekyllpy.utils.timezones import fixed, local_time, local_zone, zone_name

_PARTS = ("year", "mon", "mday", "hour", "min", "sec")
_LOWEST = {"year": 1970, "mon": 1, "mday": 1, "hour": 0, "min": 0, "sec": 0}
_RANGES = {"mon": (1, 12), "mday": (1, 31), "hour": (0, 24), "min": (0, 59), "sec": (0, 60)}
_NEEDED = (*_PARTS, "yday", "sec_fraction")

_UTC_ZONE = re.compile(r"-00:00|-0000|-00|UTC|Z|UT", re.IGNORECASE)
_OFFSET = re.compile(r"([+-])([0-9]{2})(?:(:?)([0-9]{2})(?:\3([0-9]{2}))?)?")
_HOURS: dict[str, int] = {
    **dict.fromkeys(("UTC", "Z", "UT", "GMT"), 0),
    **dict(
        zip(("EDT", "EST", "CDT", "CST", "MDT", "MST", "PDT", "PST"), (-4, -5, -5, -6, -6, -7, -7, -8), strict=True)
    ),
    **{letter: hours for hours, letter in enumerate("ABCDEFGHIKLM", start=1)},
    **{letter: -hours for hours, letter in enumerate("NOPQRSTUVWXY", start=1)},
}


def parse_time(text: str, zone: tzinfo | None = None, now: datetime | None = None) -> datetime:
    """Ruby's ``Time.parse``: a time from any text that has one in it.

    ``zone`` is the local zone (default: the environment's), used where the text names none; parts missing on the left
    are today's (or those of ``now``), parts missing on the right are the lowest. Raises ValueError where Ruby raises
    ArgumentError: nothing found in the text, or parts out of range.
    """
    fields = date_fields(text)
    if not any(name in fields for name in _NEEDED):
        raise ValueError(f"no time information in {text!r}")
    if zone is None:
        zone = local_zone()
    if now is None and "year" not in fields:
        now = datetime.now(zone)
    return _time_of_yday(fields, zone, now) if "yday" in fields else _time(fields, zone, now)


@lru_cache(maxsize=8192)
def _cached_time(text: str, zone: tzinfo) -> datetime:
    return parse_time(text, zone)


def _time_of_yday(fields: Mapping[str, Any], zone: tzinfo, now: datetime | None) -> datetime:
    """A time by the day of its year: Ruby makes one as if all months had 31 days, then moves it by what is missing."""
    yday = fields["yday"]
    if not 1 <= yday <= 366:
        raise ValueError(f"yday {yday} out of range")
    month, day = (yday - 1) // 31 + 1, (yday - 1) % 31 + 1
    guess = _time({**fields, "mon": month, "mday": day}, zone, now)
    missing = yday - guess.timetuple().tm_yday
    if not missing:
        return guess
    day += missing
    length = _days_of_month(fields.get("year", guess.year), month)
    if day > length:
        month, day = month + 1, day - length
    if month > 12:
        raise ValueError(f"yday {yday} out of range")
    return _time({**fields, "mon": month, "mday": day}, zone, now)


def _time(fields: Mapping[str, Any], zone: tzinfo, now: datetime | None) -> datetime:
    """The time of some fields (the day of the year apart); ``now`` may be missing where the year is known."""
    zone_text = fields.get("zone")
    year = fields.get("year", now.year if now else 1970)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("year out of range")
    offset = _zone_offset(zone_text, year, zone) if zone_text is not None else None
    if now is not None:
        now = now.astimezone(zone if offset is None else fixed(offset))
    parts = {name: fields[name] for name in _PARTS if name in fields}
    micro = int(fields.get("sec_fraction", 0) * 1_000_000)
    for name, present in zip(_PARTS, _present(now), strict=False):
        if name in parts:
            break
        parts[name] = present
    parts = _LOWEST | parts
    if offset is None or zone_text is None:
        return _local(parts, micro, zone)
    utc = _utc(_shifted(parts, offset), micro)
    return _in_zone(utc, zone_text, offset, zone)


def _present(now: datetime | None) -> tuple[int, ...]:
    return (now.year, now.month, now.day, now.hour, now.minute, now.second) if now else ()


def _zone_offset(text: str, year: int, zone: tzinfo) -> int | None:
    """Seconds east of Greenwich for the name of a zone; the local zone's own names count, unknown names give None."""
    text = text.upper()
    match = _OFFSET.fullmatch(text)
    if match:
        seconds = int(match[2]) * 3600 + int(match[4] or 0) * 60 + int(match[5] or 0)
        return -seconds if match[1] == "-" else seconds
    if text in _HOURS:
        return _HOURS[text] * 3600
    for month in (1, 7):
        moment = datetime(year, month, 1, tzinfo=zone)
        if zone_name(moment).upper() == text:
            return _seconds_east(moment)
    return None


def _seconds_east(moment: datetime) -> int:
    return int((moment.utcoffset() or timedelta(0)).total_seconds())


def _shifted(parts: Mapping[str, int], offset: int) -> dict[str, int]:
    """The parts moved to UTC unit by unit; as in Ruby, a day past the month's end ends on the first of the next."""
    moved = dict(parts)
    forward = offset < 0
    rest = abs(offset)
    for name, size in (("sec", 60), ("min", 60), ("hour", 24)):
        rest, part = divmod(rest, size)
        if part:
            carry, moved[name] = divmod(moved[name] + (part if forward else -part), size)
            rest += carry if forward else -carry
    return _on_another_day(moved, rest, forward) if rest else moved


def _on_another_day(parts: dict[str, int], days: int, forward: bool) -> dict[str, int]:
    year, month = parts["year"], parts["mon"]
    day = parts["mday"] + (days if forward else -days)
    if forward and day > _days_of_month(year, month):
        year, month, day = (year + 1, 1, 1) if month == 12 else (year, month + 1, 1)
    elif not forward and day < 1:
        year, month = (year - 1, 12) if month <= 1 else (year, month - 1)
        day = _days_of_month(year, month)
    return parts | {"year": year, "mon": month, "mday": day}


def _days_of_month(year: int, month: int) -> int:
    """Days of a month; a month that is refused only later may be asked for: 0 has 31, those past 12 have no end."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    if month > 12:
        return 1 << 62
    return 30 if month in (4, 6, 9, 11) else 31


def _check(parts: Mapping[str, int]) -> None:
    for name, (low, high) in _RANGES.items():
        if not low <= parts[name] <= high:
            raise ValueError("argument out of range")
    if parts["hour"] == 24 and (parts["min"] or parts["sec"]):
        raise ValueError("argument out of range")


def _utc(parts: Mapping[str, int], micro: int) -> datetime:
    """A UTC time of the parts; a 31st that a month has not, hour 24 and second 60 roll over."""
    _check(parts)
    start = datetime(parts["year"], parts["mon"], 1, tzinfo=UTC)
    try:
        return start + timedelta(parts["mday"] - 1, parts["sec"], micro, 0, parts["min"], parts["hour"])
    except OverflowError:
        raise ValueError("argument out of range") from None


def _local(parts: Mapping[str, int], micro: int, zone: tzinfo) -> datetime:
    wall = _utc(parts, micro)
    return local_time(zone, wall.year, wall.month, wall.day, wall.hour, wall.minute, wall.second, wall.microsecond)


def _in_zone(utc: datetime, zone_text: str, offset: int, zone: tzinfo) -> datetime:
    """A real zone is better than an offset: local time is preferred where its offset is the one asked for."""
    if _UTC_ZONE.fullmatch(zone_text):
        return utc
    local = utc.astimezone(zone)
    return local if _seconds_east(local) == offset else utc.astimezone(fixed(offset))


def parse_date(text: str, zone: tzinfo | None = None, message: str = "Input could not be parsed.") -> datetime:
    """Jekyll's ``Utils.parse_date``: a time from text, in the local zone.

    Raises ResolveError with Jekyll's words (``Invalid date '...': message``).
    """
    if zone is None:
        zone = local_zone()
    try:
        return _parse(text, zone).astimezone(zone)
    except (ValueError, OverflowError):
        raise ResolveError(f"Invalid date '{text}': {message}") from None


def _parse(text: str, zone: tzinfo) -> datetime:
    """As `parse_time`, remembering the texts whose meaning does not depend on the present."""
    return _cached_time(text, zone) if "year" in date_fields(text) else parse_time(text, zone)


def to_date(value: object, zone: tzinfo | None = None) -> date | None:
    """Liquid's ``Utils.to_date``: a date or time as it is, or from a text or a number of seconds; None if it is none.

    ``now`` and ``today`` are the present; digits count seconds since 1970. All but dates are in ``zone`` (default: the
    environment's).
    """
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return _date_of_text(value.lower(), zone or local_zone()) if value else None
    if isinstance(value, int) and not isinstance(value, bool):
        return _at(value, zone or local_zone())
    return None


def _date_of_text(text: str, zone: tzinfo) -> datetime | None:
    if text in ("now", "today"):
        return datetime.now(zone)
    if text.isascii() and text.isdigit():
        return _at(int(text), zone) if len(text) < 20 else None
    try:
        return _parse(text, zone)
    except (ValueError, OverflowError):
        return None


def _at(seconds: int, zone: tzinfo) -> datetime | None:
    try:
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).astimezone(zone)
    except (OverflowError, ValueError):
        return None


def to_time(value: date, zone: tzinfo | None = None) -> datetime:
    """Ruby's ``to_time.localtime``: a time moved to the local zone, or the local midnight of a plain date."""
    if zone is None:
        zone = local_zone()
    if isinstance(value, datetime):
        return value.astimezone(zone)
    return local_time(zone, value.year, value.month, value.day)
