"""Dates and times as SafeYAML reads them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Self

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z", re.ASCII)
_TIME = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d*))?\s*(?:Z|([-+])(\d{1,2})(?::?(\d{2}))?)?\Z",
    re.ASCII,
)
_LONGEST = 128
"""Ruby's DateTime.parse refuses longer texts."""


class YearZero(date):
    """A day of the year 0, which Ruby's dates have and Python's lack; it shows itself as ``0000-MM-DD``."""

    def __new__(cls, month: int, day: int) -> Self:
        return super().__new__(cls, 4, month, day)

    @property
    def year(self) -> int:
        return 0

    def isoformat(self) -> str:
        return f"0000-{self.month:02}-{self.day:02}"

    __str__ = isoformat

    def __repr__(self) -> str:
        return f"YearZero({self.month}, {self.day})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, YearZero) and (self.month, self.day) == (other.month, other.day)

    def __hash__(self) -> int:
        return hash((0, self.month, self.day))


def read_date(text: str) -> date | None:
    """The day a text such as ``2020-01-02`` names, or None (SafeYAML 1.0.5, parse/date.rb, DATE_MATCHER)."""
    match = _DATE.match(text)
    if match is None:
        return None
    year, month, day = map(int, match.groups())
    try:
        return date(year, month, day) if year else YearZero(month, day)
    except ValueError:
        return None


def read_time(text: str) -> datetime | None:
    """The time a text names, or None; a time without offset is in UTC (SafeYAML 1.0.5, TIME_MATCHER).

    Fractions of a second are cut to microseconds.
    """
    match = _TIME.match(text)
    if match is None or len(text) > _LONGEST:
        return None
    year, month, day, hour, minute, second = map(int, match.group(1, 2, 3, 4, 5, 6))
    fraction, sign, zone_hours, zone_minutes = match.group(7, 8, 9, 10)
    if hour > 24 or (hour == 24 and (minute or second)):
        return None
    try:
        zone = _zone(sign, zone_hours, zone_minutes)
        # Ruby reads 24:00:00 as the next midnight and second 60 as 59.
        time = datetime(year, month, day, hour % 24, minute, 59 if second == 60 else second, _micros(fraction), zone)
        return time + timedelta(days=hour // 24)
    except (ValueError, OverflowError):
        return None


def _micros(fraction: str | None) -> int:
    return int((fraction or "")[:6].ljust(6, "0"))


def _zone(sign: str | None, hours: str | None, minutes: str | None) -> timezone:
    if sign is None or hours is None:
        return UTC
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if offset > timedelta(days=1):
        # Ruby warns and goes on without it; one of just a day it refuses, and so does timezone().
        return UTC
    return timezone(-offset if sign == "-" else offset)
