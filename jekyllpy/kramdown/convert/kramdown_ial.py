"""Attribute lists for elements written as kramdown text."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.ruby_text import strip

_LINK_ATTRIBUTES: Final = ("href", "src", "alt", "title")
_NOT_IN_CLASS: Final = re.compile(r"[.#]")
_SPACES: Final = re.compile(r"\s+", re.A)


def ial_for(element: Element) -> str | None:
    """The attribute list of an element, None if it needs none."""
    parts = "".join(_part(element, key, value) for key, value in (element._attr or {}).items())
    if element.type in ("ul", "ol"):
        for ref in ("toc", "footnotes"):
            if ref in element.refs:
                parts = _with(ref, parts)
    if element.type == "dl" and (ids := " ".join(ref for ref in element.refs if ref.startswith("auto_ids"))):
        parts = _with(ids, parts)
    return f"{{:{parts}}}" if strip(parts) else None


def _with(ref: str, parts: str) -> str:
    return ref + (f" {parts}" if strip(parts) else "")


def _part(element: Element, key: str, value: str | None) -> str:
    if value is None or (element.type in ("img", "a") and key in _LINK_ATTRIBUTES):
        return ""
    if key == "id" and strip(value):
        return "" if element.type == "header" else f" #{value}"
    if key == "class" and value and not _NOT_IN_CLASS.search(value):
        return " " + " ".join(f".{name}" for name in _SPACES.split(value))
    return f' {key}="{value}"'
