"""``upcase``, ``downcase``, ``capitalize``."""

from __future__ import annotations

from jekyllpy.utils import letter_case
from jekyllpy.utils.ruby import to_s


def downcase(value: object) -> str:
    """All letters small."""
    return letter_case.downcase(to_s(value))


def upcase(value: object) -> str:
    """All letters capital."""
    return to_s(value).upper()


def capitalize(value: object) -> str:
    """The first letter capital, all others small."""
    return letter_case.capitalize(to_s(value))


FILTERS = {"downcase": downcase, "upcase": upcase, "capitalize": capitalize}
