"""The mapping a page's data are."""

from __future__ import annotations

from typing import Any


class Data(dict[Any, Any]):
    """A dict whose order can be worked on; its mappings inside are of the same class.

    It knows nothing of any text: what has changed is found out when the page is written.
    """

    def rename(self, old: Any, new: Any) -> None:
        """Give a key another name and leave it where it is. Raises KeyError when there is no ``old``, or a ``new``."""
        if old not in self:
            raise KeyError(old)
        if new in self and new != old:
            raise KeyError(f"{new!r} is there already")
        self._set_items((new if key == old else key, value) for key, value in list(self.items()))

    def insert_after(self, key: Any, new: Any, value: Any) -> None:
        """Put a key right after another one, or move it there. Raises KeyError when there is no ``key``."""
        self._insert(key, 1, new, value)

    def insert_before(self, key: Any, new: Any, value: Any) -> None:
        """Put a key right before another one, or move it there. Raises KeyError when there is no ``key``."""
        self._insert(key, 0, new, value)

    def _insert(self, key: Any, shift: int, new: Any, value: Any) -> None:
        if key not in self:
            raise KeyError(key)
        if new == key:
            self[key] = value
            return
        items = [(known, item) for known, item in self.items() if known != new]
        place = next(number for number, (known, _) in enumerate(items) if known == key)
        items.insert(place + shift, (new, value))
        self._set_items(items)

    def _set_items(self, items: Any) -> None:
        items = list(items)
        self.clear()
        self.update(items)
