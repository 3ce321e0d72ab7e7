"""Compiled templates kept in a file, for the next build.

An entry is found again if the template's text, name and first line, the environment's modes, tags and filters, this
library's version and Python's are all the same. What cannot be kept is compiled anew each time.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Mapping
from hashlib import blake2b
from os import PathLike
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, NamedTuple

from jekyllpy._version import __version__
from jekyllpy.liquid.errors import LiquidSyntaxError

if TYPE_CHECKING:
    from jekyllpy.liquid.compiled import Compiled
    from jekyllpy.liquid.environment import Environment

FORMAT = 1
"""To be raised when generated code changes between releases."""


class Entry(NamedTuple):
    """What is kept of a template: its code, the template's line for each of the code's lines, where in the text the
    tags stand that the code calls (start, end, line), and its warnings (message, line, markup).
    """

    code: CodeType
    places: tuple[int, ...]
    tags: tuple[tuple[int, int, int], ...]
    warnings: tuple[tuple[str, int | None, str | None], ...]


class TemplateCache:
    """A file of compiled templates, read when first needed and written by `save`.

    The file is trusted as the code it holds: keep it where only those can write who may change the templates' program.
    A file that cannot be read counts as empty.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self.path = Path(path)
        self._kept: Mapping[bytes, bytes] | None = None
        self._used: dict[bytes, bytes] = {}
        self._changed = False

    def get(self, key: bytes) -> Entry | None:
        """The entry under a key."""
        if self._kept is None:
            self._kept = self._read()
        data = self._used.get(key) or self._kept.get(key)
        if data is None:
            return None
        self._used[key] = data
        return Entry(*marshal.loads(data))

    def put(self, key: bytes, entry: Entry) -> None:
        """Keep an entry."""
        self._used[key] = marshal.dumps(tuple(entry))
        self._changed = True

    def save(self) -> None:
        """Write the file, with the entries used since it was read; nothing if all of them were there and no others."""
        from jekyllpy.utils.atomic import write_bytes

        if self._changed or len(self._used) < len(self._kept or ()):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(self.path, marshal.dumps(self._used))
            self._changed = False

    def _read(self) -> Mapping[bytes, bytes]:
        try:
            kept = marshal.loads(self.path.read_bytes())
        except (OSError, EOFError, ValueError, TypeError):
            return {}
        return kept if isinstance(kept, dict) else {}


def signature(environment: Environment) -> bytes:
    """What compiled code depends on besides the template."""
    tags = [(name, tag.__module__, tag.__qualname__) for name, tag in sorted(environment.tags.items())]
    modes = (environment.error_mode, environment.strict_variables, environment.strict_filters)
    known = (
        FORMAT,
        __version__,
        sys.implementation.cache_tag,
        sys.hexversion,
        modes,
        tags,
        environment.filter_shapes(),
    )
    return blake2b(repr(known).encode(), digest_size=16).digest()


def key_of(signature: bytes, text: str, path: str | None, first_line: int) -> bytes:
    """The key of a template."""
    content = repr((path, first_line)).encode() + text.encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=16, key=signature).digest()


def entry_of(compiled: Compiled, warnings: tuple[LiquidSyntaxError, ...]) -> Entry | None:
    """What can be kept of a compiled template; None if it calls what has no place in the text."""
    spans = [getattr(tag, "span", None) for tag in compiled.tags]
    if not all(spans):
        return None
    noted = tuple((warning.message, warning.line, warning.markup_context) for warning in warnings)
    places = tuple((*span, tag.line) for span, tag in zip(spans, compiled.tags, strict=True) if span)
    return Entry(compiled.code, tuple(compiled.places), places, noted)


def warnings_of(entry: Entry) -> tuple[LiquidSyntaxError, ...]:
    """The warnings of an entry as errors again."""
    warnings = []
    for message, line, markup in entry.warnings:
        warning = LiquidSyntaxError(message, line=line)
        warning.markup_context = markup
        warnings.append(warning)
    return tuple(warnings)
