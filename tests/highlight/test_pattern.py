"""The dialect of patterns, against StringScanner, and what is known of a pattern's first character."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.highlight.charset import ALL, NON_ASCII, folded, of_char, of_range
from jekyllpy.highlight.pattern import remembering, translate
from jekyllpy.highlight.unicode_properties import PROPERTIES, beyond_ascii, first_characters
from tests.highlight.fixtures import lines


def by_pattern() -> dict[str, list[dict[str, Any]]]:
    found = defaultdict(list)
    for case in lines("patterns.jsonl"):
        found[case["scan"]].append(case)
    return found


CASES = by_pattern()


@pytest.mark.parametrize("source", CASES)
def test_matches_at_the_pointer_as_string_scanner(source: str) -> None:
    match = translate(source).matcher()
    for case in CASES[source]:
        found = match(case["text"], case["at"])
        assert (found[0] if found else None) == case["matched"], case["at"]


@pytest.mark.parametrize("source", CASES)
def test_a_match_starts_with_a_character_of_the_first_set(source: str) -> None:
    start = translate(source).start
    for case in CASES[source]:
        if case["matched"] is not None:
            assert start & of_char(case["text"][case["at"]])


@pytest.mark.parametrize(
    ("source", "characters"),
    [
        ("foo|bar", "fb"),
        ("a?b", "ab"),
        ("a*", None),
        (r"(?=\n)", "\n"),
        ("$", "\n"),
        (r"[ ]*(?=#|$)", " #\n"),
        ("(?i)x", "xX"),
        ("(?i:x)y|z", "xXz"),
        (r"\d+", "0123456789"),
        ("(?!a)b", "b"),
        (r"(?<=x)y", ""),
        (r"\z", ""),
        ("(?:ab|c)?d", "acd"),
        ("(a)(b)", "a"),
        (r"(?x) a  # comment", "a"),
        (r"\x41|\u0042", "AB"),
        ("^q", "q"),
    ],
)
def test_first_characters(source: str, characters: str | None) -> None:
    start = translate(source).start
    if characters is None:
        assert start == ALL
    else:
        assert {chr(code) for code in range(128) if start >> code & 1} == set(characters)
        assert not start & NON_ASCII


@pytest.mark.parametrize(
    ("source", "sliced"),
    [
        (r"\bx", False),
        (r"x\b", False),
        (r"\s*\bx", True),
        ("(?:^x)+", True),
        (r"\w(?<=ab)", False),
        (r"\w\w?(?<=ab)", True),
        (r"\w\w(?<=ab)", False),
    ],
)
def test_the_text_is_cut_only_where_it_must_be(source: str, sliced: bool) -> None:
    assert translate(source).sliced is sliced


@pytest.mark.parametrize("source", ["(a", "a)", "[a", "(?<n>a"])
def test_bad_patterns_are_refused(source: str) -> None:
    with pytest.raises((ValueError, re.error)):
        translate(source).matcher()("a", 0)


def test_groups_keep_their_numbers_and_names() -> None:
    found = translate(r"(?i)(?<key>\w+)(?:\s*)(=)(?=(x))").matcher()("A =x", 0)
    assert found is not None
    assert (found[1], found["key"], found[2], found[3]) == ("A", "A", "=", "x")


def test_flags_hold_where_they_are_set() -> None:
    match = translate("(?s)a.(?-s:b.)").matcher()
    assert match("a\nbc", 0) and not match("a\nb\n", 0)
    assert translate("a(?i)b|c").matcher()("aC", 0)
    assert not translate("(?i:a)b").matcher()("AB", 0)


@given(st.characters(), st.booleans())
def test_char_sets_hold_their_characters(char: str, ignore_case: bool) -> None:
    chars = of_char(char, ignore_case)
    assert chars & of_char(char)
    if ignore_case and len(char.swapcase()) == 1:
        assert chars & of_char(char.swapcase())
    assert folded(chars) & chars == chars


@given(st.characters(), st.characters())
def test_ranges_hold_their_ends(first: str, last: str) -> None:
    low, high = sorted((first, last))
    assert of_range(low, high) & of_char(low) and of_range(low, high) & of_char(high)


@pytest.mark.parametrize("name", PROPERTIES)
def test_properties_compile_and_know_their_first_characters(name: str) -> None:
    found = PROPERTIES[name]
    pattern = re.compile(f"[{found.ascii}{beyond_ascii(name)}]")
    first = first_characters(name)
    for code in range(128):
        assert bool(first >> code & 1) == bool(pattern.match(chr(code)))


@pytest.mark.parametrize(
    ("name", "inside", "outside"),
    [
        ("l", "aÉжß中", "1_²\u0301"),
        ("word", "a_1é\u0301٣Ⅷ", "²½ -"),
        ("upper", "AÉЖⅧ", "aé1"),
        ("lower", "aéªж", "AÉ1"),
        ("nd", "1٣", "²a"),
        ("cf", "\u200b\xad", "a "),
        ("s", "+€→😀", "a-"),
        ("space", " \n\xa0\u3000", "a\u200b"),
    ],
)
def test_properties_hold_what_ruby_says(name: str, inside: str, outside: str) -> None:
    match = translate(rf"\p{{{name}}}").matcher()
    assert all(match(char + "é", 0) for char in inside)
    assert not any(match(char + "é", 0) for char in outside)


def test_a_failure_is_remembered_within_its_run_only() -> None:
    tried: list[int] = []

    def match(text: str, position: int) -> re.Match[str] | None:
        tried.append(position)
        return re.compile("a+;").match(text, position)

    attempt = remembering(match, translate("a+").matcher())
    text = "aaa aa;"
    assert [bool(attempt(text, at)) for at in range(6)] == [False, False, False, False, True, True]
    assert tried == [0, 3, 4, 5]
    assert attempt("aaa;", 0)
