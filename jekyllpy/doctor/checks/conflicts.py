"""Files that want the same place in the site, and addresses that differ only by capital letters.

(jekyll 4.3.1 commands/doctor.rb: conflicting_urls, urls_only_differ_by_case.)
"""

from __future__ import annotations

from collections.abc import Iterator

from jekyllpy.build import Build
from jekyllpy.doctor.findings import Finding
from jekyllpy.resolve.resolved import Resolved
from jekyllpy.static_file import StaticFile


def check(build: Build) -> Iterator[Finding]:
    """Each place that is shared, with the files that share it."""
    for destination, paths in _by_destination(build).items():
        if len(paths) > 1:
            listed = "".join(f"\n - {path}" for path in paths)
            yield Finding(
                "conflict",
                "The following destination is shared by multiple files.\n"
                f"The written file may end up with unexpected contents.\n{destination}{listed}",
            )
    for destinations in _by_small_letters(build).values():
        if len(set(destinations)) > 1:
            yield Finding(
                "case",
                "The following URLs only differ by case. On a case-insensitive file system one of the URLs will be "
                f"overwritten by the other: {', '.join(destinations)}",
            )


def _by_destination(build: Build) -> dict[str, list[str]]:
    """Redirects are left out here, as in Jekyll: a check of their own knows who wins."""
    found: dict[str, list[str]] = {}
    items: list[Resolved | StaticFile] = [*build.pages, *build.static_files, *build.documents_to_write]
    for item in items:
        if item.path or item.data.get("layout") != "redirect":
            found.setdefault(item.destination, []).append(item.path or item.relative_path)
    return found


def _by_small_letters(build: Build) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in [*build.pages, *build.documents_to_write]:
        found.setdefault(item.destination.lower(), []).append(item.destination)
    return found
