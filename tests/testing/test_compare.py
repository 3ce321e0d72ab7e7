"""Comparing built trees: levels, first differences, hostile input."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.testing import Level, compare, compare_bytes

PAIRS = [
    ("a.html", "<p>hi</p>", "<p>hi</p>", Level.SAME),
    ("a.html", "<p>hi</p>\n\n<p>you</p>", "<p>hi</p><p>you</p>\n", Level.DOM),
    ("a.html", '<a class="b a" href="#">x</a>', '<a href="#" class="a b">x</a>', Level.DOM),
    ("a.html", "<p>a<!-- note --> b</p>", "<p>a b</p>", Level.DOM),
    ("a.html", "<p>“a”</p>", "<p>&#8220;a&#8221;</p>", Level.DOM),
    ("a.html", "<p>hi <b>you</b></p>", "<p>hi <i>you</i></p>", Level.TEXT),
    ("a.html", "<p>a</p><script>x</script>", "<p>a</p><script>y</script>", Level.TEXT),
    ("a.html", "<p>a b</p>", "<p>a c</p>", Level.DIFFERENT),
    ("a.html", "<p>a <b>b</b></p>", "<p>a<b>b</b></p>", Level.DIFFERENT),
    ("a.html", "<pre>a\n b</pre>", "<pre>a\nb</pre>", Level.TEXT),
    ("a.html", "<!DOCTYPE html><p>", "<!doctype  html><p>", Level.DOM),
    ("f.xml", '<a x="1" y="2"><b/></a>', "<a y='2' x='1'>\n  <b></b>\n</a>", Level.DOM),
    ("f.xml", "<a><b>1</b></a>", "<a><b>2</b></a>", Level.DIFFERENT),
    ("f.xml", "<a><b></a>", "<a>", Level.DIFFERENT),
    ("r.json", '{"a":1}', '{ "a": 1 }\n', Level.DOM),
    ("r.json", '{"a":1}', '{"a":2}', Level.DIFFERENT),
    ("r.json", "{", "{}", Level.DIFFERENT),
    ("s.css", "a { b: c }", "a  { b: c }\n", Level.TEXT),
    ("s.css", "a{}", "b{}", Level.DIFFERENT),
]


@pytest.mark.parametrize(("name", "expected", "actual", "level"), PAIRS)
def test_levels(name: str, expected: str, actual: str, level: Level) -> None:
    assert compare_bytes(expected.encode(), actual.encode(), name).level is level


def test_the_first_difference_of_each_kind() -> None:
    found = compare_bytes(b"<h1>T</h1>\n<p>one two</p>", b"<h1>T</h1>\n<p>one <b>three</b></p>", "a.html")
    assert [one.kind for one in found.differences] == ["bytes", "dom", "text"]
    assert [one.where for one in found.differences] == ["2:8", "event 5", "word 3"]
    assert "two" in found.differences[0].expected and "<b>" in found.differences[1].actual


def test_trees(tmp_path: Path) -> None:
    trees = {
        "a": {"x.html": "1", "d/y.txt": "2", "gone": ""},
        "b": {"x.html": "1", "d/y.txt": "3", "new": ""},
    }
    for side, files in trees.items():
        for name, text in files.items():
            path = tmp_path / side / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    result = compare(tmp_path / "a", tmp_path / "b")
    assert {file.path: str(file.level) for file in result.files} == {
        "x.html": "same",
        "d/y.txt": "different",
        "gone": "missing",
        "new": "extra",
    }
    assert not result.same
    assert "d/y.txt: different" in str(result) and "1 same" in str(result)
    assert compare(tmp_path / "a", tmp_path / "b", ignore=lambda path: path != "x.html").same
    assert compare(tmp_path / "a" / "x.html", tmp_path / "b" / "x.html").same


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        compare(tmp_path, tmp_path / "nowhere")


@given(st.binary(max_size=200), st.binary(max_size=200), st.sampled_from(["a.html", "a.xml", "a.json", "a.txt"]))
def test_any_bytes_are_taken(expected: bytes, actual: bytes, name: str) -> None:
    result = compare_bytes(expected, actual, name)
    assert (result.level is Level.SAME) == (expected == actual)
    assert bool(result.differences) == (expected != actual)


def test_deep_nesting() -> None:
    deep = b"<div>" * 5000
    assert compare_bytes(deep, deep + b"x", "a.html").level is Level.DIFFERENT
