"""Reading HTML: a tree from any text (libxml2 2.9.14, HTMLparser.c). Nothing is an error, and time is linear."""

from __future__ import annotations

import re
from html.entities import name2codepoint

from jekyllpy.plugins.html_fragment.elements import CLOSED_BY, EMPTY, END_PRIORITY, RAW
from jekyllpy.plugins.html_fragment.nodes import Element, Markup

_NAME = r"[A-Za-z_:.][\w:.-]*"
_TOKEN = re.compile(
    rf"(?P<text>[^<]+)|<!--(?P<comment>.*?)-->|</(?:(?P<end>{_NAME})[^>]*>?)?|<\?(?P<instruction>[^>]*)>"
    rf"|(?P<doctype><!DOCTYPE[^>]*>?)|<(?P<start>[A-Za-z_:][\w:.-]*)",
    re.ASCII | re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    rf"""\s*(?:(?P<name>{_NAME})(?:\s*=\s*(?:"(?P<double>[^"]*)"?|'(?P<single>[^']*)'?|(?P<bare>[^\s>]*)))?"""
    r"""|(?P<junk>(?:(?!/>)[^\s>])+))""",
    re.ASCII,
)
_TAG_END = re.compile(r"\s*(/>|>)?")
_REFERENCE = re.compile(r"&(?:#(?:[xX]([0-9a-fA-F]*)|([0-9]*));?|([A-Za-z_:][\w.:-]*);)", re.ASCII)
_ONCE = frozenset(("html", "head", "body"))


def parse(html: str) -> Element:
    """The tree of a fragment: an element without a name that holds all.

    In the elements at the top, attributes with a colon come last: nokogiri leaves them so.
    """
    root = _Parser(html).run()
    for child in root.children:
        if isinstance(child, Element):
            child.attributes = dict(sorted(child.attributes.items(), key=lambda pair: ":" in pair[0]))
    return root


class _Parser:
    """``open`` are the elements that are open, with their names as in the source; ``repeated`` counts the start tags of
    the elements that are there once in any page: as many end tags of such are passed over."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.open = [("", Element(""))]
        self.at = 0
        self.repeated = 0
        self.last_comment = html.rfind("-->")

    def run(self) -> Element:
        root = self.open[0][1]
        while self.at < len(self.html):
            if self.at > self.last_comment and self.html.startswith("<!--", self.at):
                break  # a comment without an end goes to the end of the page, and is not kept
            match = _TOKEN.match(self.html, self.at)
            self.at = match.end() if match else self.at + 1
            if match is None:
                self._top.append_text("<")
            else:
                self._token(match)
        return root

    @property
    def _top(self) -> Element:
        return self.open[-1][1]

    def _token(self, match: re.Match[str]) -> None:
        kind = match.lastgroup
        if kind == "text":
            self._top.append_text(_unescape(match[0]))
        elif kind == "start":
            self._start(match["start"].lower())
        elif kind == "end":
            self._end(match["end"].lower())
        elif kind in ("comment", "instruction"):
            self._top.append(Markup(match[0]))

    def _start(self, name: str) -> None:
        attributes = self._attributes()
        closing = _TAG_END.match(self.html, self.at)
        assert closing is not None
        self.at = closing.end()
        if name in _ONCE:
            self.repeated += 1
            return
        while name in CLOSED_BY.get(self.open[-1][0], ()):
            self.open.pop()
        element = Element(name.partition(":")[2] or name, attributes)
        self._top.append(element)
        if name in EMPTY or closing[1] != ">":
            return
        self.open.append((name, element))
        if name in RAW:
            self._raw(name)

    def _attributes(self) -> dict[str, str | None]:
        attributes: dict[str, str | None] = {}
        while (match := _ATTRIBUTE.match(self.html, self.at)) and match.end() > self.at:
            self.at = match.end()
            if match["name"]:
                value = next((match[kind] for kind in ("double", "single", "bare") if match[kind] is not None), None)
                attributes.setdefault(match["name"].lower(), None if value is None else _unescape(value))
        return attributes

    def _raw(self, name: str) -> None:
        end = re.compile(f"</{name}", re.IGNORECASE).search(self.html, self.at)
        stop = end.start() if end else len(self.html)
        if stop > self.at:
            self._top.append_text(self.html[self.at : stop], raw=True)
        self.at = stop

    def _end(self, name: str) -> None:
        if name in _ONCE:
            self.repeated -= 1
            if self.repeated < 0 and name != "head":
                self.at = len(self.html)  # the body has ended, and what follows is not in it
            return
        priority = END_PRIORITY.get(name, 100)
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth][0] == name:
                del self.open[depth:]
                return
            if END_PRIORITY.get(self.open[depth][0], 100) > priority:
                return


def _unescape(text: str) -> str:
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        code = 39 if name == "apos" else name2codepoint.get(name)
        return match[0] if code is None else chr(code)
    digits, base = (hexadecimal, 16) if hexadecimal else (decimal or "0", 10)
    code = int(digits, base) if len(digits) < 9 else 0
    allowed = code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
    return chr(code) if allowed else ""
