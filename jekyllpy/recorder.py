"""What an item looked at while it was rendered, so that it need not be rendered again as long as that is the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

Use = str | tuple[str, ...]
"""A part of the site by its name in templates (``posts``, ``pages``, ``data``, a collection's label); ``time`` for the
time of the build, ``content`` for what cannot be told; a pair ``("item", key)`` for what another item was rendered to,
``("file", path)`` or ``("tree", folder)``; or what a date filter made of the present, ``("now", format, result)``, or
of ``site.time``, ``("time", format, result)``."""


class Recorder:
    """Collects uses; `capture` collects those of one piece of work apart."""

    __slots__ = ("uses",)

    def __init__(self) -> None:
        self.uses: set[Use] = set()

    def add(self, use: Use) -> None:
        """Note a use."""
        self.uses.add(use)

    def update(self, uses: frozenset[Use]) -> None:
        """Note the uses of work that was done before, and whose result is used now."""
        self.uses |= uses

    @contextmanager
    def capture(self) -> Iterator[set[Use]]:
        """The uses within a ``with`` block, which are those of the work around it too."""
        outer, self.uses = self.uses, set()
        mine = self.uses
        try:
            yield mine
        finally:
            self.uses = outer
            outer |= mine
