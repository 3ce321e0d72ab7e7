"""YAML as SafeYAML 1.0.5 reads it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.errors import YamlError
from jekyllpy.front_matter import Data, load_yaml
from jekyllpy.front_matter.keys import DistinctFloat, DistinctInt
from jekyllpy.front_matter.times import YearZero
from tests.front_matter.cases import YAML
from tests.front_matter.record import FILES
from tests.front_matter.reference import CONFORMANCE, ask, comparable, typed


def read(text: str, pure: bool = False) -> dict[str, Any]:
    try:
        return typed(load_yaml(text, pure=pure))
    except YamlError:
        return {"error": True}


def expected(answer: dict[str, Any]) -> dict[str, Any]:
    return {"error": True} if "error" in answer else answer


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().split(b"\n") if line]


def exact(value: Any) -> Any:
    """Floats in one spelling, mappings in their order."""
    if isinstance(value, list):
        return [exact(item) for item in value]
    if isinstance(value, dict):
        return comparable(value) if "float" in value else {key: exact(item) for key, item in value.items()}
    return value


RECORDED = rows(FILES["yaml"])[1:] if FILES["yaml"].exists() else []


@pytest.mark.parametrize("row", RECORDED, ids=[repr(row["text"])[:60] for row in RECORDED])
def test_recorded(row: dict[str, Any]) -> None:
    assert read(row["text"]) == exact(expected(row["safe_yaml"]))


def test_recording_is_complete() -> None:
    assert [row["text"] for row in RECORDED] == YAML


def test_conformance() -> None:
    path = CONFORMANCE / "yaml.jsonl"
    if not path.exists():
        pytest.skip("the shared conformance cases are not here")
    wrong = [row["yaml"] for row in rows(path) if read(row["yaml"]) != exact(expected(row["safe_yaml"]))]
    assert wrong == []


# PyYAML's own scanner takes no tab after a colon, and no line end of Unicode or BOM as libyaml does.
PURE_DIFFERS = {"a:\tb\n", "a: \x85b\n", "a: b\u2028c\n", "\ufeffa: 1\n"}


@pytest.mark.parametrize("row", RECORDED, ids=[repr(row["text"])[:60] for row in RECORDED])
def test_without_libyaml(row: dict[str, Any]) -> None:
    if row["text"] in PURE_DIFFERS:
        pytest.skip("PyYAML's own parser differs from libyaml here")
    assert read(row["text"], pure=True) == exact(expected(row["safe_yaml"]))


@pytest.mark.oracle
def test_against_the_reference() -> None:
    answers = ask(YAML, "yaml")
    wrong = [t for t, a in zip(YAML, answers, strict=True) if read(t) != exact(expected(a["safe_yaml"]))]
    assert wrong == []


def test_types() -> None:
    data = load_yaml("a: 1\nb: 1.5\nc: yes\nd:\ne: x\nf: 2020-01-02\ng: 2020-01-02 03:04:05\nh: [1]\ni: {j: 1}\n")
    assert data == {
        "a": 1,
        "b": 1.5,
        "c": True,
        "d": None,
        "e": "x",
        "f": date(2020, 1, 2),
        "g": datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC),
        "h": [1],
        "i": {"j": 1},
    }


def test_the_class_of_mappings_can_be_chosen() -> None:
    data = load_yaml("a: {b: [{c: 1}]}", mapping=Data)
    assert isinstance(data, Data) and isinstance(data["a"]["b"][0], Data)


def test_aliases_share_their_value() -> None:
    data = load_yaml("a: &x [1]\nb: *x\n")
    assert isinstance(data, dict) and data["a"] is data["b"]


def test_equal_keys_of_different_types_stay_apart() -> None:
    data = load_yaml("1: a\n1.0: b\nyes: c\n")
    assert isinstance(data, dict)
    assert [type(key) for key in data] == [DistinctInt, DistinctFloat, bool]
    assert list(data.values()) == ["a", "b", "c"]


def test_year_zero() -> None:
    data = load_yaml("a: 0000-03-04")
    assert data == {"a": YearZero(3, 4)}
    assert isinstance(data, dict) and (str(data["a"]), data["a"].year) == ("0000-03-04", 0)
    assert repr(data["a"]) == "YearZero(3, 4)" and len({data["a"], YearZero(3, 4)}) == 1


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("title: A: B\n", "x.md:1:9", "mapping values are not allowed", "in quotes"),
        ("a: 1\n\tb: 2\n", "x.md:2:1", "found a tab character", "tab"),
        ("a: @b\n", "x.md:1:4", "cannot start any token", "cannot start with @"),
        ('a: 1\nb: "c\n', "x.md:2:4", "unexpected end of stream", "never closed"),
        ('a: "\\q"\n', "x.md:1:5", "escape", "backslash"),
        ("a: 'b' c\n", "x.md:1:8", "did not find expected key", "closing quote"),
        ("a: \x07\n", "x.md:1:4", "control characters are not allowed", None),
        ("<<: 1\n", "x.md: ", "merge key", "list of mappings"),
        ("a: 1._5\n", "x.md: ", "invalid value for Float()", None),
        ("a: \udcff\n", "x.md:1:4", "invalid byte sequence", None),
    ],
)
def test_errors_say_where_and_what_to_do(text: str, place: str, message: str, hint: str | None) -> None:
    with pytest.raises(YamlError) as caught:
        load_yaml(text, "x.md")
    shown = str(caught.value)
    assert shown.startswith(place) and message in shown
    assert (hint or "") in (caught.value.hint or "")
    if caught.value.position is not None:
        lines = shown.split("\n")
        assert lines[1] == text.split("\n")[caught.value.position.line - 1]
        assert lines[2].strip() == "^" and len(lines[2]) == caught.value.position.column


def test_hostile_input_ends() -> None:
    laughs = "a0: &a0 x\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    assert isinstance(load_yaml(laughs), dict)
    with pytest.raises(YamlError):
        load_yaml(laughs + "? *a29\n: x\n")
    deep = load_yaml("a: " + "[" * 5000 + "]" * 5000)
    assert isinstance(deep, dict)
    recursive = load_yaml("a: &x [*x]\n")
    assert isinstance(recursive, dict) and recursive["a"][0] is recursive["a"]


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#,? \n\t0123456789._~<=%@", max_size=40))
def test_any_text_gives_a_value_or_a_clear_error(text: str) -> None:
    try:
        load_yaml(text, "x.md")
    except YamlError as error:
        assert str(error).startswith("x.md")


@given(st.text(alphabet="0123456789_,.:-+eExXbBoOT Zyn~", min_size=1, max_size=24))
def test_plain_scalars_read_alike_without_libyaml(text: str) -> None:
    assert read(f"a: {text}") == read(f"a: {text}", pure=True)
