"""A document for templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.drop import Drop
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.excerpt import Excerpt
from jekyllpy.utils.ruby import to_s
from jekyllpy.utils.truth import either

if TYPE_CHECKING:
    from jekyllpy.drops.views import Views

Getter = Callable[["DocumentDrop"], Any]


class DocumentDrop(Drop):
    """A document: some attributes, and below them its data."""

    __slots__ = ("_views", "item")

    def __init__(self, item: ResolvedDocument, views: Views) -> None:
        self.item = item
        self._views = views

    @property
    def document(self) -> ResolvedDocument:
        """The document itself: for an excerpt, the one it is cut from."""
        return self.item

    def get(self, key: object) -> Any:
        """The value under a key: an attribute, or what the data says."""
        if not isinstance(key, str):
            return None
        getter = _GETTERS.get(key)
        if getter is not None:
            return getter(self)
        return list(self.keys()) if key == "keys" and key not in self.item.data else self.item.data[key]

    def keys(self) -> Iterable[str]:
        """The attributes, then the keys of the data."""
        return dict.fromkeys([*_GETTERS, *self.item.data])

    def __contains__(self, key: object) -> bool:
        return key in _GETTERS or key in self.item.data

    def items(self) -> Sequence[Any]:
        """What a loop runs over: the names."""
        return list(self.keys())

    def to_liquid_text(self) -> str:
        """The output, or for want of it the content."""
        return self._views.text_of(self.item)

    def content(self) -> str:
        """The content: converted, once the document was rendered."""
        return self.item.site.content_of(self.item)

    def output(self) -> str | None:
        """The whole output, once the document was rendered."""
        return self.item.site.output_of(self.item)

    def date(self) -> datetime:
        """The date; for want of one, that of the build."""
        found = self.document.date
        if found is self.item.site.time:
            self.item.site.recorder.add("time")
        return found

    def excerpt(self) -> Any:
        """The excerpt's HTML, or what the front matter says of it."""
        return to_s(_text(self.item.data["excerpt"]))

    def neighbour(self, step: int) -> Any:
        """The next or previous document."""
        self.item.site.recorder.add(self.item.type)
        found = self.item.site.neighbour(self.document, step)
        return None if found is None else self._views.document(found)


def _text(value: object) -> object:
    return value.output if isinstance(value, Excerpt) else value


_GETTERS: Mapping[str, Getter] = {
    "name": lambda drop: either(drop.item.data["name"], drop.item.name),
    "title": lambda drop: drop.item.data["title"],
    "categories": lambda drop: drop.item.data["categories"],
    "collection": lambda drop: drop.document.collection.label,
    "id": lambda drop: drop.item.id,
    "tags": lambda drop: drop.item.data["tags"],
    "next": lambda drop: drop.neighbour(1),
    "previous": lambda drop: drop.neighbour(-1),
    "content": lambda drop: drop.content(),
    "output": lambda drop: drop.output(),
    "path": lambda drop: drop.item.relative_path,
    "url": lambda drop: drop.item.url,
    "date": lambda drop: drop.date(),
    "relative_path": lambda drop: drop.item.relative_path,
    "excerpt": lambda drop: drop.excerpt(),
}


class ExcerptDrop(DocumentDrop):
    """An excerpt as the page of its own rendering."""

    __slots__ = ("_excerpt",)

    def __init__(self, excerpt: Excerpt, document: ResolvedDocument, views: Views) -> None:
        super().__init__(document, views)
        self._excerpt = excerpt

    def get(self, key: object) -> Any:
        """The value under a key; the layout is that of the document, and there is no excerpt of an excerpt."""
        excerpt = self._excerpt
        own: Mapping[str, Callable[[], Any]] = {
            "layout": lambda: self.item.data["layout"],
            "excerpt": lambda: None,
            "content": lambda: excerpt.content,
            "output": lambda: None,
            "id": lambda: excerpt.id,
            "path": lambda: excerpt.relative_path,
            "relative_path": lambda: excerpt.relative_path,
        }
        return own[key]() if isinstance(key, str) and key in own else super().get(key)

    def keys(self) -> Iterable[str]:
        """The names of a document and ``layout``."""
        return dict.fromkeys(["layout", *super().keys()])

    def to_liquid_text(self) -> str:
        """The excerpt's own text."""
        return self._excerpt.content
