"""Keys without a value where ``false`` was meant: for Jekyll they are absent, and a default stands."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from jekyllpy.doctor.findings import Finding
from jekyllpy.doctor.keys import front_matter_keys
from jekyllpy.doctor.surroundings import Surroundings
from jekyllpy.source import Source

_SWITCH_NAMES = "author_profile comments share related read_time toc sitemap search breadcrumbs show_date"
_OFF = {"layout": "none", **dict.fromkeys(_SWITCH_NAMES.split(), "false")}


def check(source: Source, around: Surroundings) -> Iterator[Finding]:
    """Each switch without a value whose default is on, and what to write to switch it off.

    Where the defaults are not known, each switch without a value; not ``layout: null``, which is right without one.
    """
    for key in front_matter_keys(source):
        if key.name in _OFF and _is_null(key.node) and _matters(key.name, around):
            yield Finding(
                check="null-value",
                message=f"{key.name!r} has no value, so that the default stands as if the key were not there",
                hint=f"write `{key.name}: {_OFF[key.name]}` to switch it off, or delete the line",
                source=source,
                span=key.span,
            )


def _matters(name: str, around: Surroundings) -> bool:
    return name != "layout" if around.default is None else around.default(name) not in (None, False, "none")


def _is_null(node: yaml.Node) -> bool:
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    return plain and node.value in ("", "~", "null", "Null", "NULL")
