"""What a program sees of a file: the events of its tree, with white space as browsers treat it, and its words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import PurePath
from xml.etree import ElementTree

from bs4 import BeautifulSoup
from bs4.element import Comment, Declaration, Doctype, NavigableString, ProcessingInstruction, Tag

Event = tuple[str, ...]

HTML = {".html", ".htm", ".xhtml"}
XML = {".xml", ".atom", ".rss", ".svg", ".xsl"}
_EXACT = {"pre", "textarea"}
_HIDDEN = {"script", "style", "template"}
_BLOCK_NAMES = (
    "html head body title meta link base style script template address article aside blockquote dd details dialog div "
    "dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section "
    "summary table tbody thead tfoot tr td th caption colgroup col ul br option select"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def events(text: str, name: str) -> list[Event] | None:
    """The tree of an HTML, XML or JSON text as events, by the ending of its ``name``; None for other kinds."""
    suffix = PurePath(name).suffix.lower()
    if suffix in HTML:
        return list(_trimmed(list(_joined(_walk(BeautifulSoup(text, "html.parser"))))))
    if suffix in XML:
        return _xml_events(text)
    if suffix == ".json":
        return _json_events(text)
    return None


def words(found: list[Event]) -> list[str]:
    """The words that show, in order; an element that stands on a line of its own ends a word, others do not."""
    hidden = 0
    shown: list[str] = []
    for event in found:
        kind, *rest = event
        if kind in ("open", "close") and rest[0] in _HIDDEN:
            hidden += 1 if kind == "open" else -1
        elif kind == "text" and not hidden:
            shown.append(rest[0])
        elif _is_block(event):
            shown.append(" ")
    return "".join(shown).split()


def _walk(soup: Tag) -> Iterator[Event]:
    """Events in document order, by a stack of its own: pages can be nested more deeply than Python's calls."""
    stack: list[tuple[object, bool]] = [(child, False) for child in reversed(soup.contents)]
    while stack:
        node, exact = stack.pop()
        if isinstance(node, Tag):
            yield ("open", node.name, *_attributes(node))
            stack.append((("close", node.name), exact))
            inside = exact or node.name in _EXACT
            stack += [(child, inside) for child in reversed(node.contents)]
        elif isinstance(node, tuple):
            yield node
        elif isinstance(node, Doctype):
            yield ("doctype", _BLANKS.sub(" ", node).strip().lower())
        elif isinstance(node, NavigableString) and not isinstance(node, (Comment, Declaration, ProcessingInstruction)):
            yield ("exact" if exact else "text", str(node) if exact else _BLANKS.sub(" ", node))


def _attributes(tag: Tag) -> list[str]:
    """``name=value``, sorted; the classes sorted too."""
    pairs = []
    for name, value in tag.attrs.items():
        parts = value if isinstance(value, list) else str(value).split()
        pairs.append(f"{name}={' '.join(sorted(parts) if name == 'class' else parts)}")
    return sorted(pairs)


def _joined(found: Iterator[Event]) -> Iterator[Event]:
    """With texts that a comment had parted together again."""
    for kind, group in groupby(found, key=itemgetter(0)):
        if kind == "text":
            yield (kind, _BLANKS.sub(" ", "".join(event[1] for event in group)))
        else:
            yield from group


def _trimmed(found: list[Event]) -> Iterator[Event]:
    """Without the white space beside blocks, which does not show; exact text becomes text."""
    for place, event in enumerate(found):
        if event[0] == "text":
            text = event[1]
            if place == 0 or _is_block(found[place - 1]):
                text = text.lstrip(" ")
            if place + 1 == len(found) or _is_block(found[place + 1]):
                text = text.rstrip(" ")
            if text:
                yield ("text", text)
        else:
            yield ("text", event[1]) if event[0] == "exact" else event


def _is_block(event: Event) -> bool:
    return event[0] == "doctype" or (event[0] in ("open", "close") and event[1] in _BLOCKS)


def _xml_events(text: str) -> list[Event] | None:
    try:
        root = ElementTree.fromstring(text.lstrip("\ufeff \r\n\t").encode("utf-8"))
    except (ElementTree.ParseError, ValueError, LookupError):
        return None
    found: list[Event] = []
    stack: list[tuple[ElementTree.Element, bool]] = [(root, False)]
    while stack:
        node, closed = stack.pop()
        if closed:
            found += [("close", node.tag), *_xml_text(node.tail)]
            continue
        found.append(("open", node.tag, *sorted(f"{name}={value}" for name, value in node.attrib.items())))
        found += _xml_text(node.text)
        stack.append((node, True))
        stack += [(child, False) for child in reversed(node)]
    return found


def _xml_text(text: str | None) -> list[Event]:
    stripped = _BLANKS.sub(" ", text or "").strip()
    return [("text", stripped)] if stripped else []


def _json_events(text: str) -> list[Event] | None:
    try:
        lines = json.dumps(json.loads(text), ensure_ascii=False, indent=1).splitlines()
    except ValueError:
        return None
    return [("text", line) for line in lines]
