"""Where values come from, what they hide, and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jekyllpy.cli.program import run
from jekyllpy.explain import explain, why_not_listed, why_url
from jekyllpy.page import Page
from jekyllpy.site import Site
from tests.codemods.conftest import write

CONFIG = """\
permalink: pretty
defaults:
  - {scope: {path: ""}, values: {layout: base, x: 1, author_profile: false}}
  - {scope: {path: "", type: posts}, values: {x: 2}}
  - {scope: {path: _posts/a}, values: {x: 3}}
  - {scope: {path: ""}, values: {x: 4}}
"""
FILES = {
    "_config.yml": CONFIG,
    "_layouts/base.html": "---\nauthor_profile: true\n---\n{{ page.title }}{% include a.html %}{{ content }}",
    "_includes/a.html": "{{ page.header.image }}{% for t in page.talks %}{{ t.name }}{% endfor %}{{ page.url }}",
    "_posts/a/2020-01-02-sea.md": "---\ntitle: Sea\nx:\n---\n",
    "_posts/2020-01-03-own.md": "---\nx: 9\ncategories: [b]\n---\n",
    "_posts/2020-01-04-plain.md": "---\n---\n",
    "about.md": "---\npermalink: /who/\n---\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(write(tmp_path, FILES))


def found(site: Site, path: str) -> Page:
    page = site.find(path=path)
    assert page is not None
    return page


@pytest.mark.parametrize(
    ("path", "value", "place", "why", "hidden"),
    [
        (
            "_posts/a/2020-01-02-sea.md",
            3,
            "defaults set 3",
            "longer scope",
            ["null is ignored", *["set 3 is longer"] * 3],
        ),
        ("_posts/2020-01-03-own.md", 9, "own.md:2", "wins over all defaults", ["weaker than front matter"] * 3),
        ("_posts/2020-01-04-plain.md", 2, "defaults set 2", "names a type", ["set 2 names a type"] * 2),
        ("about.md", 4, "defaults set 4", "comes later", ["set 4 comes later"]),
    ],
)
def test_values(site: Site, path: str, value: int, place: str, why: str, hidden: list[str]) -> None:
    one = explain(found(site, path), "x")
    assert one.value == value
    assert one.place.endswith(place)
    assert why in one.why
    assert len(one.hidden) == len(hidden)
    assert all(part in loser.why for part, loser in zip(hidden, one.hidden, strict=True))


def test_a_layout_wins(site: Site) -> None:
    one = explain(found(site, "about.md"), "author_profile")
    assert [(layout.layout, layout.value) for layout in one.layouts] == [("base", True)]


def test_what_nothing_sets(site: Site) -> None:
    one = explain(found(site, "about.md"), "nothing")
    assert (one.value, one.place, one.why, one.hidden) == (None, "", "nothing sets it", ())


def test_why_url(site: Site) -> None:
    steps = {step.what: step.result for step in why_url(found(site, "_posts/2020-01-03-own.md"))}
    assert steps["template"] == "/:categories/:year/:month/:day/:title/"
    assert (steps[":categories"], steps[":title"], steps[":year"]) == ("b", "own", "2020")
    assert (steps["url"], steps["file"]) == ("/b/2020/01/03/own/", "b/2020/01/03/own/index.html")
    first = why_url(found(site, "about.md"))[0]
    assert first.result == "/who/" and "about.md:2" in first.why


@pytest.mark.parametrize(
    ("path", "text", "config", "expected"),
    [
        ("_drafts/a.md", "---\n---\n", "", "draft"),
        ("a.md", "---\npublished: false\n---\n", "", "published: false"),
        ("a.md", "no front matter", "", "no front matter"),
        ("_posts/a.md", "---\n---\n", "", "begin with a date"),
        ("_posts/2999-01-01-a.md", "---\n---\n", "", "future"),
        ("_x/a.md", "---\n---\n", "", "passes over"),
        ("x/a.md", "---\n---\n", "exclude: [x]\n", "`exclude` names it"),
        ("_talks/a.md", "---\n---\n", "collections: [talks]\n", "output: true"),
        ("a.md", "---\nsitemap: false\ntitle: A\n---\n", "", "sitemap: false"),
        ("a.md", "---\n---\n", "", "no title"),
    ],
)
def test_why_not_listed(tmp_path: Path, path: str, text: str, config: str, expected: str) -> None:
    folder = write(tmp_path, {"_config.yml": config, path: text})
    reasons = why_not_listed(Site(folder), str(folder / path))
    assert any(expected in reason.why for reason in reasons), reasons


def test_nothing_keeps_a_post_out(site: Site) -> None:
    assert why_not_listed(site, f"{site.source}/_posts/2020-01-03-own.md") == []


def test_the_command_line(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    path = f"{site.source}/_posts/2020-01-03-own.md"
    assert run(["explain", path, "x"]) == 0
    assert "x: 9" in (out := capsys.readouterr().out) and "hides 2 of defaults set 2" in out
    assert run(["explain", path, "x", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["x"]["value"] == 9
    assert run(["explain", path, "--why-url"]) == 0 and "/b/2020/01/03/own/" in capsys.readouterr().out
    assert run(["explain", path, "--why-not-listed"]) == 0 and "Nothing keeps it out" in capsys.readouterr().out


def test_schema(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "-s", site.source]) == 0
    schema = json.loads(capsys.readouterr().out)
    properties = schema["properties"]
    assert properties["header"]["properties"] == {"image": {}}
    assert properties["header"]["description"] == "Read by _includes/a.html"
    assert properties["talks"]["items"]["properties"] == {"name": {}}
    assert properties["layout"]["anyOf"][0]["enum"] == ["base", "none"]
    assert not {"url", "x", "content"} & properties.keys() and "redirect_from" in properties
