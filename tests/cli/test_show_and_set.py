"""``show`` and ``set``: what a page comes to, and editing it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jekyllpy.cli.values import parse, plain, shown
from tests.cli.conftest import Jekyllpy

PAGE = "---\ntitle: Home # mine\nredirect_from:\n  - /start/\n---\nHello *you*.\n"


def test_show_says_where_values_come_from(jekyllpy: Jekyllpy, site: Path) -> None:
    code, out, _ = jekyllpy("show", "index.md")
    rows = {line.split()[0]: line for line in out.splitlines()}
    assert code == 0
    assert "Home" in rows["title"] and "front matter" in rows["title"] and "index.md:2" in rows["title"]
    assert "plain" in rows["layout"] and "defaults set 1" in rows["layout"]
    assert "computed" in rows["url"]


def test_show_json(jekyllpy: Jekyllpy, site: Path) -> None:
    found = json.loads(jekyllpy("show", "--json", "index.md").out)
    assert found["url"]["value"] == "/"
    assert found["destination"]["value"] == "index.html"
    assert found["title"]["origin"]["line"] == 2
    assert found["redirect_from"]["value"] == ["/start/"]
    assert found["author_profile"]["value"] is True


def test_show_some_keys(jekyllpy: Jekyllpy, site: Path) -> None:
    (site / "index.md").write_text("---\nlayout: none\n---\n", encoding="utf-8")
    found = json.loads(jekyllpy("show", "--json", "index.md", "layout", "nothing").out)
    assert found["layout"]["value"] == "none"
    assert [hidden["value"] for hidden in found["layout"]["shadowed"]] == ["plain"]
    assert found["nothing"] == {"value": None, "origin": None, "shadowed": []}


def test_show_a_page_of_no_site(jekyllpy: Jekyllpy, tmp_path: Path) -> None:
    page = tmp_path / "about.md"
    page.write_text("---\npermalink: /me/\n---\n", encoding="utf-8")
    assert json.loads(jekyllpy("show", "--json", page).out)["url"]["value"] == "/me/"


@pytest.mark.parametrize(
    ("arguments", "after"),
    [
        (["title=New"], PAGE.replace("Home", "New")),
        (["title=yes and no", "title=B"], PAGE.replace("Home", "B")),
        (["redirect_from+=/old/"], PAGE.replace("  - /start/\n", "  - /start/\n  - /old/\n")),
        (["redirect_from.0=/a/"], PAGE.replace("/start/", "/a/")),
        (["-u", "redirect_from"], "---\ntitle: Home # mine\n---\nHello *you*.\n"),
        (["published=false"], PAGE.replace("---\nHello", "published: false\n---\nHello")),
        (["title+=Second"], PAGE.replace("title: Home # mine\n", "")),
    ],
)
def test_set(jekyllpy: Jekyllpy, site: Path, arguments: list[str], after: str) -> None:
    code, out, err = jekyllpy("set", "index.md", *arguments)
    text = (site / "index.md").read_text(encoding="utf-8")
    assert (code, err) == (0, "")
    if arguments == ["title+=Second"]:
        assert json.loads(jekyllpy("show", "--json", "index.md").out)["title"]["value"] == ["Home", "Second"]
    else:
        assert text == after
    assert out.startswith("@@")


def test_set_in_mappings(jekyllpy: Jekyllpy, site: Path) -> None:
    assert jekyllpy("set", "index.md", "header.teaser=/a.png", "header.actions=[{url: /b/}]").code == 0
    header = json.loads(jekyllpy("show", "--json", "index.md", "header").out)["header"]["value"]
    assert header == {"teaser": "/a.png", "actions": [{"url": "/b/"}]}


def test_dry_run(jekyllpy: Jekyllpy, site: Path) -> None:
    assert "+title: New # mine" in jekyllpy("set", "index.md", "title=New", "-n").out
    assert (site / "index.md").read_text(encoding="utf-8") == PAGE


def test_setting_what_is_there_changes_nothing(jekyllpy: Jekyllpy, site: Path) -> None:
    before = (site / "index.md").stat().st_mtime_ns
    assert jekyllpy("set", "index.md", "title=Home") == (0, "", "")
    assert (site / "index.md").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "nothing to set"),
        (["title"], 2, "sets nothing"),
        (["-u", "nothing"], 1, "there is no key 'nothing'"),
        (["title.a=1"], 1, "is no mapping"),
        (["redirect_from.7=x"], 1, "is no place in a list of 1"),
        (["title=a: b: c"], 1, "mapping values are not allowed"),
    ],
)
def test_set_refuses(jekyllpy: Jekyllpy, site: Path, arguments: list[str], code: int, said: str) -> None:
    found = jekyllpy("set", "index.md", *arguments)
    assert found.code == code and said in found.err
    assert (site / "index.md").read_text(encoding="utf-8") == PAGE


def test_values() -> None:
    assert parse("2024-05-06").isoformat() == "2024-05-06"
    assert (parse("yes"), parse("1,000"), parse("[a, 1]"), parse("")) == (True, 1000, ["a", 1], False) or parse(
        ""
    ) is None
    assert plain({1: parse("2024-05-06 07:08:09 +0100"), "f": float("inf")}) == {
        "1": "2024-05-06 07:08:09 +0100",
        "f": "Infinity",
    }
    assert shown("a\n  b" * 60).endswith("…") and shown([1, "é"]) == '[1, "é"]'
