"""Finding a date and a time in free text, as Ruby's ``Date._parse`` does.

A text is searched for one construct after the other; what a construct took is blanked out for those after it. Day names
and times are looked for always, then the first of the ways to write a date that is found settles the date.
Reference: date 3.2.2 (Ruby 3.1.7), date_parse.c.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from jekyllpy.utils.date_order import set_date

Fields = dict[str, Any]
Read = Callable[[re.Match[str], Fields], None]

MAX_BYTES = 128
"""Longer texts are refused, as by Ruby."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ERAS = {"m": 1867, "t": 1911, "s": 1925, "h": 1988}
_MEANINGLESS = re.compile(r"(?:[^\w\-+',./:@\[\]]|_)+")

_MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_ERA = r"(c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))?"


@lru_cache(maxsize=4096)
def date_fields(text: str) -> Mapping[str, Any]:
    """What a text says: some of year, mon, mday, yday, hour, min, sec (int), sec_fraction (Fraction), zone (str).

    Years of one or two digits are completed (69 and above: 19xx). Raises ValueError for a text of more than
    `MAX_BYTES` bytes.
    """
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        raise ValueError(f"string length ({size}) exceeds the limit {MAX_BYTES}")
    fields: Fields = {}
    text = _MEANINGLESS.sub(" ", text)
    for rule in _ALWAYS:
        text, _ = _take(text, rule, fields)
    for rule in _DATES:
        text, found = _take(text, rule, fields)
        if found:
            break
    for rule in _LAST:
        text, _ = _take(text, rule, fields)
    return MappingProxyType(_completed(fields))


def _take(text: str, rule: _Rule, fields: Fields) -> tuple[str, bool]:
    match = rule.pattern.search(text)
    if match is None or (rule.unless and rule.unless.search(text)):
        return text, False
    rule.read(match, fields)
    return f"{text[: match.start()]} {text[match.end() :]}", True


def _completed(fields: Fields) -> Fields:
    whole = fields.pop("whole year", False)
    before_christ = fields.pop("bc", False)
    year = fields.get("year")
    if year is not None:
        if before_christ:
            year = 1 - year
        if not whole and 0 <= year <= 99:
            year += 1900 if year >= 69 else 2000
        fields["year"] = year
    return fields


def _read_time(match: re.Match[str], fields: Fields) -> None:
    if match[2] is not None:
        fields["zone"] = match[2]
    parts = _CLOCK.match(match[1])
    if parts is None:
        return
    hour, minute, second, fraction, half = parts.groups()
    fields["hour"] = int(hour) if half is None or len(hour) > 9 else int(hour) % 12 + (12 if half in "pP" else 0)
    if minute is not None:
        fields["min"] = int(minute)
    if second is not None:
        fields["sec"] = int(second)
    if fraction is not None:
        fields["sec_fraction"] = _fraction(fraction)


def _fraction(digits: str) -> object:
    from fractions import Fraction

    return Fraction(int(digits or 0), 10 ** len(digits))


def _read_named(day: int, month: int, year: int, era: int = 0) -> Read:
    """A date with the month's name; the numbers are those of the groups."""

    def read(match: re.Match[str], fields: Fields) -> None:
        number = str(_MONTHS.index(match[month].lower()) + 1)
        bc = bool(era) and (match[era] or "").lower().startswith("b")
        set_date(fields, match[year], number, match[day], bc)

    return read


def _read_numbers(match: re.Match[str], fields: Fields) -> None:
    set_date(fields, match[1], match[2], match[3])


def _read_era(match: re.Match[str], fields: Fields) -> None:
    fields.update(year=int(match[2]) + _ERAS[match[1].lower()], mon=int(match[3]), mday=int(match[4]))


def _read_groups(*names: str) -> Read:
    """Groups that are numbers, under these names."""

    def read(match: re.Match[str], fields: Fields) -> None:
        fields.update((name, int(value)) for name, value in zip(names, match.groups(), strict=True) if value)

    return read


def _read_month(match: re.Match[str], fields: Fields) -> None:
    fields["mon"] = _MONTHS.index(match[1].lower()) + 1


