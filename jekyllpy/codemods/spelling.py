"""Writing a value another way without giving it another meaning: what YAML calls presentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jekyllpy.edit import unchanged
from jekyllpy.edit.lines import Edit, apply
from jekyllpy.edit.nodes import Node, Slot, index
from jekyllpy.edit.style import walk
from jekyllpy.errors import FrontMatterError
from jekyllpy.front_matter import PageText, load_yaml, split


def slots(yaml: str) -> list[Slot]:
    """The entries at the top of a YAML text that is a mapping."""
    root = index(yaml)
    return root.children if root is not None and root.kind == "mapping" else []


def scalars(yaml: str) -> Iterator[Node]:
    """All scalars that are values of a YAML text, not keys."""
    root = index(yaml)
    yield from (node for node in walk(root) if node.kind == "scalar") if root else ()


def respelled(yaml: str, edits: Iterable[Edit]) -> str:
    """A YAML text with edits that must not change what it says. Raises ``FrontMatterError`` where they would."""
    new = apply(yaml, edits)
    if not unchanged(load_yaml(yaml), load_yaml(new)):
        raise FrontMatterError("this text cannot be written that way without saying something else")
    return new


def with_yaml(page: PageText, yaml: str) -> str:
    """The text of a page with other lines of front matter."""
    parts = split(page.source.text)
    return parts.bom + parts.opening + yaml + parts.closing + parts.content


def yaml_of(page: PageText) -> str:
    """The lines of a page's front matter."""
    return split(page.source.text).yaml
