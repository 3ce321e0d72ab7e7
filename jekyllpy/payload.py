"""The variables of a rendering."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any


class Payload(dict[str, Any]):
    """The variables that templates see; ``layout`` and ``content`` start as what an earlier item has left.

    ``content`` is left over only in the rare case that a page prints it outside of a layout: it is made when asked for.
    """

    def __init__(
        self,
        values: Mapping[str, Any],
        layout: Mapping[str, Any] | None = None,
        content_left: Callable[[], str | None] = lambda: None,
    ) -> None:
        super().__init__(values, layout=layout)
        self._content_left = content_left

    @property
    def latest_content(self) -> str | None:
        """What a layout was given last."""
        content: str | None = super().get("content")
        return content

    def __missing__(self, key: str) -> Any:
        if key != "content":
            return None
        content = self[key] = self._content_left()
        return content

    def get(self, key: str, default: Any = None) -> Any:
        """The value under a key."""
        return self["content"] if key == "content" else super().get(key, default)
