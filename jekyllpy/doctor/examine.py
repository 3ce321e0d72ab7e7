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
from jekyllpy.doctor.surroundings import ALONE, Surroundings, surroundings, words_read
from jekyllpy.source import Source

FILE_CHECKS: Sequence[Callable[[Source, Surroundings], Iterable[Finding]]] = (
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


def examine_file(path: str | os.PathLike[str], around: Surroundings = ALONE) -> Iterator[Finding]:
    """All findings in a file, in the order of the checks. Raises OSError where it cannot be read."""
    return examine_text(Source(Path(path).read_bytes().decode("utf-8", "surrogateescape"), path), around)


def examine_text(source: Source, around: Surroundings = ALONE) -> Iterator[Finding]:
    """All findings in a text, in the order of the checks; ``around`` is what its site says about it."""
    for check in FILE_CHECKS:
        yield from check(source, around)


def examine_site(build: Build) -> Iterator[Finding]:
    """All findings in a site that was read and whose generators have run: in its files, then in the whole."""
    read = words_read(build)
    for item in build.items:
        if item.path and os.path.isfile(item.path):
            shown = min(item.path, os.path.relpath(item.path), key=len)
            yield from examine_file(shown, surroundings(build, item, read))
    for check in SITE_CHECKS:
        yield from check(build)
