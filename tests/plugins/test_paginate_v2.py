"""What jekyll-paginate-v2 lists, and in which order."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.errors import PluginError
from jekyllpy.plugins.paginate_v2.selection import compare, field_of
from tests.plugins.sites import build, page

NOON = datetime(2020, 1, 1, 12, tzinfo=UTC)
VALUES = st.none() | st.integers() | st.booleans().map(int)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (None, None, 0),
        (None, 1, -1),
        (1, None, 1),
        (1, 2, -1),
        (2.5, 2, 1),
        ("a", "B", -1),
        ("A", "a", 0),
        (date(2020, 1, 2), NOON, 1),
        (NOON, NOON, 0),
        ([1, 2], [1, 3], -1),
    ],
)
def test_compare(one: Any, other: Any, expected: int) -> None:
    assert compare(one, other) == expected


@given(VALUES, VALUES)
def test_comparison_is_fair(one: Any, other: Any) -> None:
    assert compare(one, other) == -compare(other, one)


@pytest.mark.parametrize(("one", "other"), [(1, "a"), (True, "a"), ([1], 1)])
def test_what_has_no_order_is_refused(one: Any, other: Any) -> None:
    with pytest.raises(PluginError):
        compare(one, other)


@pytest.mark.parametrize(
    ("field", "expected"),
    [("a", 1), ("A ", 1), ("b:c", 2), ("b: C", 2), ("b", None), ("b:x", None), ("a:c", None), ("x", None), ("", None)],
)
def test_field_of(field: str, expected: object) -> None:
    assert field_of({"a": 1, "b": {"c": 2}}, field) == expected


CONFIG = "time: 2021-01-01\nplugins: [jekyll-paginate-v2]\npagination: {enabled: true}\n"
POSTS = {
    "_posts/2020-01-01-a.md": page(title="A", tags="[One, two]", categories="[X]", rank="3"),
    "_posts/2020-01-02-b.md": page(title="b", tags="one", rank="1", locale="en"),
    "_posts/2020-01-03-c.md": page(title="C", tags="'two; three'", rank="2", locale="de"),
    "_posts/2020-01-04-d.md": page(title="d", hidden="true", rank="0"),
}
LIST = "{% for post in paginator.posts %}{{ post.title }}{% endfor %}"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("", "AbC"),
        ("sort_reverse: true", "CbA"),
        ("sort_field: title", "AbC"),
        ("sort_field: rank", "bCA"),
        ("sort_field: rank, offset: 1", "bC"),
        ("sort_field: nosuch", "AbC"),
        ("tag: one", "Ab"),
        ("tag: 'one, two'", "A"),
        ("tag: [two]", "AC"),
        ("tag: none", ""),
        ("category: x", "A"),
        ("category: posts", "AbC"),
        ("locale: en", "b"),
        ("collection: all", ""),
        ("collection: nosuch", ""),
        ("per_page: 2", "Ab"),
        ("per_page: '2'", "Ab"),
    ],
)
def test_selects(settings: str, expected: str, tmp_path: Path) -> None:
    front_matter = f"{{enabled: true{', ' if settings else ''}{settings}}}"
    built = build(tmp_path, {"_config.yml": CONFIG, "index.html": page(LIST, pagination=front_matter), **POSTS})
    assert built["index.html"] == expected


def test_autopages_keep_the_case_of_names(tmp_path: Path) -> None:
    config = CONFIG + "autopages: {enabled: true, categories: {enabled: false}, collections: {enabled: false}}\n"
    layout = page(LIST + "|{{ page.autopages.display_name }}")
    built = build(tmp_path, {"_config.yml": config, "_layouts/autopage_tags.html": layout, **POSTS})
    assert {path: text for path, text in built.items() if path.startswith("tag/")} == {
        "tag/one/index.html": "Ab|One",
        "tag/two/index.html": "AC|two",
        "tag/three/index.html": "C|three",
    }
