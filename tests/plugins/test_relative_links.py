"""Links found by patterns: what they are, and that looking for them takes no more than linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.plugins.relative_links.links import Link, next_inline, next_reference, replace_links

MARKDOWN = st.text(alphabet="[]()#\"' \n:ab.\\")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](b.md)", "[a](<b.md>)"),
        ("![a](b.png)", "![a](<b.png>)"),
        ("[a](b.md#c)", "[a](<b.md>#c)"),
        ('[a](b.md "T (x)")', '[a](<b.md> "T (x)")'),
        ('[a](b.md#c "T")', '[a](<b.md>#c "T")'),
        ("[a](b) [c](d)", "[a](<b>) [c](<d>)"),
        ("[a [b]](c)", "[a [b]](<c>)"),
        ("[[a](b)", "[[a](<b>)"),
        ("[](b)", "[](<b>)"),
        ("[a]()", "[a]()"),
        ("[a](b", "[a](b"),
        ("[a]\n(b)", "[a]\n(b)"),
        ("[a](b\nc)", "[a](<b\nc>)"),
        ("[a\n](b)", "[a\n](b)"),
        ("[r]: b.md", "\n[r]: <b.md>"),
        ('[r]: b.md#c "T"', '\n[r]: <b.md>#c "T"'),
        ("x\n\n[r]: b", "x\n\n[r]: <b>"),
        ("  [r]: b  ", "\n[r]: <b>"),
        ("x [r]: b", "x [r]: b"),
        ("[r]: b\n[s]: c", "\n[r]: <b>\n\n[s]: <c>"),
        ("[a](b)\n[r]: c\n[d](e)", "[a](<b>)\n\n[r]: <c>\n[d](<e>)"),
        ("no links", "no links"),
        ("", ""),
    ],
)
def test_replaces(text: str, expected: str) -> None:
    assert replace_links(text, lambda link: f"<{link.path}>") == expected


@given(MARKDOWN)
def test_without_targets_nothing_changes(text: str) -> None:
    assert replace_links(text, lambda link: None) == text


@given(MARKDOWN)
def test_links_lie_where_they_say(text: str) -> None:
    def check(link: Link) -> None:
        assert 0 <= link.start < link.end <= len(text)
        assert link.path in text[link.start : link.end]

    replace_links(text, check)


@given(MARKDOWN)
def test_the_first_link_is_found_first(text: str) -> None:
    inline, reference = next_inline(text, 0), next_reference(text, 0)
    seen: list[int] = []
    replace_links(text, lambda link: seen.append(link.start))
    if inline or reference:
        assert seen[0] == min(link.start for link in (inline, reference) if link)
    assert seen == sorted(seen)


@pytest.mark.parametrize("piece", ["[", "](", "[](", "[a](", "[a]", '[a](b "', "[a]: ", "\n\n", "[a](b#", "[a]() "])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    start = time.perf_counter()
    replace_links(piece * (100_000 // len(piece)), lambda link: None)
    assert time.perf_counter() - start < 5
