"""Data files of comma and tab separated values (jekyll 4.3.1 readers/data_reader.rb, Ruby's csv)."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from typing import Any

_INTEGER = re.compile(r"[+-]?\d+(?:_\d+)*\Z")
_FLOAT = re.compile(r"[+-]?(?:\d[\d_]*)?(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?\Z")


def load(text: str, options: Mapping[str, Any], separator: str) -> list[Any]:
    """The rows: hashes by the names in the first row, or lists where ``headers`` is false.

    Empty cells are None, as is what a short row lacks. ``csv_converters`` of the options may name ``integer``,
    ``float``, ``numeric`` and ``all``.
    """
    convert = _converter([str(name) for name in options.get("csv_converters") or []])
    rows = [[convert(cell) for cell in row] for row in csv.reader(text.splitlines(keepends=True), delimiter=separator)]
    headers = options.get("headers", True)
    if headers is False or headers is None:
        return rows
    return [_hash(rows[0], row) for row in rows[1:]]


def _hash(names: list[Any], row: list[Any]) -> dict[Any, Any]:
    padded = row + [None] * (len(names) - len(row))
    hashed: dict[Any, Any] = {}
    for name, value in zip(names + [None] * (len(padded) - len(names)), padded, strict=True):
        hashed.setdefault(name, value)
    return hashed


def _converter(names: list[str]) -> Any:
    integers = {"integer", "numeric", "all"}.intersection(names)
    floats = {"float", "numeric", "all"}.intersection(names)

    def convert(cell: str) -> Any:
        if cell == "":
            return None
        if integers and _INTEGER.match(cell):
            return int(cell)
        if floats and cell.strip(".eE+-") and _FLOAT.match(cell):
            return float(cell)
        return cell

    return convert
