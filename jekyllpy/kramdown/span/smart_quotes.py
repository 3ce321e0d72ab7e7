"""Quotation marks: which way each one turns goes by the characters around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.ruby_text import is_bounded_word
from jekyllpy.kramdown.rules import Rule

if TYPE_CHECKING:
    from jekyllpy.kramdown.span.parser import SpanParser, SpanState

_PUNCTUATION: Final = r"[!\"#$%'()*+,\-./:;<=>?@\[\\\]^`{|}~]"
#: A character of ASCII that is no part of a word. (Spelled out: `re` compiles long ranges slowly.)
_NO_WORD: Final = r"[\x00-/:-@\[-^`{-\x7f]"
_CLOSING: Final = r"[^ \\\t\r\n\[{(-]"
#: A letter is not known to be one by Ruby's idea before it is looked at; the rules from ``second`` on come after that.
_FIRST: Final = re.compile(
    rf"(?P<open>[\"'])(?=[_*]{{1,2}}\S)"
    rf"|(?P<close>[\"'])(?={_PUNCTUATION}(?!\.\.)(?:{_NO_WORD}|\Z)|_(?!\.\.)\w)"
    rf"|(?P<foreign>[\"'])(?=[!-/:-@\[-`{{-~](?!\.\.)[^\x00-\x7f])",
    re.A,
)
_REST: Final = re.compile(
    rf"(?P<double>\s?)\"'(?=\w)|(?P<single>\s?)'\"(?=\w)|(?P<decade>\s?)'(?=\d\ds)"
    rf"|(?P<opening>\s)['\"](?=\w)|(?P<closing>{_CLOSING})['\"]"
    rf"|(?P<alone>['\"])(?=\s|s(?:{_NO_WORD}|\Z)|$|(?P<letter>s)[^\x00-\x7f])"
    rf"|(?s:.?)'|(?s:.?)\"",
    re.A | re.M,
)
_LAST: Final = re.compile(r".?'|.?\"", re.S)
_NAMES: Final = {("r", "'"): "rsquo", ("r", '"'): "rdquo", ("l", "'"): "lsquo", ("l", '"'): "ldquo"}
_START: Final = re.compile(r"[^\\]?[\"']")


def parse_smart_quotes(span: SpanParser, m: re.Match[str], state: SpanState) -> int:
    """Add one quotation mark, or two that stand together; the character before them stays text."""
    text, start = state.text, m.start()
    if text[start].isalnum():
        return _add(state, start + 1, "r", start + 2)
    found = _FIRST.match(text, start)
    if found is not None:
        group = found.lastgroup
        if group != "foreign" or is_bounded_word(text[start + 1]) == is_bounded_word(text[start + 2]):
            return _add(state, start, "l" if group == "open" else "r", start + 1)
    found = _REST.match(text, start)
    assert found is not None
    end = found.end()
    if found.start("letter") >= 0 and is_bounded_word(text[start + 2]):
        found = _LAST.match(text, start)
        assert found is not None
        return _add(state, found.end() - 1, "l", found.end())
    group = found.lastgroup
    if group in ("double", "single"):
        _add(state, end - 2, "l", end)
        state.children.append(Element("smart_quote", _NAMES["l", text[end - 1]]))
        return end
    side = "r" if group in ("decade", "closing", "alone", "letter") else "l"
    return _add(state, end - 1, side, end)


def _add(state: SpanState, at: int, side: str, end: int) -> int:
    state.append(Element("smart_quote", _NAMES[side, state.text[at]]), at)
    return end


SMART_QUOTES: Final = Rule("smart_quotes", _START, parse_smart_quotes, None, "\"|'")
