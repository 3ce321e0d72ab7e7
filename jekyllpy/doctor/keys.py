"""Where keys and values stand in YAML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from jekyllpy.front_matter import split
from jekyllpy.source import Source, Span

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a mapping: its name, where it stands, and its value's node and place."""

    name: str
    span: Span
    node: yaml.Node
    value_span: Span


def front_matter_keys(source: Source) -> list[Key]:
    """The keys at the top of a page's front matter; none where it is not YAML or no mapping."""
    parts = split(source.text)
    if not parts.has_front_matter:
        return []
    return list(mapping_keys(compose(parts.yaml), parts.yaml_span.start))


def compose(text: str) -> yaml.Node | None:
    """The tree of nodes of a YAML text, None where it is empty or not YAML."""
    try:
        return yaml.compose(text, Loader=_LOADER)
    except (yaml.YAMLError, UnicodeEncodeError):
        return None


def mapping_keys(node: yaml.Node | None, offset: int = 0) -> Iterator[Key]:
    """The keys of a node, if it is a mapping; ``offset`` is where the YAML begins in the file."""
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode):
            yield Key(str(key.value), _span(key, offset), value, _span(value, offset))


def entries(node: yaml.Node | None) -> list[yaml.Node]:
    """The entries of a node, if it is a list."""
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _span(node: yaml.Node, offset: int) -> Span:
    return Span(offset + node.start_mark.index, offset + node.end_mark.index)
