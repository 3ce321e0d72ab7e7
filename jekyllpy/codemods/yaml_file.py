"""Configuration and data files: read as Jekyll reads them, edited so that nothing else changes."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.errors import FrontMatterError
from jekyllpy.front_matter import load_yaml
from jekyllpy.source import Source

_HEAD = re.compile(r"\ufeff?(?:(?:[ \t]*(?:#[^\n]*)?\n)*---[ \t]*(?:#[^\n]*)?(?:\n|\Z))?")
_LIST = "list:\n"
_EXTENSIONS = (".yml", ".yaml")


class YamlFile:
    """A whole file of YAML: ``data`` is what it says, to be changed at will, ``text`` how it says so.

    A file that is not YAML has its text only. Raises ``YamlError`` on first use of ``data`` where it cannot be read.
    """

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.text = text
        self._data: Any = None
        self._is_loaded = False

    @property
    def is_yaml(self) -> bool:
        """Whether the file is YAML, by its name."""
        return self.path.lower().endswith(_EXTENSIONS)

    @property
    def data(self) -> Any:
        """What the file says. Raises ``YamlError``, and ``FrontMatterError`` for a file that is not YAML."""
        if not self.is_yaml:
            raise FrontMatterError(f"{self.path} is not YAML: it has text, but no data")
        if not self._is_loaded:
            self._data, self._is_loaded = self._load(), True
        return self._data

    @data.setter
    def data(self, data: Any) -> None:
        self._data, self._is_loaded = data, True

    def _load(self) -> Any:
        return load_yaml(self.text.removeprefix("\ufeff"), source=Source(self.text, self.path))

    def dumps(self) -> str:
        """The text with the edits made in it. Raises ``FrontMatterError`` for an edit that cannot be made."""
        from jekyllpy.edit import rewrite_yaml, unchanged

        if not self._is_loaded or unchanged(self._load(), self._data):
            return self.text
        head = match.group() if (match := _HEAD.match(self.text)) else ""
        body = self.text[len(head) :]
        if isinstance(self._data, dict):
            return head + rewrite_yaml(body, self._data)
        if not isinstance(self._data, list):
            raise FrontMatterError(f"{self.path} can be edited only where it is a mapping or a list")
        # A list at the left margin may stand below a key as it is, and a mapping can be edited.
        return head + rewrite_yaml(_LIST + body, {"list": self._data}).removeprefix(_LIST)
