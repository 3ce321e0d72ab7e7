"""Looking into what templates see, as templates do: ``page.seo.name`` is ``dig(page, "seo", "name")``."""

from __future__ import annotations

from typing import Any

from jekyllpy.liquid.values import MISSING, look_up, truthy
from jekyllpy.utils import uri


def dig(value: object, *keys: object) -> Any:
    """What stands under the keys, one in the other; None as soon as one is not there."""
    for key in keys:
        value = look_up(value, key, False)
        if value is MISSING or value is None:
            return None
    return value


def first_true(*values: object) -> Any:
    """The first that is neither nil nor false, else the last: Ruby's ``a || b``."""
    return next((value for value in values if truthy(value)), values[-1])


def default(value: object, other: object) -> Any:
    """``value``, or ``other`` in the place of nil, false and what is empty: Liquid's filter ``default``."""
    return other if value is None or value is False or value in ("", [], {}) else value


def is_absolute(url: object) -> bool | None:
    """Whether a url has a scheme; None if it is no text or no url."""
    try:
        return uri.is_absolute(url) if isinstance(url, str) else None
    except uri.InvalidUri:
        return None
