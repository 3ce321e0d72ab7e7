"""``date``."""

from __future__ import annotations

from jekyllpy.liquid.errors import ArgumentError
from jekyllpy.utils.ruby import to_s


def date(value: object, format: object) -> object:
    """A date or time, or a text or number that is one, by a ``strftime`` format; anything else stays as it is."""
    from jekyllpy.utils.date_parse import to_date
    from jekyllpy.utils.strftime import strftime

    text = to_s(format)
    moment = to_date(value) if text else None
    if moment is None:
        return value
    try:
        return strftime(moment, text)
    except ValueError as error:
        raise ArgumentError(str(error)) from None


FILTERS = {"date": date}
