"""A static file: copied as it is."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(slots=True, eq=False)
class StaticFile:
    """A file without front matter (jekyll 4.3.1 static_file.rb).

    ``path`` is where it is, absolute; ``relative_path`` what the site calls it (with a leading slash outside of
    collections); ``url`` and ``destination`` where it goes; ``collection`` the label of its collection, if any;
    ``data`` what the front matter defaults say of it.
    """

    path: str
    relative_path: str
    url: str
    destination: str
    collection: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    is_written: bool = True

    @property
    def name(self) -> str:
        """The file's name."""
        return posixpath.basename(self.relative_path)

    @property
    def extname(self) -> str:
        """The extension with its dot."""
        stem, dot, ext = self.name.rpartition(".")
        return dot + ext if stem.strip(".") else ""

    @property
    def basename(self) -> str:
        """The name without its extension and without dots at the end."""
        return self.name[: len(self.name) - len(self.extname)].rstrip(".")

    @property
    def modified_time(self) -> datetime:
        """When the file was changed last."""
        return datetime.fromtimestamp(os.stat(self.path).st_mtime).astimezone()