def _read_nothing(match: re.Match[str], fields: Fields) -> None:
    """For weekdays and weeks, of which a time makes no use."""


_LAYOUTS: dict[int, tuple[tuple[str, int], ...]] = {
    2: (("mday", 2),),
    3: (("yday", 3),),
    4: (("mon", 2), ("mday", 2)),
    5: (("year", 2), ("yday", 3)),
    6: (("year", 2), ("mon", 2), ("mday", 2)),
    7: (("year", 4), ("yday", 3)),
}
_LONG = (("year", 4), ("mon", 2), ("mday", 2), ("hour", 2), ("min", 2), ("sec", 2))
_FROM_RIGHT = ("sec", "min", "hour", "mday", "mon", "year")


def _read_run(match: re.Match[str], fields: Fields) -> None:
    """A run of digits, with a time, fraction and zone after it; a fraction at once makes it a time."""
    sign, digits, clock, fraction, zone = match.groups()
    if clock is None and fraction is not None:
        _set_from_right(digits, fields)
    else:
        _set_from_left(digits, fields)
    if sign == "-" and "year" in fields:
        fields["year"] = -fields["year"]
    if clock is not None and len(clock) % 2 == 0:
        pairs = [int(clock[at : at + 2]) for at in range(0, len(clock), 2)]
        names = ("sec", "min", "hour") if fraction is not None else ("hour", "min", "sec")
        fields.update(zip(names, pairs if fraction is None else reversed(pairs), strict=False))
    if fraction is not None:
        fields["sec_fraction"] = _fraction(fraction)
    if zone is not None:
        fields["zone"] = _zone_in_brackets(zone[1:-1]) if zone.startswith("[") else zone


def _zone_in_brackets(text: str) -> str:
    offset, colon, name = text.partition(":")
    return name if colon else offset


