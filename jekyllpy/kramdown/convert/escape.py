"""Escaping for HTML, and attributes and entities in it (kramdown 2.4.0, utils/html.rb)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from jekyllpy.kramdown.entities import Entity
from jekyllpy.kramdown.ruby_text import STRIPPED

_AMPERSAND: Final = re.compile(r"&(?!(?:[\w:][-\w.:]*|#\d+|#x[0-9a-fA-F]+);)", re.A)
_ALWAYS_ESCAPED: Final = ("<", ">", "&", '"')


def escape_all(text: str) -> str:
    """Escape ``&``, ``<`` and ``>``."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_text(text: str) -> str:
    """Escape ``<``, ``>`` and those ``&`` that do not begin an entity."""
    if "&" in text:
        text = _AMPERSAND.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def escape_attribute(text: str) -> str:
    """Escape a text for an attribute in double quotes; entities stay."""
    text = escape_text(text)
    return text.replace('"', "&quot;") if '"' in text else text


def attributes(attr: Mapping[str, object] | None) -> str:
    """Attributes as they stand in a tag, with a space before each; None and an empty id are left out."""
    if not attr:
        return ""
    return "".join(
        f' {name}="{escape_attribute(str(value))}"'
        for name, value in attr.items()
        if value is not None and (name != "id" or str(value).strip(STRIPPED))
    )


def entity_text(entity: Entity, output: str | None, ascii: bool, original: str | None = None) -> str:
    """An entity as the option ``entity_output`` wants it; in an ASCII document only ASCII stands for itself."""
    char = entity.char
    writable = char is not None and not (ascii and entity.code_point > 127)
    if output == "as_char" and char is not None and writable and (char == '"' or char not in _ALWAYS_ESCAPED):
        return char
    if output in ("as_input", "as_char") and original:
        return original
    if (output == "symbolic" or char in _ALWAYS_ESCAPED) and entity.name:
        return f"&{entity.name};"
    return f"&#{entity.code_point};"
