"""Writing data into the parts of a page's text, with nothing else of it changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.errors import FrontMatterError
from jekyllpy.front_matter.split import Split, split
from jekyllpy.source import Source


def with_data(parts: Split, data: Mapping[Any, Any], source: Source) -> Split:
    """The parts with the data written into their front matter, which is made where there is none.

    Raises FrontMatterError, placed in `source`, for an edit that cannot be made without changing other data too.
    """
    from jekyllpy.edit import rewrite_yaml

    if not parts.has_front_matter:
        newline = "\r\n" if "\r\n" in source.text else "\n"
        parts = Split(parts.bom, f"---{newline}", "", f"---{newline}", parts.content)
    try:
        document = rewrite_yaml(parts.document, dict(data))
    except FrontMatterError as error:
        error.source = error.source or source
        raise
    return _checked(parts, document, source)


def _checked(parts: Split, document: str, source: Source) -> Split:
    """The parts with another document, which must end where it ended before."""
    again = split(parts.bom + document + parts.closing)
    if again.document != document or not document.startswith(parts.opening):
        raise FrontMatterError("this edit would not read back as it should", source=source)
    return Split(parts.bom, parts.opening, document[len(parts.opening) :], parts.closing, parts.content)
