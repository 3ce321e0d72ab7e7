"""HTML elements turned into the document's own (the option ``html_to_native``)."""

from __future__ import annotations

from jekyllpy.kramdown.element import Element


def to_native(element: Element) -> None:
    """Placeholder until the module is written."""
    raise NotImplementedError
