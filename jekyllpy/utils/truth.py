"""Ruby's idea of truth: only nil and false are false."""

from __future__ import annotations

from typing import Any


def is_true(value: object) -> bool:
    """Whether Ruby takes a value for true: 0, an empty text and an empty list are."""
    return value is not None and value is not False


def either(*values: Any) -> Any:
    """Ruby's ``a || b || c``: the first true value, else the last."""
    for value in values[:-1]:
        if value is not None and value is not False:
            return value
    return values[-1]
