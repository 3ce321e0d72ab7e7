"""Ruby's ``Time#strftime`` and ``Date#strftime``.

Formats compile once to a ``%`` template and the functions that fill it in. Reference: Ruby 3.1.7 (strftime.c, and
date 3.2.2 for plain dates): every directive, the flags ``- ^ # _ 0 :``, widths, and the ``E`` and ``O`` modifiers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from jekyllpy.utils.timezones import zone_name

MAX_WIDTH = 1_000_000
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("", "January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Getter = Callable[[datetime], object]


class _Spec(NamedTuple):
    """One directive: flags, the width (0 if none), the pad that a flag asks for, colons before ``z``."""

    flags: str
    width: int
    pad: str
    colons: int

    @property
    def left(self) -> bool:
        return "-" in self.flags


class _DateZone(tzinfo):
    """The zone of a plain date, which Ruby's Date prints as ``+00:00``."""

    def utcoffset(self, moment: datetime | None) -> timedelta:
        return timedelta(0)

    def dst(self, moment: datetime | None) -> None:
        return None

    def tzname(self, moment: datetime | None) -> str:
        return "+00:00"


_DATE_ZONE = _DateZone()

_DIRECTIVE = re.compile(
    r"""%  (?P<flags> (?: [-^\#_] | 0+(?![0-9]) )*+ )
           (?P<width> [0-9]*+ )
           (?: E(?=[cCxXyY]) | O(?=[deHkIlmMSuUVwWy]) | (?P<colons> :{1,3} )(?=z) )?
           (?P<letter> . )""",
    re.VERBOSE | re.DOTALL,
)


def _hour12(t: datetime) -> int:
    return t.hour % 12 or 12


def _week(t: datetime, first: int) -> int:
    """Week of the year counted from the first day of the week: 0 Sunday, 1 Monday."""
    weekday = (t.weekday() + 1 - first) % 7
    return (t.timetuple().tm_yday + 6 - weekday) // 7


def _seconds(t: datetime) -> int:
    return (t - _EPOCH) // timedelta(seconds=1)


_NUMBERS: dict[str, tuple[Getter, str, int]] = {
    "C": (lambda t: t.year // 100, "0", 2),
    "d": (attrgetter("day"), "0", 2),
    "e": (attrgetter("day"), " ", 2),
    "g": (lambda t: t.isocalendar()[0] % 100, "0", 2),
    "G": (lambda t: t.isocalendar()[0], "0", 4),
    "H": (attrgetter("hour"), "0", 2),
    "I": (_hour12, "0", 2),
    "j": (lambda t: t.timetuple().tm_yday, "0", 3),
    "k": (attrgetter("hour"), " ", 2),
    "l": (_hour12, " ", 2),
    "m": (attrgetter("month"), "0", 2),
    "M": (attrgetter("minute"), "0", 2),
    "s": (_seconds, "0", 1),
    "S": (attrgetter("second"), "0", 2),
    "u": (lambda t: t.isoweekday(), "0", 1),
    "U": (lambda t: _week(t, 0), "0", 2),
    "V": (lambda t: t.isocalendar()[1], "0", 2),
    "w": (lambda t: t.isoweekday() % 7, "0", 1),
    "W": (lambda t: _week(t, 1), "0", 2),
    "y": (lambda t: t.year % 100, "0", 2),
    "Y": (attrgetter("year"), "0", 4),
}
_DATE_NUMBERS: dict[str, tuple[Getter, str, int]] = {"Q": (lambda t: _seconds(t) * 1000, "0", 1)}

_TEXTS: dict[str, Callable[[datetime], str]] = {
    "a": lambda t: _DAYS[t.weekday()][:3],
    "A": lambda t: _DAYS[t.weekday()],
    "b": lambda t: _MONTHS[t.month][:3],
    "B": lambda t: _MONTHS[t.month],
    "h": lambda t: _MONTHS[t.month][:3],
    "p": lambda t: "AM" if t.hour < 12 else "PM",
    "P": lambda t: "am" if t.hour < 12 else "pm",
    "Z": zone_name,
}
_SIGNS = {"%": "%", "n": "\n", "t": "\t"}
_COMPOSITES = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "r": "%I:%M:%S %p",
    "R": "%H:%M",
    "T": "%H:%M:%S",
    "v": "%e-%^b-%Y",
    "x": "%m/%d/%y",
    "X": "%H:%M:%S",
}
_DATE_COMPOSITES = {"+": "%a %b %e %H:%M:%S %Z %Y"}


def strftime(value: date, fmt: str) -> str:
    """Format a time (aware datetime) or plain date as Ruby does.

    A ``datetime`` is formatted as by Time, a ``date`` as by Date (which has ``%Q`` and ``%+`` as well). Directives
    that do not exist are copied. Raises ValueError for a Time when the format ends within a directive (Ruby's
    ArgumentError ``invalid format: ...``) and when a width is beyond `MAX_WIDTH`.
    """
    if isinstance(value, datetime):
        template, getters = _compile(fmt, False)
        return template % tuple([get(value) for get in getters])
    template, getters = _compile(fmt, True)
    moment = datetime(value.year, value.month, value.day, tzinfo=_DATE_ZONE)
    return template % tuple([get(moment) for get in getters])


