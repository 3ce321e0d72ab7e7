"""Any text at all: nothing is lost, nothing fails, nothing takes for ever."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.highlight.registry import make
from jekyllpy.highlight.token_names import short_names
from tests.highlight.fixtures import OWN_LEXERS, SAMPLES

PIECES = sorted({piece for path in SAMPLES for piece in path.read_text(encoding="utf-8").split(" ") if len(piece) < 12})
PIECES += list("{}()[]<>\"'`/\\*#$@%!&|;:,.=~^?-_\n\t éß²中\u0301😀\0\r")
TYPES = set(short_names().values())

code = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=60)


@pytest.mark.parametrize("tag", OWN_LEXERS)
@settings(max_examples=25, deadline=None)
@given(text=code)
def test_tokens_are_the_text(tag: str, text: str) -> None:
    tokens = make(tag).lex(text)
    assert "".join(value for _, value in tokens) == text
    assert {token for token, _ in tokens} <= TYPES
    assert all(first[0] != second[0] for first, second in pairwise(tokens))


HOSTILE = [
    ("html", "&"), ("html", "&a"), ("html", "<?"), ("html", "<!--"), ("html", "<![CDATA["), ("xml", "&"), ("xml", "<!"),
    ("java", "a "), ("java", "\n"), ("java", "a<b>"), ("java", "/*"), ("apache", '<a b="'), ("make", "a"),
    ("make", "$"), ("make", '"a'), ("lua", "["), ("lua", "--[[\n"), ("markdown", "["),
    ("markdown", "<"), ("markdown", "[\n"),
    ("markdown", " \n"), ("markdown", "<a b"), ("markdown", "`a"), ("ruby", "<<A\n"), ("ruby", "%w("), ("shell", "$("),
    ("yaml", "- a\n"), ("yaml", "&"), ("php", "$"), ("perl", "@"), ("liquid", "{{"), ("erb", "<%"),
    ("haml", "#{"), ("rust", "/*"), ("haskell", "{-"),
    ("c", "*"), ("c", "a "), ("c", "/* "), ("c", "a a("), ("cpp", "a "), ("ini", "a"), ("ini", "["), ("ini", "#"),
    ("batchfile", "%"), ("batchfile", "!"), ("dart", "a\n"), ("dart", "/* "), ("kotlin", "\n"), ("kotlin", "0"),
    ("javascript", "#!"), ("css", "/* "), ("scss", "/* "), ("go", "/* "), ("php", "/* "), ("csharp", "/* "),
    ("protobuf", "/* "), ("pascal", "{"), ("pascal", "(*"), ("powershell", "${"), ("powershell", "-"),
    ("properties", "a"), ("properties", "#"),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("tag", "unit"), HOSTILE)
def test_hostile_text_takes_linear_time(tag: str, unit: str) -> None:
    """Forty thousand characters; lexing them in quadratic time takes a minute and more."""
    text = unit * (40_000 // len(unit))
    started = time.process_time()
    assert "".join(value for _, value in make(tag).lex(text)) == text
    assert time.process_time() - started < 8
