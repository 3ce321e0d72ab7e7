"""Emphasis: ``*em*``, ``**strong**``, and with underscores."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.ruby_text import SPACE, is_alnum, is_alpha
from jekyllpy.kramdown.rules import Rule
from jekyllpy.kramdown.span.parser import EM, STRONG

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

_START: Final = re.compile(r"\*\*?|__?")


def parse_emphasis(span: SpanParser, m: re.Match[str], state: SpanState) -> int:
    """Emphasis up to its end, if there is one: two delimiters that find none may still be one, and the other its
    text."""
    text, start, end = state.text, m.start(), m.end()
    delimiter = m[0]
    kind = STRONG if end - start == 2 else EM
    # At the end of the text the slice is empty, and so "in" is true: nothing to emphasise there either.
    if (delimiter[0] == "_" and _within_word(text, start)) or text[end : end + 1] in SPACE or state.full:
        return end
    if state.open & kind:
        state.literal.append(start)
        return end
    found = _attempt(span, state, start, end, delimiter, kind)
    if found is None and kind == STRONG and state.tree.type != "em":
        found = _attempt(span, state, start, start + 1, delimiter[0], EM)
    if found is None:
        state.literal.append(start)
        return end
    return found


def _within_word(text: str, start: int) -> bool:
    """Whether a letter, or one with a hyphen after it, stands before."""
    before = text[start - 1 : start]
    if before == "-":
        before = text[start - 2 : start - 1] if start > 1 else ""
    return before != "" and is_alpha(before)


def _attempt(span: SpanParser, state: SpanState, start: int, inner: int, delimiter: str, kind: int) -> int | None:
    """Parse emphasis that begins with ``delimiter``; where it ends, None if it does not."""
    opener = (start, delimiter, state.open)
    if opener in state.failed:
        return None
    element = Element("em" if kind == EM else "strong")
    saved = state.enter(element, kind, inner)

    def closes(at: int) -> bool:
        return _closes(state, at, delimiter)

    at = span.scan(state, inner, delimiter[0], closes)
    if at < 0:
        literal = state.literal
        state.leave(saved)
        state.failed.add(opener)
        _remember(state, literal, delimiter)
        return None
    state.flush(at)
    state.leave(saved)
    state.append(element, start)
    return at + len(delimiter)


def _closes(state: SpanState, at: int, delimiter: str) -> bool:
    text = state.text
    if not text.startswith(delimiter, at) or text[at - 1] in SPACE or state.is_empty(at):
        return False
    end = at + len(delimiter)
    if len(delimiter) == 1 and text.startswith(delimiter, end) and not text.startswith(delimiter, end + 1):
        return False
    return delimiter[0] != "_" or end == len(text) or not is_alnum(text[end])


def _remember(state: SpanState, literal: list[int], delimiter: str) -> None:
    """Openers that were text in an element without an end: opened themselves they would find none either.

    That is because parsing goes on in the same way behind them; after a run of delimiters that were all text it does so
    wherever in the run an element was opened.
    """
    text, failed, within = state.text, state.failed, state.open
    known = set(literal)
    for at in literal:
        if not text.startswith(delimiter, at):
            continue
        end = _run_end(text, at, known)
        double = text.startswith(delimiter[0], at + 1)
        if len(delimiter) == 2:
            failed.update((start, delimiter, within) for start in range(at, max(end - 1, at + 1)))
        elif not double or end > at or not text.startswith(delimiter, at + 2):
            failed.add((at, delimiter, within))


#: Longer runs of delimiters may close what they open.
_LONGEST: Final = 5


def _run_end(text: str, start: int, literal: set[int]) -> int:
    """Where a run of delimiters that were all text ends; its start if it is not such a run."""
    pos = start
    while text[pos : pos + 1] == text[start]:
        if pos not in literal:
            return start
        pos += 2 if text[pos + 1 : pos + 2] == text[start] else 1
    return pos if pos - start <= _LONGEST else start


EMPHASIS: Final = Rule("emphasis", _START, parse_emphasis, "*_", r"\*|_")
