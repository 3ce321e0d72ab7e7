"""``paginator`` in templates: a part of a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.drop import Drop

if TYPE_CHECKING:
    from jekyllpy.resolve.document import ResolvedDocument


class PagerDrop(Drop):
    """Values by name; ``posts``, one of the names, are ``documents`` as templates see them."""

    __slots__ = ("_documents", "_values")

    def __init__(self, values: Mapping[str, Any], documents: Sequence[ResolvedDocument]) -> None:
        self._values = values
        self._documents = documents

    def get(self, key: object) -> Any:
        """The value under a name."""
        if key == "posts":
            return [document.site.renderer.view(document) for document in self._documents]
        return self._values.get(key)  # type: ignore[call-overload]

    def keys(self) -> Iterable[str]:
        """The names."""
        return self._values