@lru_cache(maxsize=512)
def _compile(fmt: str, plain_date: bool) -> tuple[str, tuple[Getter, ...]]:
    template: list[str] = []
    getters: list[Getter] = []
    position = 0
    for match in _DIRECTIVE.finditer(fmt):
        template.append(fmt[position : match.start()].replace("%", "%%"))
        part = _part(match, fmt, plain_date)
        if isinstance(part, str):
            template.append(part.replace("%", "%%"))
        else:
            template.append(part[0])
            getters.append(part[1])
        position = match.end()
    rest = fmt[position:]
    if "%" in rest and not plain_date:
        raise ValueError(f"invalid format: {fmt}")
    template.append(rest.replace("%", "%%"))
    return "".join(template), tuple(getters)


def _part(match: re.Match[str], fmt: str, plain_date: bool) -> str | tuple[str, Getter]:
    """The text of a directive, or a format and the function that gives the value for it."""
    spec = _spec(match, fmt)
    letter = match["letter"]
    number = _NUMBERS.get(letter) or (_DATE_NUMBERS.get(letter) if plain_date else None)
    if number:
        return _number(spec, *number)
    if letter in _TEXTS:
        return "%s", _text(spec, letter)
    composite = _COMPOSITES.get(letter) or (_DATE_COMPOSITES.get(letter) if plain_date else None)
    if composite:
        return "%s", _composite(spec, composite, plain_date)
    if letter in "LN":
        return "%s", _fraction(spec.width or (3 if letter == "L" else 9))
    if letter == "z":
        return "%s", _offset(spec, plain_date)
    if letter in _SIGNS:
        return _padded(_SIGNS[letter], spec)
    return match[0]


def _spec(match: re.Match[str], fmt: str) -> _Spec:
    flags, digits = match["flags"], match["width"]
    if len(digits) > 7 or int(digits or 0) > MAX_WIDTH:
        raise ValueError(f"Numerical result out of range - {fmt}")
    pad = ""
    for flag in flags + digits[:1]:
        pad = {"_": " ", "0": "0", "-": ""}.get(flag, pad)
    return _Spec(flags, int(digits or 0), pad, len(match["colons"] or ""))


def _number(spec: _Spec, get: Getter, pad: str, width: int) -> tuple[str, Getter]:
    if spec.left:
        return "%d", get
    return f"%{'0' if (spec.pad or pad) == '0' else ''}{spec.width or width}d", get


def _text(spec: _Spec, letter: str) -> Getter:
    get = _TEXTS[letter]
    change: Callable[[str], str] | None = str.upper if "^" in spec.flags else None
    if "#" in spec.flags:
        change = str.lower if letter in "pZ" else str.upper
    if change is None and not spec.width:
        return get
    final = change or str
    return lambda t: _padded(final(get(t)), spec)


def _padded(text: str, spec: _Spec) -> str:
    return text if spec.left or not text else text.rjust(spec.width, spec.pad or " ")


def _composite(spec: _Spec, fmt: str, plain_date: bool) -> Getter:
    template, getters = _compile(fmt, plain_date)
    width = 0 if plain_date and spec.left else spec.width

    def get(t: datetime) -> str:
        text = template % tuple([part(t) for part in getters])
        return (text.upper() if "^" in spec.flags else text).rjust(width, spec.pad or " ")

    return get


def _fraction(digits: int) -> Getter:
    if digits <= 6:
        scale = 10 ** (6 - digits)
        return lambda t: f"{t.microsecond // scale:0{digits}d}"
    return lambda t: f"{t.microsecond:06d}".ljust(digits, "0")


def _offset(spec: _Spec, plain_date: bool) -> Getter:
    """``%z``: the width counts the whole text, and all of its padding goes to the hours."""

    @lru_cache(maxsize=16)
    def text(offset: timedelta | None, is_utc: bool) -> str:
        total = round((offset or timedelta(0)).total_seconds())
        hours, rest = divmod(abs(total), 3600)
        minutes, seconds = divmod(rest, 60)
        tail = _offset_tail(spec.colons, minutes, seconds)
        negative = total < 0 or (spec.left and is_utc)
        sign = "-" if negative else "+"
        width = max(spec.width - len(tail), 2 if plain_date and spec.left else 3)
        if spec.pad == " ":
            return (sign + str(hours)).rjust(width) + tail
        return sign + str(hours).zfill(width - 1) + tail

    return lambda t: text(t.utcoffset(), t.tzinfo is UTC)


def _offset_tail(colons: int, minutes: int, seconds: int) -> str:
    if colons == 0:
        return f"{minutes:02d}"
    if colons == 1:
        return f":{minutes:02d}"
    if colons == 2 or seconds:
        return f":{minutes:02d}:{seconds:02d}"
    return f":{minutes:02d}" if minutes else ""
