"""Examining files and sites: the tables of checks, and running them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from jekyllpy.build import Build
from jekyllpy.doctor.checks import (
    conflicts,
    defaults,
    front_matter,
    mojibake,
    near_miss_keys,
    null_values,
    redirects,
    settings,
)
from jekyllpy.doctor.findings import Finding
from jekyllpy.source import Source

FILE_CHECKS: Sequence[Callable[[Source], Iterable[Finding]]] = (
    front_matter.check,
    near_miss_keys.check,
    null_values.check,
    mojibake.check,
)
SITE_CHECKS: Sequence[Callable[[Build], Iterable[Finding]]] = (
    conflicts.check,
    redirects.check,
    defaults.check,
    settings.check,
)


def examine_file(path: str | os.PathLike[str]) -> Iterator[Finding]:
    """All findings in a file, in the order of the checks. Raises OSError where it cannot be read."""
    return examine_text(Source(Path(path).read_bytes().decode("utf-8", "surrogateescape"), path))


def examine_text(source: Source) -> Iterator[Finding]:
    """All findings in a text, in the order of the checks."""
    for check in FILE_CHECKS:
        yield from check(source)


def examine_site(build: Build) -> Iterator[Finding]:
    """All findings in a site that was read and whose generators have run: in its files, then in the whole."""
    for path in _texts(build):
        yield from examine_file(path)
    for check in SITE_CHECKS:
        yield from check(build)


def _texts(build: Build) -> Iterator[str]:
    """The paths of the pages and documents, as a person would write them from here."""
    paths = (item.path for item in build.items if item.path and os.path.isfile(item.path))
    return (min(path, os.path.relpath(path), key=len) for path in dict.fromkeys(paths))
