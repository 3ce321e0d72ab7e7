"""Abbreviations: found in the text of the finished tree."""

from __future__ import annotations

import re
from typing import NamedTuple

from jekyllpy.kramdown.element import Element


class _Finder(NamedTuple):
    """``any`` matches an abbreviation, ``bounded`` one with no letter after it, ``before`` what may stand before such
    a one."""

    any: re.Pattern[str]
    bounded: re.Pattern[str]
    before: re.Pattern[str]


def replace_abbreviations(root: Element, names: list[str]) -> None:
    """Turn abbreviations in the texts within an element into elements."""
    if not names:
        return
    union = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    bounded = rf"(?:{union})(?!\w)"
    finder = _Finder(
        re.compile(union), re.compile(bounded, re.A), re.compile(rf"\W(?={bounded})|^(?={bounded})", re.A | re.M)
    )
    _replace(root, finder)


def _replace(element: Element, finder: _Finder) -> None:
    if not element._children:
        return
    children: list[Element] = []
    for child in element._children:
        if child.type == "text" and element.option("content_model") != "raw":
            children += _split(child, finder)
        else:
            _replace(child, finder)
            children.append(child)
    element._children = children


def _split(text: Element, finder: _Finder) -> list[Element]:
    value = text.value
    if not finder.any.search(value):
        return [text]
    found: list[Element] = []
    pos = 0
    while (at := _next(value, pos, finder)) >= 0:
        abbreviation = finder.any.match(value, at)
        if abbreviation is None:
            at += 1
            abbreviation = finder.any.match(value, at)
        if abbreviation is None:
            break
        found.append(Element("text", value[pos:at]))
        found.append(Element("abbreviation", abbreviation[0]))
        pos = abbreviation.end()
    found.append(Element("text", value[pos:]))
    return found


def _next(value: str, pos: int, finder: _Finder) -> int:
    """Where the next abbreviation, or the character before it, stands; right at ``pos`` counts as a line's start."""
    if finder.bounded.match(value, pos):
        return pos
    m = finder.before.search(value, pos)
    return m.start() if m else -1
