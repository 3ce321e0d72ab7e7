"""A theme: a folder with layouts, includes, Sass, assets and data."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Theme:
    """A theme's folder and what its package says of it (jekyll 4.3.1 theme.rb, drops/theme_drop.rb)."""

    name: str
    root: str
    version: str = ""
    authors: str = ""
    description: str = ""
    dependencies: Sequence[str] = ()
    metadata: dict[str, str] = field(default_factory=dict)

    @cached_property
    def layouts_path(self) -> str | None:
        """The folder of layouts, None where there is none."""
        return self._folder("_layouts")

    @cached_property
    def includes_path(self) -> str | None:
        """The folder of includes, None where there is none."""
        return self._folder("_includes")

    @cached_property
    def sass_path(self) -> str | None:
        """The folder of Sass partials, None where there is none."""
        return self._folder("_sass")

    @cached_property
    def assets_path(self) -> str | None:
        """The folder of assets, None where there is none."""
        return self._folder("assets")

    @cached_property
    def data_path(self) -> str | None:
        """The folder of data files, None where there is none."""
        return self._folder("_data")

    def _folder(self, name: str) -> str | None:
        path = os.path.realpath(os.path.join(self.root, name))
        return path if os.path.isdir(path) and path.startswith(self.root + os.sep) else None
