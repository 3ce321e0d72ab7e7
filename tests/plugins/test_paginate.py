"""Lists over several pages: the arithmetic, and which page is the template."""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.errors import PluginError
from jekyllpy.plugins.paginate import Pager, numbered, page_count
from jekyllpy.plugins.paginate_v2.pager import Urls
from tests.plugins.sites import build, page

COUNTS = st.integers(0, 200)


@given(COUNTS, st.integers(1, 50))
def test_all_posts_are_on_one_page_each(posts: int, per_page: int) -> None:
    total = page_count(posts, per_page)
    assert total == math.ceil(posts / per_page)
    numbers = list(range(posts))
    pagers = [Pager(number, per_page, numbers, "/", "/page:num") for number in range(1, total + 1)]  # type: ignore[arg-type]
    assert [post for pager in pagers for post in pager.own_posts] == numbers


@given(st.integers(1, 200), st.integers(1, 50))
def test_neighbours_point_at_each_other(posts: int, per_page: int) -> None:
    total = page_count(posts, per_page)
    pagers = [Pager(n, per_page, range(posts), "/blog/", "/p:num/").drop for n in range(1, total + 1)]  # type: ignore[arg-type]
    assert pagers[0].get("previous_page") is None
    assert pagers[-1].get("next_page") is None
    for one, other in pairwise(pagers):
        assert one.get("next_page") == other.get("page")
        assert other.get("previous_page") == one.get("page")
    assert [pager.get("next_page_path") for pager in pagers[:-1]] == [f"/p{n}/" for n in range(2, total + 1)]
    assert [pager.get("previous_page_path") for pager in pagers[1:2]] == ["/blog/"][: total - 1]


def test_no_posts_a_page() -> None:
    with pytest.raises(PluginError, match="paginate"):
        page_count(3, 0)


@pytest.mark.parametrize(
    ("path", "expected"),
    [("/page:num", "/page7"), ("page:num/", "/page7/"), ("/:num/:num", "/7/:num"), ("/fixed", "/fixed")],
)
def test_numbered(path: str, expected: str) -> None:
    assert numbered(path, 7) == expected


POSTS = {f"_posts/2020-01-0{day}-p.md": page(title=f"P{day}") for day in range(1, 6)}
LIST = page("{% for post in paginator.posts %}{{ post.title }} {% endfor %}{{ paginator.total_pages }}")


@pytest.mark.parametrize(
    ("path", "template"),
    [
        ("/page:num", "index.html"),
        ("/blog/page:num", "blog/index.html"),
        ("/blog/:num/x", "blog/index.html"),
        ("/blog", "index.html"),
        ("/other/:num", "index.html"),
        ("blog/../page:num", "index.html"),
    ],
)
def test_the_deepest_index_on_the_way_is_the_template(path: str, template: str, tmp_path: Path) -> None:
    config = f"time: 2021-01-01\nplugins: [jekyll-paginate]\npaginate: 2\npaginate_path: {path}\n"
    built = build(tmp_path, {"_config.yml": config, "index.html": LIST, "blog/index.html": LIST, **POSTS})
    assert built[template].startswith("P5 P4 3")


def test_without_a_template_a_warning(tmp_path: Path) -> None:
    config = "time: 2021-01-01\nplugins: [jekyll-paginate]\npaginate: 2\n"
    built = build(tmp_path, {"_config.yml": config, "home.html": LIST, **POSTS})
    assert built["home.html"] == ""


@pytest.mark.parametrize(
    ("urls", "first", "second", "own"),
    [
        (Urls("/", "/page:num/", "", ".html", 3), "/", "/page2/", "/page2/index.html"),
        (Urls("/a/", "/p/:num", "", ".html", 3), "/a/", "/a/p/2", "/a/p/2index"),
        (Urls("/a/", "/:num-of-:max.html", "", "", 3), "/a/", "/a/2-of-3.html", "/a/2-of-3.html"),
        (Urls("/a/", "page:num/", "feed", ".json", 3), "/a/feed.json", "/a/page2/feed.json", "/a/page2/feed.json"),
    ],
)
def test_urls_of_version_2(urls: Urls, first: str, second: str, own: str) -> None:
    assert (urls.first, urls.later(2), urls.own(2)) == (first, second, own)
