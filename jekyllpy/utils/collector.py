"""Python's collector of cyclic garbage, kept from looking too often."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_THRESHOLDS = (200_000, 20, 100)


@contextmanager
def rare_collections() -> Iterator[None]:
    """Inside, garbage in cycles is looked for rarely, and not among what there was before.

    A build makes a lot that lives to its end, and next to no cycles: looking through all of it time and again is a
    good part of its time.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
