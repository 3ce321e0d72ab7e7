"""Links and images: ``[text](url "title")``, ``[text][id]``, ``[text]``, and with ``!`` before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jekyllpy.kramdown import attributes
from jekyllpy.kramdown.context import link_id
from jekyllpy.kramdown.element import Element, Ial
from jekyllpy.kramdown.ruby_text import strip
from jekyllpy.kramdown.rules import Rule
from jekyllpy.kramdown.span.escaped_chars import ESCAPED
from jekyllpy.kramdown.span.parser import LINK

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

_START: Final = re.compile(r"!?\[(?=[^\^])")
_ID: Final = re.compile(r"\s*?\[([^\]]+)?\]", re.A)
_PAREN: Final = re.compile(r"[()]|\s(?=['\"])", re.A)
_ANGLE_END: Final = re.compile(r"[>\n]")
_TITLE_START: Final = re.compile(r"\s*?(['\"])", re.A)
_TITLE_END: Final = {quote: re.compile(rf"{quote}\s*?\)", re.A) for quote in "'\""}


class _Target(NamedTuple):
    """What a link leads to, and where its source ends."""

    url: str
    title: str | None
    end: int
    ial: Ial | None = None


class _Brackets:
    """Finds the bracket that closes a link's text, and notes which brackets within close where.

    ``open`` are the brackets not closed yet, each by the position after it. ``hopeless`` is set when one is met that
    is known never to be closed: then neither are those around it.
    """

    def __init__(self, state: SpanState, inner: int) -> None:
        self.state = state
        self.open = [inner]
        self.hopeless = False

    def closes(self, at: int) -> bool:
        """Take the bracket at a position; whether there is no more to look for."""
        closers, kinds = self.state.closers, self.state.open
        if self.state.text[at] == "!" and not self.state.text.startswith("[", at + 1):
            return False  # before a quotation mark
        while 0 <= closers.get((self.open[-1], kinds), -1) < at:
            self.open.pop()
        if self.state.text[at] == "]":
            inner = self.open.pop()
            if self.open:
                self._note(inner, at)
            return not self.open
        inner = at + (2 if self.state.text[at] == "!" else 1)
        self.open.append(inner)
        self.hopeless = closers.get((inner, kinds), 0) < 0
        return self.hopeless

    def fail(self) -> None:
        """None of the brackets still open is ever closed."""
        closers, kinds = self.state.closers, self.state.open
        for inner in self.open:
            if (inner, kinds) not in closers:
                self._note(inner, -1)

    def _note(self, inner: int, at: int) -> None:
        for kinds in (self.state.open, self.state.open & ~LINK):
            self.state.closers[inner, kinds] = at


def parse_link(span: SpanParser, m: re.Match[str], state: SpanState) -> int:
    """A link or image if there is a closing bracket and something to lead to; else the bracket is text."""
    start, inner = m.start(), m.end()
    image = inner - start == 2
    if state.full or (not image and state.open & LINK):
        return inner
    known = state.closers.get((inner, state.open))
    if known is not None and (known < 0 or _target(state, inner, known) is None):
        return inner
    element = Element("img" if image else "a")
    outer = state.tree
    close = _parse_text(span, state, element, inner)
    if close < 0:
        return inner
    state.closers[inner, state.open] = close
    target = _target(state, inner, close)
    if target is not None:
        _fill(state, element, target, state.text[inner:close])
        state.append(element, start)
        return target.end
    if not state.text.startswith(("(", "["), close + 1):
        state.warn(f"No link definition for link ID '{link_id(state.text[inner:close])}' found", start)
    return _adopt(state, element, inner, close) if outer.type in ("a", "img") else inner


def _parse_text(span: SpanParser, state: SpanState, element: Element, inner: int) -> int:
    """Parse the text of a link into its element; where the closing bracket is, -1 if there is none."""
    saved = state.enter(element, LINK, inner)
    brackets = _Brackets(state, inner)
    close = span.scan(state, inner, "]![", brackets.closes)
    if close < 0 or brackets.hopeless:
        brackets.fail()
        close = -1
    else:
        state.flush(close)
    state.leave(saved)
    return close


def _adopt(state: SpanState, element: Element, inner: int, close: int) -> int:
    """What was parsed for a link that leads nowhere is, within another link, what parsing it as text gives."""
    state.parts.append(state.text[state.begin : inner])
    for child in element.children:
        if child.type == "text":
            state.parts.append(child.value)
        else:
            state.begin = inner
            state.flush(inner)
            state.children.append(child)
    state.begin = close
    return close + 1


def _fill(state: SpanState, element: Element, target: _Target, text: str) -> None:
    element.ial = target.ial
    if target.ial:
        attributes.apply(state.context, element.attr, target.ial)
    if element.type == "a":
        element.attr["href"] = target.url
    else:
        element.attr["src"] = target.url
        element.attr["alt"] = ESCAPED.sub(r"\1", text)
        element.children = []
    if target.title is not None:
        element.attr["title"] = target.title


def _target(state: SpanState, inner: int, close: int) -> _Target | None:
    """What stands after the closing bracket at ``close`` and leads somewhere."""
    text, after = state.text, close + 1
    if not (m := _ID.match(text, after)) and text.startswith("(", after):
        return _inline(state, after)
    links = state.context.links
    if m and m[1]:
        definition = links.get(link_id(m[1]))
    elif not links or (not state.context.options.link_defs and text.find("]", inner, close) >= 0):
        return None  # No id of a definition has a bracket in it.
    else:
        definition = links.get(link_id(ESCAPED.sub(r"\1", text[inner:close])))
    if definition is None:
        return None
    ial = definition.place.ial if definition.place else None
    return _Target(definition.url, definition.title, m.end() if m else after, ial)


def _inline(state: SpanState, open: int) -> _Target | None:
    """A URL in parentheses, perhaps with a title."""
    text = state.text
    if text.startswith("<", open + 1):
        end = state.context.find(_ANGLE_END, text, open + 2)
        if end and text[end[0]] == ">":
            url = text[open + 2 : end[0]]
            if text.startswith(")", end[1]):
                return _Target(url, None, end[1] + 1)
            return _titled(state, url, end[1])
    return _plain(state, open)


def _plain(state: SpanState, open: int) -> _Target | None:
    """A URL up to the parenthesis that closes it, or to a title."""
    text, pos = state.text, open
    if open in state.dead:
        return None
    pending: list[int] = []
    while m := _PAREN.search(text, pos):
        pos = m.end()
        if m[0] == "(":
            pending.append(m.start())
        elif m[0] == ")":
            pending.pop()
            if not pending:
                return _Target(strip(text[open + 1 : m.start()]), None, pos)
        else:
            target = _titled(state, strip(text[open + 1 : m.start()]), pos)
            if target is not None:
                return target
            break
    state.dead.update(pending)
    return None


def _titled(state: SpanState, url: str, pos: int) -> _Target | None:
    """A URL whose title follows, at least one character between quotes."""
    m = _TITLE_START.match(state.text, pos)
    if not m or m.end() >= len(state.text):
        return None
    end = state.context.find(_TITLE_END[m[1]], state.text, m.end() + 1)
    return _Target(url, state.text[m.end() : end[0]], end[1]) if end else None


LINK_OR_IMAGE: Final = Rule("link", _START, parse_link, "![", r"!\[|\[")
