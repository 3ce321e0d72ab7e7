"""HTML read and written as libxml2 does: recorded examples, and what holds for any text."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.plugins.html_fragment import Element, Text, escape_text, parse, to_html

RECORDED = Path(__file__).parent.parent.parent / "fixtures" / "plugins" / "html_fragment.json"
EXAMPLES = json.loads(RECORDED.read_text(encoding="utf-8"))


@pytest.mark.parametrize("html", EXAMPLES, ids=repr)
def test_recorded(html: str) -> None:
    assert to_html(parse(html)) == EXAMPLES[html]


@given(st.text(alphabet=st.sampled_from("<>/&;!-= \"'abpdivl#x1\n")))
def test_anything_is_read_and_written(text: str) -> None:
    assert isinstance(to_html(parse(text)), str)


@given(st.text(alphabet="abc é&<>\"' \n"))
def test_text_survives(text: str) -> None:
    assert parse(f"<div>{escape_text(text)}</div>").text == text


@given(st.recursive(st.text(alphabet="ab c"), lambda inner: st.lists(inner, max_size=4)))
def test_what_is_written_is_read_the_same(nested: object) -> None:
    html = to_html(parse(_markup(nested)))
    assert parse(html).text == parse(_markup(nested)).text


def _markup(nested: object) -> str:
    return f"<span>{''.join(map(_markup, nested))}</span>" if isinstance(nested, list) else str(nested)


@pytest.mark.parametrize(
    "piece", ["<", "<div>", "</div>", "<!--", "&", "<a b='", "<p><b>", "<script>", "<![CDATA[", "<a "]
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    start = time.perf_counter()
    to_html(parse(piece * (100_000 // len(piece))))
    assert time.perf_counter() - start < 5


def test_texts_in_a_row_are_one() -> None:
    root = parse("a&amp;b &lt; c")
    assert [node.text for node in root.walk() if isinstance(node, Text)] == ["a&b < c"]


def test_ancestors_from_the_innermost() -> None:
    (text,) = [node for node in parse("<div><p>x</p></div>").walk() if isinstance(node, Text)]
    assert [element.name for element in text.ancestors] == ["p", "div", ""]


def test_classes() -> None:
    (element,) = parse('<p class="a  b\nc">').children
    assert isinstance(element, Element)
    assert element.classes == ["a", "b", "c"]
