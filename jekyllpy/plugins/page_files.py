"""Pages that generators make of files."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.readers.folders import FoundFile
from jekyllpy.readers.text import Parsed, parse_file
from jekyllpy.resolve.site import resolve_page
from jekyllpy.utils.glob import fnmatch
from jekyllpy.utils.paths import clean

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.resolve.page import ResolvedPage


def read_page(site: Build, folder: str, name: str) -> ResolvedPage:
    """The page of a file in a folder of the source; an empty page, and a warning, if there is no such file."""
    folder = clean(folder)
    file = FoundFile(site.source, folder, name)
    try:
        file.parsed = parse_file(file.path, str(site.config["encoding"] or "utf-8"))
    except OSError as error:
        site.reporter.warn("", f"Error reading file {file.path}: {error.strerror}")
        file.parsed = Parsed(None, "", 1)
    return resolve_page(site, file)


def page_from_static(site: Build, relative_path: str) -> ResolvedPage:
    """The page of a static file, which has no front matter."""
    folder, name = posixpath.split(relative_path)
    return read_page(site, folder, name)


def markdown_extensions(config: Mapping[str, Any]) -> frozenset[str]:
    """The extensions of Markdown, lower case and with their dots: those of ``markdown_ext``."""
    return frozenset("." + ext.lower() for ext in str(config["markdown_ext"]).split(","))


def matches_any(patterns: object, path: str, source: str) -> bool:
    """Whether a path in the source matches one of the patterns: as a prefix, as a glob, or with a slash a folder.

    (jekyll 4.3.1 entry_filter.rb: glob_include?.)
    """
    whole = posixpath.join(source, path.lstrip("/"))
    for pattern in patterns if isinstance(patterns, list) else []:
        full = posixpath.join(source, str(pattern).lstrip("/"))
        if whole.startswith(full) or fnmatch(full, whole) or (full == whole + "/" and os.path.isdir(whole)):
            return True
    return False
