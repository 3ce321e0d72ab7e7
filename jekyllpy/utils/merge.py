"""Merging hashes as Jekyll does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def deep_merge(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """A new hash in which ``above`` wins: maps are merged, all else is replaced, None never replaces anything.

    Keys keep the order of ``below``, new ones follow (jekyll 4.3.1 utils.rb: deep_merge_hashes).
    """
    merged = dict(below)
    for key, value in above.items():
        if key not in merged:
            merged[key] = value
        elif value is not None:
            old = merged[key]
            both = isinstance(old, Mapping) and isinstance(value, Mapping)
            merged[key] = deep_merge(old, value) if both else value
    return merged
