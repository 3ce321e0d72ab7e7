"""A layout: a template with front matter, by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Layout:
    """What ``layout: name`` stands for (jekyll 4.3.1 layout.rb).

    ``path`` is absolute, ``relative_path`` is within the site or theme; ``first_line`` is the line of the file on which
    ``content`` begins, for messages.
    """

    name: str
    path: str
    relative_path: str
    data: Mapping[str, Any]
    content: str
    first_line: int = 1
