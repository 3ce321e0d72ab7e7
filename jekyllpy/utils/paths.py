"""Paths that stay where they belong."""

from __future__ import annotations

import posixpath


def clean(path: str) -> str:
    """A path below an imagined root, with ``.``, ``..`` and double slashes resolved and without a leading slash.

    What would lead above the root stays at the root, so joining the result to a folder never leaves that folder
    (jekyll 4.3.1 path_manager.rb: sanitized_path).
    """
    return posixpath.normpath("/" + path.replace("\0", "").lstrip("/")).lstrip("/")


def join(*parts: str) -> str:
    """The parts that are not empty, joined by single slashes."""
    return "/".join(part.strip("/") if number else part.rstrip("/") for number, part in enumerate(parts) if part)