def _set_from_left(digits: str, fields: Fields) -> None:
    size = len(digits)
    layout = _LAYOUTS.get(size)
    if layout is None and size % 2 == 0:
        layout = _LONG[: size // 2 - 1]
        fields["whole year"] = True
    at = 0
    for name, width in layout or ():
        fields[name] = int(digits[at : at + width])
        at += width


def _set_from_right(digits: str, fields: Fields) -> None:
    if len(digits) in (9, 11, 13):
        return
    end = len(digits)
    for name in _FROM_RIGHT:
        if end <= 0:
            break
        width = end if name == "year" else 2
        fields[name] = int(digits[max(end - width, 0) : end])
        end -= width
    if len(digits) == 14:
        fields["whole year"] = True


def _read_bc(match: re.Match[str], fields: Fields) -> None:
    fields["bc"] = True


def _read_rest(match: re.Match[str], fields: Fields) -> None:
    """One small number that nothing else took: the day beside a time, or the hour beside a day."""
    number = int(match[1])
    if "hour" in fields and "mday" not in fields:
        if 1 <= number <= 31:
            fields["mday"] = number
    elif "mday" in fields and "hour" not in fields and number <= 24:
        fields["hour"] = number


class _Rule(NamedTuple):
    """One way to write a date: its pattern, what reads it, and a pattern that rules it out.

    Most dates are found by the first ways, so patterns are compiled when they are needed.
    """

    source: str
    read: Read
    unless_source: str | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        return _compiled(self.source, re.IGNORECASE)

    @property
    def unless(self) -> re.Pattern[str] | None:
        return _compiled(self.unless_source, 0) if self.unless_source else None


@cache
def _compiled(source: str, flags: int) -> re.Pattern[str]:
    return re.compile(source, flags)


_HALF = r"(?:m\b|\.m\.)"
_CLOCK = re.compile(
    rf"([0-9]+)h?(?:\ *:?\ *([0-9]+)m?(?:\ *:?\ *([0-9]+)(?:[,.]([0-9]+))?s?)?)?(?:\ *([ap]){_HALF})?", re.IGNORECASE
)
_TIME = rf"""(?x)
    ( (?: [0-9]+\ *:\ *[0-9]+ (?: \ *:\ *[0-9]+(?:[,.][0-9]*)? )?
        | [0-9]+\ *h(?:\ *[0-9]+m?(?:\ *[0-9]+s?)?)? )
      (?: \ *[ap]{_HALF} )?
    | [0-9]+\ *[ap]{_HALF} )
    (?: \ *
      ( (?:gmt|utc?)?[-+][0-9]+(?:[,.:][0-9]+(?::[0-9]+)?)?
      | (?:[^\W\d_]|[.\ ])+(?:standard|daylight)\ time\b
      | [^\W\d_]+(?:\ dst)?\b ) )?"""

_ALWAYS = (_Rule(r"\b(sun|mon|tue|wed|thu|fri|sat)[^-/0-9 ]*", _read_nothing), _Rule(_TIME, _read_time))

_DATES = (
    # 3rd Feb 2001, Feb 3 2001
    _Rule(
        rf"('?[0-9]+)[^-0-9 ]* *{_MONTH}[^-0-9 ']*(?: *{_ERA} *('?-?[0-9]+(?:(?:st|nd|rd|th)\b)?))?",
        _read_named(day=1, month=2, era=3, year=4),
    ),
    _Rule(
        rf"\b{_MONTH}[^-0-9 ']* *('?[0-9]+)[^-0-9 ']*(?: *,? *{_ERA} *('?-?[0-9]+))?",
        _read_named(month=1, day=2, era=3, year=4),
    ),
    # 2001-02-03, H13.02.03, 3-Feb-2001, Feb-3-2001, 2001/02/03, 2001.02.03
    _Rule(r"('?[-+]?[0-9]+)-([0-9]+)-('?-?[0-9]+)", _read_numbers),
    _Rule(r"\b([mtsh])([0-9]+)\.([0-9]+)\.([0-9]+)", _read_era),
    _Rule(rf"('?-?[0-9]+)-{_MONTH}[^-/.]*-('?-?[0-9]+)", _read_named(day=1, month=2, year=3)),
    _Rule(rf"\b{_MONTH}[^-/.]*-('?-?[0-9]+)(?:-('?-?[0-9]+))?", _read_named(month=1, day=2, year=3)),
    _Rule(r"('?-?[0-9]+)/ *('?[0-9]+)(?:[^0-9] *('?-?[0-9]+))?", _read_numbers),
    _Rule(r"('?-?[0-9]+)\. *('?[0-9]+)\. *('?-?[0-9]+)", _read_numbers),
    # 2001-W05-6, -W-6, --02-03, --0203, 2001-034, -034
    _Rule(r"\b(?:[0-9]{2}|[0-9]{4})?-?w[0-9]{2}(?:-?[0-9])?\b", _read_nothing),
    _Rule(r"-w-[0-9]\b", _read_nothing),
    _Rule(r"--([0-9]{2})?-([0-9]{2})\b", _read_groups("mon", "mday")),
    _Rule(r"--([0-9]{2})([0-9]{2})?\b", _read_groups("mon", "mday")),
    _Rule(
        r"\b([0-9]{2}|[0-9]{4})-([0-9]{3})\b",
        _read_groups("year", "yday"),
        unless_source=r"[,.](?:[0-9]{2}|[0-9]{4})-[0-9]{3}\b",
    ),
    _Rule(r"\b-([0-9]{3})\b", _read_groups("yday"), unless_source=r"[0-9]-[0-9]{3}\b"),
    # '01, Feb, 3rd, 20010203T040506Z
    _Rule(r"'([0-9]+)\b", _read_groups("year")),
    _Rule(rf"\b{_MONTH}[^ ]*", _read_month),
    _Rule(r"([0-9]+)(?:st|nd|rd|th)\b", _read_groups("mday")),
    _Rule(
        r"([-+]?)([0-9]{2,14})(?: *t? *([0-9]{2,6})?(?:[,.]([0-9]*))?)?"
        r"(?: *(z\b|[-+][0-9]{1,4}\b|\[[-+]?[0-9][^\]]*\]))?",
        _read_run,
    ),
)

_LAST = (_Rule(r"\b(bc\b|bce\b|b\.c\.|b\.c\.e\.)", _read_bc), _Rule(r"\A *([0-9]{1,2}) *\Z", _read_rest))
