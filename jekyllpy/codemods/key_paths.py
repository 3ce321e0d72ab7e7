"""Keys of front matter by their path (``header.image``), in pages and in the defaults of configurations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jekyllpy.codemods.yaml_file import YamlFile


def holder(data: Any, path: str, make: bool = False) -> tuple[Any, str]:
    """The mapping that holds the last key of a path, and that key; None for the mapping where there is none.

    ``make`` makes the mappings that are missing on the way.
    """
    *way, last = path.split(".")
    for key in way:
        if make and isinstance(data, dict) and data.get(key) is None:
            data[key] = {}
        data = data.get(key) if isinstance(data, dict) else None
    return (data if isinstance(data, dict) else None), last


def default_values(config: YamlFile) -> Iterator[tuple[Mapping[str, Any], dict[str, Any]]]:
    """The scope and values of each set of ``defaults:`` in a configuration file."""
    data = config.data if config.is_yaml else None
    sets = data.get("defaults") if isinstance(data, dict) else None
    for entry in sets if isinstance(sets, list) else ():
        if isinstance(entry, dict) and isinstance(entry.get("values"), dict):
            scope = entry.get("scope")
            yield (scope if isinstance(scope, dict) else {}), entry["values"]


def rename(data: dict[Any, Any], old: str, new: str) -> None:
    """Give a key another name where it stands."""
    items = [(new if key == old else key, value) for key, value in data.items()]
    data.clear()
    data.update(items)
