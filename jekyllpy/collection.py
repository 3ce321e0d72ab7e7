"""A collection: its label, its settings and what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from jekyllpy.static_file import StaticFile

D = TypeVar("D")

_STRANGE = re.compile(r"[^a-zA-Z0-9_\-.]")


@dataclass(slots=True)
class Collection(Generic[D]):
    """Documents and static files under one label (jekyll 4.3.1 collection.rb).

    ``metadata`` is what ``collections:`` in the configuration says of it, ``directory`` the path of its folder.
    """

    label: str
    metadata: Mapping[str, Any]
    directory: str
    docs: list[D] = field(default_factory=list)
    files: list[StaticFile] = field(default_factory=list)

    @property
    def relative_directory(self) -> str:
        """The folder's name within the collections folder: the label after an underscore."""
        return f"_{self.label}"

    @property
    def write(self) -> bool:
        """Whether the documents are written to the destination."""
        return self.metadata.get("output", False) not in (None, False)


def sanitize_label(label: str) -> str:
    """A collection's name without the characters that a label must not have."""
    return _STRANGE.sub("", label)
