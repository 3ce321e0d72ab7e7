"""Telling browsers to load a page again: each keeps a connection open and gets a line when the site has been built."""

from __future__ import annotations

import re
from threading import Condition

PATH = "/__jekyllpy_reload"
"""The address of the stream of events, outside of what a site has."""

_SCRIPT = f'<script>new EventSource("{PATH}").addEventListener("reload",function(){{location.reload()}})</script>'
_HEAD = re.compile(rb"<head(\s[^>]*)?>", re.IGNORECASE)


class Reloader:
    """Counts the builds; those who wait for the next one are woken."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._count = 0
        self._closed = False

    def reload(self) -> None:
        """Tell all browsers to load their page again."""
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Let all who wait go."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    @property
    def count(self) -> int:
        """How often :meth:`reload` was called."""
        return self._count

    def wait(self, seen: int, seconds: float = 15) -> int | None:
        """Wait for a count beyond ``seen`` and return it; ``seen`` itself when time is up, None when closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._count > seen, timeout=seconds)
            return None if self._closed else self._count


def with_script(page: bytes) -> bytes:
    """The page with the script in its head that listens for reloads; unchanged where it has no head."""
    found = _HEAD.search(page)
    if found is None:
        return page
    return page[: found.end()] + _SCRIPT.encode() + page[found.end() :]
