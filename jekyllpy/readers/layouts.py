"""Layouts of the site and of its theme (jekyll 4.3.1 readers/layout_reader.rb)."""

from __future__ import annotations

import os
from collections.abc import Iterator

from jekyllpy.layout import Layout
from jekyllpy.readers.entry_filter import EntryFilter
from jekyllpy.readers.text import Parsed, parse_file
from jekyllpy.report import Reporter


class LayoutReader:
    """Reads the layouts of folders; a layout of an earlier folder hides those of the same name in later ones."""

    def __init__(self, entry_filter: EntryFilter, encoding: str, reporter: Reporter) -> None:
        self._filter = entry_filter
        self._encoding = encoding
        self._reporter = reporter

    def read(self, folder: str, root: str) -> dict[str, Layout]:
        """The layouts in ``folder``, which lies in the site's or theme's folder ``root``, by name."""
        layouts: dict[str, Layout] = {}
        for entry in self._filter.filter(_files(folder)) if os.path.isdir(folder) else ():
            path = os.path.join(folder, entry)
            if os.path.isdir(path):
                continue
            parsed = parse_file(path, self._encoding)
            self._complain(path, parsed)
            relative = path.removeprefix(root)
            layouts[_name(entry)] = Layout(
                _name(entry), path, relative, parsed.mapping, parsed.content, parsed.first_line
            )
        return layouts

    def _complain(self, path: str, parsed: Parsed) -> None:
        if parsed.error:
            self._reporter.warn("", f"YAML Exception reading {path}: {parsed.error.message}")


def _files(folder: str) -> Iterator[str]:
    for path, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inner = os.path.relpath(path, folder)
        for name in sorted(names):
            if "." in name.lstrip(".") and not name.startswith("."):
                yield name if inner == "." else f"{inner}/{name}"


def _name(entry: str) -> str:
    return entry.rpartition(".")[0]
