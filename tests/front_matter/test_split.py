"""Where front matter begins and ends."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.front_matter import split
from tests.front_matter.cases import PAGES
from tests.front_matter.record import FILES
from tests.front_matter.reference import ask
from tests.front_matter.test_yaml import rows

RECORDED = rows(FILES["page"])[1:] if FILES["page"].exists() else []


def check(text: str, answer: dict[str, Any]) -> bool:
    parts = split(text)
    return parts.has_front_matter == ("content" in answer) and answer.get("content", parts.content) == parts.content


@pytest.mark.parametrize("row", RECORDED, ids=[repr(row["text"])[:60] for row in RECORDED])
def test_recorded(row: dict[str, Any]) -> None:
    assert check(row["text"], row)


def test_recording_is_complete() -> None:
    assert [row["text"] for row in RECORDED] == PAGES


@pytest.mark.oracle
def test_against_the_reference() -> None:
    assert [text for text, answer in zip(PAGES, ask(PAGES), strict=True) if not check(text, answer)] == []


PIECES = st.sampled_from(["---", "...", "\n", "\r\n", " ", "\t", "a: 1", "\ufeff", "x", "\r", "\f", "é"])


@given(st.lists(PIECES, max_size=14).map("".join))
def test_the_parts_are_the_text(text: str) -> None:
    parts = split(text)
    assert "".join(parts) == text
    assert text[slice(*parts.yaml_span)] == parts.yaml
    assert parts.has_front_matter == bool(parts.closing)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_what_is_split_splits_the_same_again(text: str) -> None:
    parts = split(text)
    if parts.has_front_matter:
        assert split(parts.document + parts.closing).document == parts.document


def test_long_texts_take_no_long_time() -> None:
    assert not split("---\n" + "a: 1\n" * 200_000).has_front_matter
    assert split("---\n" + " \n" * 200_000 + "---\n").has_front_matter
