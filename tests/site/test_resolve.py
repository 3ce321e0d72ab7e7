"""The pieces of resolution, each by itself."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.collection import sanitize_label
from jekyllpy.errors import ResolveError
from jekyllpy.report import Reporter
from jekyllpy.resolve import permalink
from jekyllpy.resolve.defaults import Defaults
from jekyllpy.resolve.excerpt import cut
from jekyllpy.resolve.front_matter import DocumentData, from_name, pluralized, superdirs, titleize, unique
from jekyllpy.resolve.order import merge_sort
from jekyllpy.resolve.resolved import extname
from jekyllpy.resolve.values import Values
from jekyllpy.utils.merge import deep_merge
from jekyllpy.utils.paths import clean
from jekyllpy.utils.truth import either, is_true


@pytest.mark.parametrize(
    ("name", "ext"),
    [("a.", "."), (".a", ""), ("a.b.", "."), ("..a", ""), ("...a.b", ".b"), ("x/y.z", ".z"), ("x.y/z", ""), ("", "")],
)
def test_extensions_are_rubys(name: str, ext: str) -> None:
    assert extname(name) == ext


@pytest.mark.parametrize(
    ("template", "style", "result"),
    [
        ("/:path", "pretty", "/:path/"),
        ("/:path", "date", "/:path:output_ext"),
        ("/:path", "none", "/:path:output_ext"),
        ("/:path", "ordinal", "/:path:output_ext"),
        ("/:path", "weekdate", "/:path"),
        ("/:path", "/x/:title/", "/:path/"),
        ("/:path", "/x/:title:output_ext", "/:path:output_ext"),
    ],
)
def test_suffixes_follow_the_style(template: str, style: str, result: str) -> None:
    assert permalink.with_suffix(template, style) == result


@pytest.mark.parametrize(
    ("url", "result"),
    [("a", "/a"), ("//a///b/", "/a/b/"), ("/a/../b", "/a/b"), ("./a./b", "/ab"), ("/trail..", "/trail/"), ("", "/")],
)
def test_urls_are_sanitized(url: str, result: str) -> None:
    assert permalink.sanitize(url) == result


def test_pages_fill_in_what_they_know() -> None:
    values = {"path": "/x y", "basename": "b#", "output_ext": ".html"}
    assert permalink.fill_page("/:path/:basename:output_ext", values) == "/x%20y/b%23.html"
    assert permalink.fill_page("/:year/:basename", values) == "/:year/b%23"


def test_documents_refuse_what_they_do_not_know() -> None:
    values = {"title": lambda: "T", "none": lambda: None}
    assert permalink.fill_document("/:title_/:none/x", values) == "/T_/x"
    with pytest.raises(ResolveError, match="doesn't have nope keys"):
        permalink.fill_document("/:nope", values)


@given(st.text(alphabet="./~a\\\0é", max_size=30))
def test_no_path_leads_out(path: str) -> None:
    cleaned = clean(path)
    assert not cleaned.startswith("/") and ".." not in cleaned.split("/") and "\0" not in cleaned


def defaults(*sets: dict[str, Any], collections_dir: str = "") -> Defaults:
    config = {"source": "/nowhere", "collections_dir": collections_dir, "defaults": list(sets)}
    return Defaults(config, Reporter())


def scoped(path: str | None, values: dict[str, Any], kind: str | None = None) -> dict[str, Any]:
    scope = {key: value for key, value in (("path", path), ("type", kind)) if value is not None}
    return {"scope": scope, "values": values}


def test_longer_paths_win_whatever_their_order() -> None:
    sets = (scoped("a/b", {"x": "long"}), scoped("a", {"x": "short", "y": 1}))
    assert defaults(*sets).all("a/b/c.md", "pages") == {"x": "long", "y": 1}
    assert defaults(*sets).all("a/z.md", "pages") == {"x": "short", "y": 1}
    assert defaults(*sets).find("a/b/c.md", "pages", "x") == "long"


def test_a_type_wins_over_none_and_the_later_over_the_earlier() -> None:
    typed, plain, later = scoped("", {"x": "typed"}, "posts"), scoped("", {"x": "plain"}), scoped("", {"x": "later"})
    assert defaults(typed, plain).find("_posts/a.md", "posts", "x") == "typed"
    assert defaults(plain, later).find("_posts/a.md", "posts", "x") == "later"
    assert defaults(typed, plain).find("a.md", "pages", "x") == "plain"


def test_paths_are_plain_prefixes() -> None:
    sets = (scoped("ab", {"x": 1}), scoped("/cd", {"y": 1}))
    assert defaults(*sets).all("abc/d.md", "pages") == {"x": 1}
    assert defaults(*sets).all("cd/e.md", "pages") == {}


def test_maps_are_merged_lists_replaced_and_null_gives_way() -> None:
    sets = (scoped("", {"m": {"a": 1, "b": 1}, "l": [1], "n": 1}), scoped("d", {"m": {"b": 2}, "l": [2], "n": None}))
    assert defaults(*sets).all("d/x", "pages") == {"m": {"a": 1, "b": 2}, "l": [2], "n": 1}


def test_paths_are_within_the_collections_folder() -> None:
    found = defaults(scoped("all/_things", {"x": 1}), collections_dir="all")
    assert found.find("_things/a.md", "things", "x") == 1


def test_what_is_no_set_is_told_and_old_types_are_understood() -> None:
    reporter = Reporter()
    sets = [{"scope": {"path": ""}}, "odd", {"scope": {"path": "", "type": "post"}, "values": {"x": 1}}]
    found = Defaults({"source": "/", "collections_dir": "", "defaults": sets}, reporter)
    assert found.find("_posts/a.md", "posts", "x") == 1
    assert [message.topic for message in reporter.warnings].count("Defaults:") == 4


@pytest.mark.parametrize(
    ("path", "result"),
    [
        ("_posts/2024-01-02-a-b.md", ("2024-01-02", "a-b", ".md")),
        ("_posts/24-1-2-a.md", ("24-1-2", "a", ".md")),
        ("_posts/x/2024-01-02-a...md", ("2024-01-02", "a", ".md")),
        ("_things/a.b.md", (None, "a.b", ".md")),
        ("_things/none", (None, "none", None)),
        ("2024-01-02-dir/a.md", (None, "a", ".md")),
    ],
)
def test_names_give_date_slug_and_extension(path: str, result: tuple[str | None, str, str | None]) -> None:
    assert from_name(path, path.rpartition("/")[2]) == result


def test_small_rules() -> None:
    assert titleize("a-bC--d-") == "A Bc  D"
    assert pluralized({"tag": "a b", "tags": "c"}, "tag", "tags") == ["a b"]
    assert pluralized({"tags": "c d"}, "tag", "tags") == ["c", "d"]
    assert pluralized({"tags": ["a", ["b", None]]}, "tag", "tags") == ["a", "b"]
    assert pluralized({"tags": 5}, "tag", "tags") == []
    assert unique([1, True, 1, "1", 1.0]) == [1, True, "1", 1.0]
    assert superdirs("a/b/_posts/c/x.md", "_posts") == ["a", "b"] and superdirs("_posts/x.md", "_posts") == []
    assert sanitize_label("a b/c!-.") == "abc-."
    assert either(None, False, 0, 1) == 0 and either(None, False) is False
    assert is_true(0) and is_true("") and not is_true(False)


def test_sources_are_merged_one_over_the_other() -> None:
    data = DocumentData("_posts/a.md", UTC)
    data.merge({"categories": ["a"], "x": {"k": 1}}, "file path")
    data.merge({"categories": "a b", "x": {"l": 2}, "date": date(2024, 1, 2)}, "front matter defaults")
    data.merge({"date": "2024-01-03 04:05:06 +0100", "categories": None}, "YAML front matter")
    assert data.values["categories"] == ["a", "b"] and data.values["x"] == {"k": 1, "l": 2}
    assert data.values["date"] == datetime(2024, 1, 3, 3, 5, 6, tzinfo=UTC)
    with pytest.raises(ResolveError, match=r"Invalid date 'soon': Document '_posts/a.md' .* in the YAML front matter"):
        data.merge({"date": "soon"}, "YAML front matter")
    with pytest.raises(TypeError):
        data.merge({"categories": 5}, "YAML front matter")


@pytest.mark.parametrize(
    ("content", "separator", "result"),
    [
        ("a\n\nb", "\n\n", "a"),
        ("a", "\n\n", "a"),
        ("a\n\n", "\n\n", "a"),
        ("[x]\n\n[x]: u\n[y]: v\n", "\n\n", "[x]\n\n[x]: u"),
        ("{% if a %}b\n\nc{% endif %}", "\n\n", "{% if a %}b\n{% endif %}"),
        ("{% if a %}b{% endif %}\n\nc", "\n\n", "{% if a %}b{% endif %}"),
        ("{% assign a = 1 %}\n\nc", "\n\n", "{% assign a = 1 %}"),
    ],
)
def test_excerpts_are_cut(content: str, separator: str, result: str) -> None:
    assert cut(content, separator, frozenset({"if", "for"})) == result


def test_values_fall_back_to_defaults() -> None:
    values = Values({"a": None, "b": 1}, lambda key: f"default {key}")
    assert values["a"] is None and values["c"] == "default c" and "c" not in values
    assert values.get("c") == "default c" and values.get("a", 5) == 5 and list(values) == ["a", "b"]


TREES = st.recursive(
    st.none() | st.integers(0, 3) | st.lists(st.integers(0, 2), max_size=2),
    lambda inner: st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)
MAPS = st.dictionaries(st.sampled_from("abc"), TREES, max_size=3)


@given(MAPS, MAPS)
def test_merging_loses_nothing_but_what_is_replaced(below: dict[str, Any], above: dict[str, Any]) -> None:
    merged = deep_merge(below, above)
    assert set(merged) == set(below) | set(above)
    for key, value in above.items():
        if not isinstance(value, dict):
            assert merged[key] == (below.get(key) if value is None else value)


@given(MAPS)
def test_merging_with_nothing_changes_nothing(tree: dict[str, Any]) -> None:
    assert deep_merge(tree, {}) == tree == deep_merge({}, tree) == deep_merge(tree, tree)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers())))
def test_the_merge_sort_is_a_stable_sort(items: list[tuple[int, int]]) -> None:
    assert merge_sort(items, lambda one, other: one[0] - other[0]) == sorted(items, key=lambda item: item[0])
