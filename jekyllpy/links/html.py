"""What an HTML page links to, and the anchors that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

# One pass: what is no markup is left out, then tags with their attributes.
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>script|style|template)\b(?P<attributes>(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)>.*?(?:</(?P=raw)\s*>|\Z)"
    r"|<(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<more>(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""")
_LINKS = {"href": None, "src": None, "poster": None, "data": frozenset(("object",)), "action": frozenset(("form",))}
_PASSIVE = frozenset(("preconnect", "dns-prefetch"))


class Link(NamedTuple):
    """A link: its address as written, and where the tag begins in the text."""

    address: str
    offset: int


class Page(NamedTuple):
    """The links and anchors of a page; ``base`` is the address that ``<base>`` sets."""

    links: list[Link]
    anchors: frozenset[str]
    base: str | None


def read(text: str) -> Page:
    """The links and anchors of an HTML text; never raises."""
    links: list[Link] = []
    anchors: set[str] = set()
    base = None
    for match in _TOKEN.finditer(text):
        name = (match["name"] or match["raw"] or "").lower()
        attributes = _attributes(match["more"] or match["attributes"] or "")
        anchors.update(attributes[key] for key in ("id", "name") if key in attributes and (key == "id" or name == "a"))
        if name == "base":
            base = base or attributes.get("href")
        elif not (name == "link" and _PASSIVE.intersection(attributes.get("rel", "").lower().split())):
            links += [Link(address, match.start()) for address in _addresses(name, attributes)]
    return Page(links, frozenset(anchors), base)


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    if "=" in text:
        for key, double, single, plain in _ATTRIBUTE.findall(text):
            found.setdefault(key.lower(), unescape(double or single or plain))
    return found


def _addresses(name: str, attributes: dict[str, str]) -> Iterator[str]:
    for key, tags in _LINKS.items():
        if key in attributes and (tags is None or name in tags):
            yield attributes[key].strip()
    for candidate in attributes.get("srcset", "").split(", "):
        if candidate.strip():
            yield candidate.split()[0]
