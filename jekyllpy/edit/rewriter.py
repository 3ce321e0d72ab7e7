"""Making a YAML text say something else while changing as little of it as can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import yaml

from jekyllpy.edit.block import new_lines
from jekyllpy.edit.changes import Editor
from jekyllpy.edit.differences import Change, Rewrite, differences
from jekyllpy.edit.lines import Edit, apply, newline_at
from jekyllpy.edit.nodes import Node, index
from jekyllpy.edit.style import Style, observe
from jekyllpy.edit.values import check_size, normalise, same
from jekyllpy.errors import FrontMatterError, YamlError
from jekyllpy.front_matter.loader import load_yaml


def rewrite_yaml(text: str, want: dict[Any, Any]) -> str:
    """A YAML text that reads as ``want``, differing from ``text`` only where the data differ.

    ``text`` is a document whose top is a mapping, or that is empty. What comes out has been read again and compared.
    Raises FrontMatterError where the data cannot be written, or not without touching more than they should.
    """
    try:
        return _rewrite(text, normalise(want))
    except RecursionError:
        raise FrontMatterError("the data are nested too deep to be edited") from None


def _rewrite(text: str, want: dict[Any, Any]) -> str:
    check_size(load_yaml(text))
    root = index(text)
    if root is None or (root.kind == "scalar" and root.value is None):
        return _checked(_fill(apply(text, [Edit(root.start, root.end, "")]) if root and want else text, want), want)
    if root.kind != "mapping":
        raise FrontMatterError("only front matter that is a mapping can be edited")
    if root.opaque:
        raise FrontMatterError(
            "this front matter has a null key or a collection as a key, which upstream Jekyll reads oddly: "
            "it cannot be edited"
        )
    style, changes = observe(text, root), differences(root, want)
    while changes:
        text, changes = _step(text, style, changes, want)
    return _checked(text, want)


def _fill(text: str, want: dict[Any, Any]) -> str:
    """An empty document with the data at its end."""
    if not want:
        return text
    newline = newline_at(text, 0)
    lead = "" if not text or text.endswith(("\n", "\r")) else newline
    lines = new_lines(Style(), "", tuple(want), tuple(want.values()))
    return text + lead + "".join(line + newline for line in lines)


def _step(text: str, style: Style, changes: list[Change], want: dict[Any, Any]) -> tuple[str, list[Change]]:
    """The text after the first of some changes, and what is left to do, which must be less than before."""
    for attempt, manner in _attempts(changes[0], style):
        new = apply(text, Editor(text, manner).edits(attempt))
        left = _left(new, want)
        if left is not None and len(left) < len(changes):
            return new, left
    raise FrontMatterError("this edit cannot be made without changing other data too; edit the file by hand")


def _attempts(change: Change, style: Style) -> Iterator[tuple[Change, Style]]:
    """A change, then what else there is to try when it does not read back as it should.

    A block scalar takes comments below it in; without one, and then with ever larger rewrites, there is a way.
    """
    yield change, style
    yield change, replace(style, literals=False)
    for depth in range(len(change.trail), 0, -1):
        yield Rewrite(change.trail[:depth]), style


def _left(text: str, want: dict[Any, Any]) -> list[Change] | None:
    """What is left to do in a text, or None when it is no longer good."""
    try:
        root: Node | None = index(text)
    except (yaml.YAMLError, YamlError, ValueError):
        return None
    if root is None or root.value is None:
        return None if want else []
    return differences(root, want) if root.kind == "mapping" and not root.opaque else None


def _checked(text: str, want: dict[Any, Any]) -> str:
    if not same(load_yaml(text) or {}, want):
        raise FrontMatterError("this edit would not read back as it should; edit the file by hand")
    return text
