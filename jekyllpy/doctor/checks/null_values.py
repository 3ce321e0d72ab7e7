"""Keys without a value where ``false`` was meant: for Jekyll they are absent, and a default stands."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from jekyllpy.doctor.findings import Finding
from jekyllpy.doctor.keys import front_matter_keys
from jekyllpy.source import Source

_SWITCHES = frozenset(
    (
        "author_profile",
        "comments",
        "share",
        "related",
        "read_time",
        "toc",
        "sitemap",
        "search",
        "breadcrumbs",
        "show_date",
    )
)
_OTHERS = {"layout": "none", "published": "false"}


def check(source: Source) -> Iterator[Finding]:
    """Each switch that has no value, and what to write to switch it off."""
    for key in front_matter_keys(source):
        off = "false" if key.name in _SWITCHES else _OTHERS.get(key.name)
        if off is not None and isinstance(key.node, yaml.ScalarNode) and _is_null(key.node):
            yield Finding(
                check="null-value",
                message=f"{key.name!r} has no value, so that the default stands as if the key were not there",
                hint=f"write `{key.name}: {off}` to switch it off, or delete the line",
                source=source,
                span=key.span,
            )


def _is_null(node: yaml.ScalarNode) -> bool:
    return not node.style and node.value in ("", "~", "null", "Null", "NULL")
