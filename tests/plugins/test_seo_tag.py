"""The metadata of pages: the parts that have shortcuts or many ways to be given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.kramdown import to_html
from jekyllpy.liquid import Environment
from jekyllpy.liquid.context import Context
from jekyllpy.plugins.seo_tag.author import Author
from jekyllpy.plugins.seo_tag.plain_text import _NO_MARKUP, plain_text
from tests.plugins.sites import build, page


class MarkdownSite:
    """A site with nothing but Markdown."""

    def __init__(self) -> None:
        self.filter_cache: dict[str, Any] = {}

    def text_converters(self) -> dict[str, Callable[[str], str]]:
        return {"markdown": lambda text: to_html(text, input="GFM")}


CONTEXT = Context(Environment(), registers={"site": MarkdownSite()})


@given(st.from_regex(_NO_MARKUP, fullmatch=True))
def test_the_shortcut_leads_to_the_same_place(text: str) -> None:
    with_markup = f"{text} *x*"  # which the shortcut does not take
    assert not _NO_MARKUP.fullmatch(with_markup)
    assert f"{plain_text(text, CONTEXT)} x" == plain_text(with_markup, CONTEXT)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ("", None),
        ("  ", None),
        ("plain", "plain"),
        ("two  words ", "two words"),
        ("*em* and `code`", "em and code"),
        ("a & b", "a &amp; b"),
        ("a &amp; b", "a &amp; b"),
        ("<b>x</b>", "x"),
        ("it's", "it’s"),
        ("one...", "one…"),
        ("a--b", "a–b"),
        ("[link](x)", "link"),
        ("# head", "head"),
        ("1. item", "item"),
        (42, "42"),
        (True, "true"),
    ],
)
def test_plain_text(value: object, expected: str | None) -> None:
    assert plain_text(value, CONTEXT) == expected


@pytest.mark.parametrize(
    ("page_", "site", "name", "twitter"),
    [
        ({"author": "A"}, {}, "A", "A"),
        ({"author": "@a"}, {}, "@a", "a"),
        ({"author": ""}, {"author": "S"}, "S", "S"),
        ({"authors": ["B", "C"]}, {}, "B", "B"),
        ({"authors": []}, {"author": {"name": "S", "twitter": "@s"}}, "S", "s"),
        ({"author": "a"}, {"data": {"authors": {"a": {"name": "Ann", "twitter": "@@ann"}}}}, "Ann", "@ann"),
        ({"author": "a"}, {"data": {"authors": {"a": "Ann"}}}, "a", "a"),
        ({"author": {"twitter": "t"}}, {}, None, "t"),
        ({"author": 5}, {"author": "S"}, None, None),
        ({"author": {"name": 5}}, {}, 5, None),
        ({}, {}, None, None),
    ],
)
def test_author(page_: dict[str, Any], site: dict[str, Any], name: object, twitter: str | None) -> None:
    author = Author(page_, site)
    assert (author.name, author.twitter) == (name, twitter)


def test_the_texts_of_a_site_are_made_once_and_shown_on_all_pages(tmp_path: Path) -> None:
    config = "time: 2021-01-01\nplugins: [jekyll-seo-tag]\ntitle: The *site*\n"
    files = {"_config.yml": config, "a.html": page("{% seo %}", title="A"), "b.html": page("{% seo %}", title="B")}
    built = build(tmp_path, files)
    assert "<title>A | The site</title>" in built["a.html"]
    assert "<title>B | The site</title>" in built["b.html"]
