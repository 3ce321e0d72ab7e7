"""Data files: ``_data`` and the folders in it, by name (jekyll 4.3.1 readers/data_reader.rb)."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any

from jekyllpy.front_matter import load_yaml
from jekyllpy.readers import csv_files
from jekyllpy.readers.entry_filter import EntryFilter
from jekyllpy.readers.text import decode

_EXTENSIONS = ("yaml", "yml", "json", "csv", "tsv")
_NOT_WORDS = re.compile(r"[^\w\s-]+|(?:^|(?<=\b\s))\s+(?=$|\s?\b)", re.ASCII | re.MULTILINE)
_BLANKS = re.compile(r"\s+", re.ASCII)


class DataReader:
    """Reads a folder of data files into nested hashes."""

    def __init__(self, config: Mapping[str, Any], entry_filter: EntryFilter) -> None:
        self._config = config
        self._encoding = str(config["encoding"] or "utf-8")
        self._filter = entry_filter

    def read(self, folder: str) -> dict[str, Any]:
        """What the files in an absolute folder say, by their names; empty where there is no such folder."""
        data: dict[str, Any] = {}
        if not os.path.isdir(folder) or self._filter.is_foreign_link(folder):
            return data
        names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
        files = [name for ext in _EXTENSIONS for name in names if name.endswith("." + ext)]
        for name in files + [name for name in names if os.path.isdir(os.path.join(folder, name))]:
            path = os.path.join(folder, name)
            if self._filter.is_foreign_link(path):
                continue
            if os.path.isdir(path):
                data[key(name)] = self.read(path)
            else:
                data[key(os.path.splitext(name)[0])] = self.read_file(path)
        return data

    def read_file(self, path: str) -> Any:
        """What one file says. Raises ``YamlError``; JSON is read as the YAML it is."""
        with open(path, "rb") as file:
            text = decode(file.read(), self._encoding)
        kind = os.path.splitext(path)[1].lower()
        if kind in (".csv", ".tsv"):
            options = self._config.get(f"{kind[1:]}_reader") or {}
            return csv_files.load(text, options, "," if kind == ".csv" else "\t")
        return load_yaml(text, path)


def key(name: str) -> str:
    """The name under which templates find a file: no strange characters, blanks as underscores."""
    return _BLANKS.sub("_", _NOT_WORDS.sub("", name))
