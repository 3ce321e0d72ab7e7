"""Finding links in Markdown, by patterns and not by parsing (jekyll-relative-links 0.7.0, generator.rb)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_FRAGMENT = r"(\#.+?)?"
_TITLE = r"""(\s+"(?:\\"|[^"])*(?<!\\)"|\s+"(?:\\'|[^'])*(?<!\\)')?"""
_DESTINATION = re.compile(rf"\]\(([^)]+?){_FRAGMENT}{_TITLE}\)", re.ASCII)
_REFERENCE = re.compile(rf"^[ \t\v\f\r]*\[(.*?)\]: (.+?){_FRAGMENT}{_TITLE}\s*?$", re.ASCII | re.MULTILINE)


class Link(NamedTuple):
    """A link: its text, where it leads, and what follows that; ``start`` and ``end`` are its place."""

    start: int
    end: int
    text: str
    path: str
    tail: str
    inline: bool

    def to(self, url: str) -> str:
        """The link to another place. A reference begins with the newline that may have been taken with it."""
        return f"[{self.text}]({url}{self.tail})" if self.inline else f"\n[{self.text}]: {url}{self.tail}"


def replace_links(text: str, target: Callable[[Link], str | None]) -> str:
    """The text with the links for which ``target`` gives a url leading there."""
    parts: list[str] = []
    at = 0
    inline, reference = next_inline(text, 0), next_reference(text, 0)
    while link := _first(inline, reference):
        url = target(link)
        parts += text[at : link.start], text[link.start : link.end] if url is None else link.to(url)
        at = link.end
        inline = next_inline(text, at) if inline and inline.start < at else inline
        reference = next_reference(text, at) if reference and reference.start < at else reference
    return "".join(parts) + text[at:]


def _first(inline: Link | None, reference: Link | None) -> Link | None:
    if inline is None or reference is None:
        return inline or reference
    return reference if reference.start < inline.start else inline


def next_inline(text: str, at: int) -> Link | None:
    """The first ``[text](path#fragment "title")`` from a place on. The text ends on the line on which it begins.

    All openings on a line meet the same closings, so only the first is tried: many brackets cost no more than few.
    """
    floor, close = at, text.find("](", at)
    while close >= 0 and text.find(")", close) >= 0:
        floor = max(floor, text.rfind("\n", at, close) + 1)
        start = text.find("[", floor, close)
        match = _DESTINATION.match(text, close) if start >= 0 else None
        if match:
            tail = (match[2] or "") + (match[3] or "")
            return Link(start, match.end(), text[start + 1 : close], match[1], tail, True)
        at, close = close, text.find("](", close + 1)
    return None


def next_reference(text: str, at: int) -> Link | None:
    """The first ``[text]: path#fragment "title"`` from a place on, with the blank lines before it."""
    match = _REFERENCE.search(text, at)
    if match is None:
        return None
    tail = (match[3] or "") + (match[4] or "")
    return Link(_first_blank(text, at, match.start()), match.end(), match[1], match[2], tail, False)


def _first_blank(text: str, at: int, line: int) -> int:
    """The start of the first of the blank lines before a line, not looking back beyond a place."""
    end = at + len(text[at:line].rstrip(" \t\n\v\f\r"))
    starts_line = end == at and (at == 0 or text[at - 1] == "\n")
    return at if starts_line else text.find("\n", end, line) + 1 or line
