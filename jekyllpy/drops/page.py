"""A page for templates: a hash of its data and attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.utils.merge import deep_merge

_ATTRIBUTES: Mapping[str, Callable[[ResolvedPage], Any]] = {
    "content": lambda page: page.site.content_of(page),
    "dir": lambda page: page.dir,
    "excerpt": lambda page: _excerpt(page),
    "name": lambda page: page.name,
    "path": lambda page: dict.get(page.data, "path", page.relative_path),
    "url": lambda page: page.url,
}


class PageHash(Mapping[str, Any]):
    """Defaults, below the page's own data, below ``content``, ``dir``, ``excerpt``, ``name``, ``path``, ``url``."""

    __slots__ = ("_data", "page")

    def __init__(self, page: ResolvedPage) -> None:
        self.page = page
        defaults = page.site.defaults.all(page.relative_path, page.type)
        merged = deep_merge(defaults, page.data) if defaults else dict(page.data)
        for name in _ATTRIBUTES:
            merged.setdefault(name, None)
        self._data = merged

    def __getitem__(self, key: str) -> Any:
        attribute = _ATTRIBUTES.get(key) if isinstance(key, str) else None
        if attribute is None:
            return self._data[key]
        value = attribute(self.page)
        return self._data[key] if value is None else value

    def get(self, key: str, default: Any = None) -> Any:
        """The value under a key."""
        return self[key] if key in self._data else default

    def __contains__(self, key: object) -> bool:
        return key in self._data

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)


def _excerpt(page: ResolvedPage) -> str | None:
    excerpt = page.data["excerpt"]
    return None if excerpt is None or excerpt is False else str(excerpt)
