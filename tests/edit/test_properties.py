"""What holds for every edit, whatever the page and the value."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jekyllpy.edit import rewrite_yaml
from jekyllpy.edit.values import normalise, same
from jekyllpy.front_matter import PageText, load_yaml, split
from tests.edit.edits import Edit, single_edits
from tests.edit.record import EVERY, FILE, edited_pages
from tests.edit.sources import FULL, PAGES
from tests.front_matter.reference import ask, comparable, typed
from tests.front_matter.test_yaml import rows

RECORDED = rows(FILE)[1:] if FILE.exists() else []


def intended(page: PageText) -> Any:
    return comparable(typed(normalise(page.data)))


def read_by(answer: dict[str, Any]) -> Any:
    """What a reader of the reference made of a text; no data at all are empty data."""
    return {"map": []} if answer in ({"bool": False}, {"null": None}) else comparable(answer)


@pytest.mark.parametrize("text", PAGES, ids=range(len(PAGES)))
def test_without_an_edit_the_bytes_are_the_same(text: str) -> None:
    data = text.encode("utf-8", "surrogateescape")
    page = PageText.loads(data)
    assert page.to_bytes() == data
    assert page.data is page.data and not page.is_edited
    assert page.to_bytes() == data


def test_recorded_edits() -> None:
    """The texts are still those the reference has read, and it has read what was intended."""
    edits = {(number, place): page for number, place, page in edited_pages() if (number + place) % EVERY == 0}
    assert len(edits) == len(RECORDED)
    for row in RECORDED:
        page = edits[row["page"], row["edit"]]
        assert page.dumps() == row["text"]
        assert read_by(row["safe_yaml"]) == intended(page)


@pytest.mark.slow
@pytest.mark.oracle
def test_the_reference_reads_what_was_intended() -> None:
    pages = [page for _, _, page in edited_pages()]
    answers = ask(page.dumps() for page in pages)
    wrong = [p.dumps() for p, a in zip(pages, answers, strict=True) if read_by(a["safe_yaml"]) != intended(p)]
    assert wrong == []


def changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came."""
    old, new = before.splitlines(True), after.splitlines(True)
    gone: list[str] = []
    come: list[str] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += old[i1:i2]
            come += new[j1:j2]
    return gone, come


ANCHORS = FULL[FULL.index("anchor: ") : FULL.index("tagged: ")]
PLAIN = FULL.replace(ANCHORS, "")


@pytest.mark.parametrize("edit", list(single_edits(PageText.loads(PLAIN).data)), ids=str)
def test_an_edit_stays_in_its_place(edit: Edit) -> None:
    page = PageText.loads(PLAIN)
    edit.apply(page.data)
    out = page.dumps()
    gone, come = changed(PLAIN, out)
    if edit.kind in ("insert", "rename"):
        assert len(gone) <= 1
    elif edit.kind == "delete":
        assert len(come) <= 1
    assert split(out).content == split(PLAIN).content
    keys = {line.split(":")[0] for line in gone if line[:1].isalnum() and ":" in line}
    assert len(keys) <= 2, "more than one entry was touched"


KEYS = st.text(min_size=1, max_size=8) | st.sampled_from(["yes", "1", "a b", "- a", "#", "<", "a: b", "2020-01-02"])
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.dates()
    | st.datetimes(timezones=st.just(None))
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
    | st.text("ab :#-'\"\\,[]{}&*!|>%@`?~=0123456789.\n\t\r", max_size=20)
)
JSONS = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=8
)
DATA = st.dictionaries(KEYS.filter(lambda key: key != "<<"), JSONS, max_size=5)
RELAXED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=150)


@RELAXED
@given(DATA)
def test_whatever_is_written_from_nothing_reads_back(data: dict[str, Any]) -> None:
    text = rewrite_yaml("", data)
    assert same(load_yaml(text) or {}, normalise(data), ordered=True)


@RELAXED
@given(st.sampled_from(PAGES), st.data(), JSONS)
def test_whatever_is_set_reads_back(text: str, draw: st.DataObject, value: Any) -> None:
    page = PageText.loads(text)
    keys = [key for key in page.data if isinstance(key, str)] + ["new"]
    page.data[draw.draw(st.sampled_from(keys))] = value
    again = PageText.loads(page.to_bytes())
    assert same(again.data, normalise(page.data))
    assert again.content == page.content or not split(text).has_front_matter


@RELAXED
@given(DATA, DATA)
def test_any_data_become_any_other(one: dict[str, Any], other: dict[str, Any]) -> None:
    text = rewrite_yaml("", one)
    assert same(load_yaml(rewrite_yaml(text, other)) or {}, normalise(other), ordered=True)


def test_the_recording_is_of_the_reference() -> None:
    assert json.dumps(rows(FILE)[0]).count("SafeYAML 1.0.5") == 1
