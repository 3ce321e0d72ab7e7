"""Reading HTML: a tree from any text (libxml2 2.9.14, HTMLparser.c). Nothing is an error, and time is linear."""

from __future__ import annotations

import re
from html.entities import name2codepoint

from jekyllpy.plugins.html_fragment.elements import CLOSED_BY, EMPTY, END_PRIORITY, RAW
from jekyllpy.plugins.html_fragment.nodes import Element, Markup

_NAME = r"[A-Za-z_:.][\w:.-]*"
_TOKEN = re.compile(
    rf"(?P<text>[^<]+)|<!--(?P<comment>.*?)-->|</(?P<end>{_NAME})?[^>]*>?|<\?(?P<instruction>[^>]*)>"
    rf"|(?P<doctype><!DOCTYPE[^>]*>?)|<(?P<start>[A-Za-z_:][\w:.-]*)",
    re.ASCII | re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    rf"""\s*(?:(?P<name>{_NAME})(?:\s*=\s*(?:"(?P<double>[^"]*)"?|'(?P<single>[^']*)'?|(?P<bare>[^\s"'>][^\s>]*)))?"""
    r"""|(?P<junk>(?:(?!/>)[^\s>])+))""",
    re.ASCII,
)
_TAG_END = re.compile(r"\s*(/>|>)?")
_REFERENCE = re.compile(r"&(?:#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?|([A-Za-z_:][\w.:-]*);)")
_ONCE = frozenset(("html", "head", "body"))


def parse(html: str) -> Element:
    """The tree of a fragment: an element without a name that holds all."""
    return _Parser(html).run()


class _Parser:
    def __init__(self, html: str) -> None:
        self.html = html
        self.root = Element("")
        self.open = [self.root]
        self.at = 0
        self.last_comment = html.rfind("-->")

    def run(self) -> Element:
        while self.at < len(self.html):
            open_comment = self.at > self.last_comment and self.html.startswith("<!--", self.at)
            match = None if open_comment else _TOKEN.match(self.html, self.at)
            if match is None:
                self._text("<")
                self.at += 1
                continue
            self.at = match.end()
            kind, value = match.lastgroup, match[match.lastgroup or 0]
            if kind == "text":
                self._text(_unescape(value))
            elif kind == "start":
                self._start(value.lower())
            elif kind == "end":
                self._end(value.lower())
            elif kind in ("comment", "instruction"):
                self.open[-1].append(Markup(match[0]))
        return self.root

    def _text(self, text: str) -> None:
        if text:
            self.open[-1].append_text(text)

    def _start(self, name: str) -> None:
        attributes = self._attributes()
        closing = _TAG_END.match(self.html, self.at)
        assert closing is not None
        self.at = closing.end()
        if name in _ONCE:
            return
        while name in CLOSED_BY.get(self.open[-1].name, ()):
            self.open.pop()
        element = Element(name, attributes)
        self.open[-1].append(element)
        if name in EMPTY or closing[1] != ">":
            return
        self.open.append(element)
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
            self.open[-1].append_text(self.html[self.at : stop], raw=True)
        self.at = stop

    def _end(self, name: str) -> None:
        priority = END_PRIORITY.get(name, 100)
        for depth in range(len(self.open) - 1, 0, -1):
            element = self.open[depth].name
            if element == name:
                del self.open[depth:]
                return
            if END_PRIORITY.get(element, 100) > priority:
                return


def _unescape(text: str) -> str:
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        code = 39 if name == "apos" else name2codepoint.get(name)
        return match[0] if code is None else chr(code)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal) if len(decimal) < 9 else 0
    allowed = code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
    return chr(code) if allowed else ""
