"""Collections, static files, themes and Jekyll itself for templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.drop import Drop
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.static_file import StaticFile
from jekyllpy.theme import Theme

if TYPE_CHECKING:
    from jekyllpy.build import Documents
    from jekyllpy.drops.views import Views


class TableDrop(Drop):
    """A drop that is a table of functions, and below them a hash."""

    __slots__ = ("_below", "_getters", "_text")

    def __init__(
        self, getters: Mapping[str, Callable[[], Any]], below: Mapping[str, Any], text: Callable[[], str]
    ) -> None:
        self._getters = getters
        self._below = below
        self._text = text

    def get(self, key: object) -> Any:
        """The value under a key."""
        if not isinstance(key, str):
            return None
        getter = self._getters.get(key)
        if getter is not None:
            return getter()
        return list(self.keys()) if key == "keys" and key not in self._below else self._below.get(key)

    def keys(self) -> Iterable[str]:
        """The names of the functions, then those of the hash."""
        return dict.fromkeys([*self._getters, *self._below])

    def __contains__(self, key: object) -> bool:
        return key in self._getters or key in self._below

    def items(self) -> Sequence[Any]:
        """What a loop runs over: the names."""
        return list(self.keys())

    def to_liquid_text(self) -> str:
        """What printing it gives."""
        return self._text()


def collection_drop(collection: Documents, views: Views) -> Drop:
    """A collection: label, documents, files and settings."""
    getters: dict[str, Callable[[], Any]] = {
        "label": lambda: collection.label,
        "relative_directory": lambda: collection.relative_directory,
        "files": lambda: [views.static_file(file) for file in collection.files],
        "output": lambda: collection.write,
        "directory": lambda: collection.directory,
        "docs": lambda: views.documents(collection),
    }
    return TableDrop(getters, collection.metadata, lambda: f"[{', '.join(map(_inspect, collection.docs))}]")


def _inspect(document: ResolvedDocument) -> str:
    return f"#<Jekyll::Document {document.relative_path} collection={document.type}>"


def static_file_drop(file: StaticFile) -> Drop:
    """A static file: its names, time and place."""
    getters: dict[str, Callable[[], Any]] = {
        "name": lambda: file.name,
        "basename": lambda: file.basename,
        "modified_time": lambda: file.modified_time,
        "extname": lambda: file.extname,
        "path": lambda: file.relative_path,
        "collection": lambda: file.collection,
    }
    return TableDrop(getters, file.data, lambda: "Jekyll::Drops::StaticFileDrop")


def theme_drop(theme: Theme) -> Drop:
    """A theme: its folder and what its package says."""
    getters: dict[str, Callable[[], Any]] = {
        "root": lambda: theme.root,
        "authors": lambda: theme.authors,
        "version": lambda: theme.version,
        "description": lambda: theme.description,
        "metadata": lambda: theme.metadata,
        "dependencies": lambda: list(theme.dependencies),
    }
    return TableDrop(getters, {}, lambda: "Jekyll::Drops::ThemeDrop")


def jekyll_drop(version: str, environment: str) -> Drop:
    """Jekyll: the version that is reproduced, and the environment."""
    getters: dict[str, Callable[[], Any]] = {"version": lambda: version, "environment": lambda: environment}
    return TableDrop(getters, {}, lambda: "Jekyll::Drops::JekyllDrop")
