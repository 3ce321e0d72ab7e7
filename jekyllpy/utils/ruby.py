"""Ruby's ``to_s`` and ``inspect`` for the Python values that stand for Ruby's.

nil is None, Hash is dict (any mapping), Array is list (any sequence but text), Time is an aware datetime, Date is date;
Integer, Float and String are int, float and str, a Range of integers is range (its end is one past Ruby's). Reference:
Ruby 3.1.7 (numeric.c, string.c, hash.c, time.c) and its library date 3.2.2.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

_BARE = re.compile(r"""[^\x20-\x7e\u0085]|["\\]|\#(?=[{$@])""")
_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "#": "\\#",
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\x1b": "\\e",
    "\a": "\\a",
    "\b": "\\b",
    "\v": "\\v",
    "\f": "\\f",
}
_UNPRINTABLE = {"Cc", "Cn", "Cs", "Zl", "Zp"}
_JULIAN_OFFSET = 1_721_425
_CALENDAR_REFORM = 2_299_161


def to_s(value: object) -> str:
    """The text of a value as ``to_s`` gives it: nil is empty, a Hash is ``{"a"=>1}``, a Float keeps its ``.0``.

    Raises RecursionError for a list or dict that contains itself too deep to print.
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return _scalar(value, time_to_s)


def inspect(value: object) -> str:
    """The text of a value as ``inspect`` (and ``to_s`` of what contains it) gives it: quoted, escaped, ``nil``."""
    if isinstance(value, str):
        return inspect_text(value)
    if value is None:
        return "nil"
    if isinstance(value, date) and not isinstance(value, datetime):
        return inspect_date(value)
    return _scalar(value, inspect_time)


def _scalar(value: object, format_time: Callable[[datetime], str]) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return int_to_s(value)
    if isinstance(value, float):
        return float_to_s(value)
    if isinstance(value, datetime):
        return format_time(value)
    if isinstance(value, range):
        return f"{value.start}..{value.stop - 1}"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{inspect(key)}=>{inspect(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return "[" + ", ".join(map(inspect, value)) + "]"
    return str(value)


def int_to_s(value: int) -> str:
    """All digits of an integer, also of one too long for Python's own limit on ``str(int)``."""
    try:
        return str(value)
    except ValueError:
        return str(Decimal(value))


def float_to_s(value: float) -> str:
    """A float as Ruby writes it: ``1.0``, ``1.0e+16``, ``1.0e-05``, ``NaN``, ``-Infinity``."""
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    text = repr(value) if not 1e15 <= abs(value) < 1e16 else _scientific(value)
    mantissa, mark, exponent = text.partition("e")
    if mark:
        return f"{mantissa if '.' in mantissa else mantissa + '.0'}e{exponent}"
    return text


def _scientific(value: float) -> str:
    """The shortest digits with an exponent, for the one decade where Python still writes them out."""
    digits = repr(value).removesuffix(".0").lstrip("-")
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[0]}.{digits[1:].rstrip('0') or '0'}e+15"


def inspect_text(text: str) -> str:
    """A string between double quotes, with Ruby's escapes for what does not print."""
    return f'"{_BARE.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable() or unicodedata.category(char) not in _UNPRINTABLE:
        return char
    return f"\\u{ord(char):04X}" if ord(char) < 0x10000 else f"\\u{{{ord(char):X}}}"


def time_to_s(value: datetime) -> str:
    """``2020-01-31 12:00:00 +0100``, or ``UTC`` in place of the offset for a time in UTC mode."""
    return f"{value:%Y-%m-%d %H:%M:%S} {_zone(value)}" if value.year > 999 else f"{_padded(value)} {_zone(value)}"


def inspect_time(value: datetime) -> str:
    """As `time_to_s`, with the fraction of the second where there is one."""
    fraction = f".{value.microsecond:06d}".rstrip("0") if value.microsecond else ""
    return f"{_padded(value)}{fraction} {_zone(value)}"


def _padded(value: datetime) -> str:
    return f"{value.year:04d}-{value:%m-%d %H:%M:%S}"


def _zone(value: datetime) -> str:
    if value.tzinfo is UTC:
        return "UTC"
    offset = value.utcoffset() or timedelta(0)
    seconds = int(offset.total_seconds())
    hours, minutes = divmod(abs(seconds) // 60, 60)
    return f"{'-' if seconds < 0 else '+'}{hours:02d}{minutes:02d}"


def inspect_date(value: date) -> str:
    """``#<Date: 2020-01-31 ((2458880j,0s,0n),+0s,2299161j)>``."""
    day = value.toordinal() + _JULIAN_OFFSET
    return f"#<Date: {value.isoformat()} (({day}j,0s,0n),+0s,{_CALENDAR_REFORM}j)>"
