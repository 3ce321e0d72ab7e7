"""Sets of front matter defaults that never match anything."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jekyllpy.build import Build
from jekyllpy.doctor.findings import Finding
from jekyllpy.doctor.keys import compose, entries, mapping_keys
from jekyllpy.source import Source, Span


def check(build: Build) -> Iterator[Finding]:
    """Each set that applies to no file of the site, and why, where that can be told."""
    places = _places(str(build.config["source"]))
    found: list[tuple[str, str | None]] = [(item.relative_path, item.type) for item in build.items]
    found += [(file.relative_path, file.collection) for file in build.static_files]
    used = {matched.number for path, type_ in set(found) for matched in build.defaults.matching(path, type_)}
    for number, entry in enumerate(_sets(build.config.get("defaults")), 1):
        if number not in used and not _waits(entry, build, {type_ for _, type_ in found}):
            source, span = places.get(number, (None, None))
            yield Finding("defaults", f"set {number} of the defaults matches nothing", _why(entry, build), source, span)


def _waits(entry: Any, build: Build, types: set[str | None]) -> bool:
    """Whether a set is for a type of which there is nothing yet, wherever it may lie."""
    scope = entry.get("scope") if isinstance(entry, Mapping) else None
    type_ = scope.get("type") if isinstance(scope, Mapping) else None
    return type_ in build.collections and type_ not in types


def _sets(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _why(entry: Any, build: Build) -> str:
    """What is wrong with a set that matches nothing."""
    scope = entry.get("scope") if isinstance(entry, Mapping) else None
    if not isinstance(scope, Mapping) or not isinstance(entry.get("values"), Mapping):
        return "a set needs a `scope` and `values`, both mappings"
    path, type_ = str(scope.get("path") or ""), scope.get("type")
    if path.startswith("/"):
        return f"a path begins without a slash: `path: {path.lstrip('/')}`"
    if type_ in ("draft", "drafts"):
        return "drafts have the type posts: use `path: _drafts`"
    if type_ in ("page", "post"):
        return f"the type is called `{type_}s`"
    known = {"pages", *build.collections}
    if type_ is not None and type_ not in known:
        return f"there is no type {str(type_)!r} here: it is one of {', '.join(sorted(known))}"
    if path.startswith("./"):
        return f"a path begins with a name: `path: {path[2:]}`"
    return f"no file{f' of type {type_!r}' if type_ else ''} has a path that begins with {path!r}"


def _places(folder: str) -> dict[int, tuple[Source, Span]]:
    """Where each set stands in the configuration file, if it is the usual one."""
    path = Path(folder, "_config.yml")
    if not path.is_file():
        return {}
    source = Source(path.read_text(encoding="utf-8", errors="replace"), os.path.relpath(path))
    keys = {key.name: key for key in mapping_keys(compose(source.text))}
    nodes = entries(keys["defaults"].node) if "defaults" in keys else []
    return {n: (source, Span(node.start_mark.index, node.end_mark.index)) for n, node in enumerate(nodes, 1)}
