"""Files with front matter, read and taken apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from jekyllpy.errors import YamlError
from jekyllpy.front_matter import load_yaml, split

_HEADER = re.compile(rb"---\s*\r?\n")


class Parsed(NamedTuple):
    """A text taken apart: ``data`` of its front matter (None without one, or where it cannot be read), and the rest.

    ``first_line`` is the line of the file on which ``content`` begins; ``error`` says why ``data`` cannot be read.
    """

    data: Any
    content: str
    first_line: int
    error: YamlError | None = None

    @property
    def mapping(self) -> Mapping[str, Any]:
        """The front matter as a hash, empty where there is none."""
        return self.data if isinstance(self.data, Mapping) else {}


def decode(raw: bytes, encoding: str = "utf-8") -> str:
    """The text of a file; a byte order mark is dropped from UTF, bytes that mean nothing stay as surrogates."""
    text = raw.decode(encoding, "surrogateescape")
    return text.removeprefix("\ufeff") if encoding.lower().startswith("utf-") else text


def encode(text: str, encoding: str = "utf-8") -> bytes:
    """The bytes of a text that `decode` may have made."""
    return text.encode(encoding, "surrogateescape")


def has_header(raw: bytes) -> bool:
    """Whether a file begins with the line that opens front matter (jekyll 4.3.1 utils.rb: has_yaml_header?)."""
    return raw.startswith(b"---") and _HEADER.match(raw) is not None


def parse(text: str, path: str) -> Parsed:
    """Take a text apart; a front matter that is no YAML is reported in the result and not raised."""
    parts = split(text)
    if not parts.has_front_matter:
        return Parsed(None, parts.content, 1)
    first_line = text.count("\n", 0, len(text) - len(parts.content)) + 1
    try:
        return Parsed(load_yaml(parts.document, path), parts.content, first_line)
    except YamlError as error:
        return Parsed(None, parts.content, first_line, error)


class Files:
    """The files of a site, some of them with texts that stand for what the disk holds: edits that are not saved."""

    def __init__(self, edits: Mapping[str, str] | None = None) -> None:
        self._edits = edits or {}

    def read_page(self, path: str) -> bytes | None:
        """The bytes of a file with front matter, None for a file without."""
        if path in self._edits:
            raw = encode(self._edits[path])
            return raw if has_header(raw) else None
        with open(path, "rb") as file:
            start = file.read(4096)
            return start + file.read() if has_header(start) else None

    def read(self, path: str) -> bytes:
        """The bytes of a file."""
        if path in self._edits:
            return encode(self._edits[path])
        with open(path, "rb") as file:
            return file.read()


def parse_file(path: str, encoding: str) -> Parsed:
    """Read a file and take it apart."""
    with open(path, "rb") as file:
        return parse(decode(file.read(), encoding), path)
