"""Time zones as Ruby's Time has them.

A Ruby Time is in one of three modes, which show in ``%Z`` and in ``to_s``. Here they are told apart by ``tzinfo``:

* UTC mode (``2020-01-01 00:00:00 UTC``): exactly ``datetime.timezone.utc``;
* a fixed offset without a name (``+0530``): any other ``datetime.timezone``, made by `fixed`;
* local time with a named zone (``CET``): any other ``tzinfo``, made by `local_zone`.

Reference: Ruby 3.1, time.c; the C library's rules for the environment variable TZ.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from struct import pack
from zoneinfo import ZoneInfo

_POSIX = re.compile(r"(<[A-Za-z0-9+-]{3,}>|[A-Za-z]{3,})[+-]?\d")
_DST_WITHOUT_RULE = re.compile(r"[\d:](?:<[A-Za-z0-9+-]{3,}>|[A-Za-z]{3,})(?:[+-]?[\d:]+)?$")
_SYSTEM_ZONE = Path("/etc/localtime")


class LocalUtc(tzinfo):
    """UTC as a local zone under some name: what the C library falls back to when it cannot read TZ."""

    def __init__(self, name: str) -> None:
        self.name = name

    def utcoffset(self, moment: datetime | None) -> timedelta:
        return timedelta(0)

    def dst(self, moment: datetime | None) -> timedelta:
        return timedelta(0)

    def tzname(self, moment: datetime | None) -> str:
        return self.name

    def fromutc(self, moment: datetime) -> datetime:
        return moment

    def __repr__(self) -> str:
        return f"LocalUtc({self.name!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LocalUtc) and other.name == self.name

    def __hash__(self) -> int:
        return hash(self.name)


def fixed(seconds: float) -> timezone:
    """A zone of a fixed offset east of Greenwich; zero gives ``+00:00``, which is not UTC mode."""
    return timezone(timedelta(seconds=seconds), "") if seconds == 0 else timezone(timedelta(seconds=seconds))


def local_zone(name: str | None = None) -> tzinfo:
    """The zone that Ruby's local times are in when TZ is ``name``; None takes TZ from the environment, or the system.

    Takes zone names (``Europe/Berlin``), paths of zone files and POSIX rules (``EST5EDT,M3.2.0,M11.1.0``).
    Never fails: a name that means nothing is UTC under that name, as in the C library.
    """
    if name is None:
        name = os.environ.get("TZ")
    return _system_zone() if name is None else _named_zone(name)


@lru_cache(maxsize=64)
def _named_zone(name: str) -> tzinfo:
    name = name.removeprefix(":")
    for read in (_zone_of_key, _zone_of_file, _zone_of_rule):
        zone = _attempt(read, name)
        if zone is not None:
            return zone
    letters = re.match(r"[A-Za-z]*", name)
    word = letters[0] if letters else ""
    return LocalUtc("UTC" if not name else word if len(word) > 2 else "")


def _attempt(read: Callable[[str], tzinfo | None], name: str) -> tzinfo | None:
    try:
        return read(name)
    except (OSError, ValueError, KeyError):
        return None


def _zone_of_key(name: str) -> tzinfo | None:
    return ZoneInfo(name) if name else None


def _zone_of_file(name: str) -> tzinfo | None:
    if not name.startswith("/"):
        return None
    with open(name, "rb") as file:
        return ZoneInfo.from_file(file, key=name)


def _zone_of_rule(rule: str) -> tzinfo | None:
    """A zone for a POSIX rule, by way of a zone file that has nothing but the rule in its footer."""
    if not _POSIX.match(rule):
        return None
    if _DST_WITHOUT_RULE.search(rule):
        rule += ",M3.2.0,M11.1.0"
    counts = (0, 0, 0, 0, 1, 4)
    head = b"TZif2" + bytes(15) + pack(">6l", *counts)
    block = pack(">lbb", 0, 0, 0) + b"UTC\0"
    return ZoneInfo.from_file(BytesIO(head + block + head + block + b"\n" + rule.encode("ascii") + b"\n"))


def _system_zone() -> tzinfo:
    zone = _attempt(_zone_of_file, str(_SYSTEM_ZONE)) if _SYSTEM_ZONE.exists() else None
    return zone or _named_zone("UTC")


def zone_name(moment: datetime) -> str:
    """What ``%Z`` prints: ``UTC``, nothing for a fixed offset, or the name of the local zone at that moment."""
    zone = moment.tzinfo
    if zone is UTC:
        return "UTC"
    return "" if isinstance(zone, timezone) else moment.tzname() or ""


def local_time(
    zone: tzinfo, year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0, micro: int = 0
) -> datetime:
    """A wall clock time in a zone, as ``Time.local``.

    Of a time that the clocks show twice it is the second; one that they skip is read with the offset from before.
    """
    wall = datetime(year, month, day, hour, minute, second, micro)
    found = wall.replace(tzinfo=zone, fold=1).astimezone(UTC).astimezone(zone)
    if found.replace(tzinfo=None, fold=0) == wall:
        return found
    return wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
