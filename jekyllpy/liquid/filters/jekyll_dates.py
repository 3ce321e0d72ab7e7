"""Jekyll's filters on dates, and Liquid's own ``date`` in the site's time zone.

Reference: Jekyll 4.3.1, filters/date_filters.rb; Liquid 4.0.4, standardfilters.rb; Ruby 3.1.7, time.rb.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from jekyllpy.liquid.errors import ArgumentError
from jekyllpy.liquid.output import text_of
from jekyllpy.liquid.protocols import site_of
from jekyllpy.liquid.ruby_errors import RubyError
from jekyllpy.utils.date_parse import to_date, to_time
from jekyllpy.utils.ruby import inspect
from jekyllpy.utils.strftime import strftime

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_ORDINALS = {1: "st", 2: "nd", 3: "rd"}


def date(value: object, format: object, *, context: Context) -> object:
    """A date or time, or a text or number that is one, by a ``strftime`` format; anything else stays as it is."""
    text = text_of(format)
    moment = to_date(value, site_of(context).zone) if text else None
    if moment is None:
        return value
    try:
        written = strftime(moment, text)
    except ValueError as error:
        raise ArgumentError(str(error)) from None
    _note_present(value, text, written, context)
    return written


def _note_present(value: object, text: str, written: str, context: Context) -> None:
    """Tell who keeps the result that it holds while the present, or the time of the build, is written like this."""
    recorder = context.registers.get("recorder")
    if recorder is not None:
        if value is context.registers["time"]:
            recorder.add(("time", text, written))
        elif isinstance(value, str) and value.lower() in ("now", "today"):
            recorder.add(("now", text, written))


def date_to_string(value: object, type: object = None, style: object = None, *, context: Context) -> object:
    """``27 Jan 2011``; of the type ``ordinal`` ``27th Jan 2011``, in the style ``US`` ``Jan 27th, 2011``."""
    return _written(value, "%b", type, style, context)


def date_to_long_string(value: object, type: object = None, style: object = None, *, context: Context) -> object:
    """As `date_to_string`, with the month's whole name."""
    return _written(value, "%B", type, style, context)


def _written(value: object, month: str, kind: object, style: object, context: Context) -> object:
    if text_of(value) == "":
        return value
    moment = _time(value, context)
    if kind != "ordinal":
        return _format(value, moment, f"%d {month} %Y", context)
    day = f"{moment.day}{'th' if 11 <= moment.day <= 13 else _ORDINALS.get(moment.day % 10, 'th')}"
    return _format(value, moment, f"{month} {day}, %Y" if style == "US" else f"{day} {month} %Y", context)


def _format(value: object, moment: datetime, format: str, context: Context) -> str:
    written = strftime(moment, format)
    _note_present(value, format, written, context)
    return written


def date_to_xmlschema(value: object, *, context: Context) -> object:
    """``2011-04-24T20:34:46+08:00``."""
    return value if text_of(value) == "" else _format(value, _time(value, context), "%Y-%m-%dT%H:%M:%S%:z", context)


def date_to_rfc822(value: object, *, context: Context) -> object:
    """``Sun, 24 Apr 2011 12:34:46 +0000``."""
    return value if text_of(value) == "" else _format(value, _time(value, context), "%a, %d %b %Y %H:%M:%S %z", context)


def _time(value: object, context: Context) -> datetime:
    """A value as a local time; raises `RubyError` for what is no date."""
    zone = site_of(context).zone
    moment = to_date(value, zone)
    if moment is None:
        message = f"Invalid Date: '{inspect(value)}' is not a valid datetime."
        raise RubyError(message, "Jekyll::Errors::InvalidDateError")
    return to_time(moment, zone)


FILTERS = {
    "date": date,
    "date_to_string": date_to_string,
    "date_to_long_string": date_to_long_string,
    "date_to_xmlschema": date_to_xmlschema,
    "date_to_rfc822": date_to_rfc822,
}
