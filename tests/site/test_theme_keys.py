"""The keys of academic themes, by the rules of the theme that a site has."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.page import Page
from jekyllpy.site import Site
from jekyllpy.theme_keys.profile import read_profile
from tests.site.sites import make

ACADEMICPAGES = """
{% assign author = site.author %}{% assign known = site.data.authors[page.author] %}
{% if page.author and known %}{% assign author = known %}{% endif %}
<img src="{{ site.url }}/images/{{ author.avatar }}">
<h3 class="author__name">{{ author.name }}</h3><p class="author__bio">{{ author.bio }}</p>
<ul class="author__urls">
<li>{{ author.location }}</li>
{% if author.github %}
<li><a href="https://github.com/{{ author.github }}"><i class="fab fa-github"></i> GitHub</a></li>
{% endif %}
{% if author.mine %}<li><a href="https://my.net/{{ author.mine }}"><i class="my"></i> My net</a></li>{% endif %}
</ul>
"""

MINIMAL_MISTAKES = """
{% assign who = page.author | default: page.authors[0] | default: site.author %}
{% assign author = site.data.authors[who] | default: who %}
{% if author.avatar %}<img src="{{ author.avatar | relative_url }}">{% endif %}
<h3 class="p-name" itemprop="name"><a href="/">{{ author.name }}</a></h3>
<div itemprop="description">{{ author.bio | markdownify }}</div>
<ul>{% for link in author.links %}
<li><a href="{{ link.url }}"><i class="{{ link.icon }}"></i> {{ link.label }}</a></li>
{% endfor %}</ul>
"""

CONFIG = """\
url: https://ex.org
author: {name: Owner, avatar: o.png, github: owner, mine: me, location: Here}
"""
PEOPLE = "ann: {name: Ann, avatar: a.png, bio: '*Bio*', links: [{label: L, icon: i, url: 'https://l.org'}]}\n"


def page(folder: Path, front_matter: str, include: str | None, layout: str = "{{ content }}") -> Page:
    files = {
        "_config.yml": CONFIG,
        "_data/authors.yml": PEOPLE,
        "_layouts/inner.html": f"---\nlayout: outer\n---\n{layout}",
        "_layouts/outer.html": "---\nauthor_profile: true\n---\n{% include sidebar.html %}{{ content }}",
        "_layouts/late.html": "---\nlayout: outside\n---\n{% include sidebar.html %}",
        "_layouts/outside.html": "---\nauthor_profile: true\n---\n{{ content }}",
        "_includes/sidebar.html": "",
        "a.md": f"---\n{front_matter}---\n",
    }
    if include is not None:
        files["_includes/author-profile.html"] = include
    found = Site(make(folder / "s", files), {"destination": str(folder / "out")}).find(path="a.md")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("front_matter", "shown", "kind"),
    [
        ("author_profile: true\n", True, "front matter"),
        ("author_profile: false\n", False, "front matter"),
        ("x: 1\n", False, None),
        ("layout: inner\nauthor_profile: false\n", True, "layout"),
        ("layout: inner\n", True, "layout"),
        ("layout: inner\nauthor_profile: true\n", True, "front matter"),
        ("layout: late\n", False, None),
    ],
)
def test_a_layout_can_switch_the_profile_on_and_no_page_off(
    tmp_path: Path, front_matter: str, shown: bool, kind: str | None
) -> None:
    found = page(tmp_path, front_matter, ACADEMICPAGES)
    resolution = found.resolve("author_profile")
    assert found.author_profile is shown
    assert (resolution.origin.kind if resolution.origin else None) == kind
    assert bool(resolution.value) is shown


def test_what_a_layout_overrules_is_shadowed(tmp_path: Path) -> None:
    resolution = page(tmp_path, "layout: inner\nauthor_profile: false\n", ACADEMICPAGES).resolve("author_profile")
    assert resolution.origin and resolution.origin.place.startswith("layout outer")
    assert [(origin.kind, origin.value) for origin in resolution.shadowed] == [("front matter", False)]


@pytest.mark.parametrize(("who", "name"), [("", "Owner"), ("author: ann\n", "Ann"), ("author: nobody\n", "Owner")])
def test_academicpages_shows_the_owner_for_strangers(tmp_path: Path, who: str, name: str) -> None:
    author = page(tmp_path, who, ACADEMICPAGES).author
    assert author is not None and author.name == name


def test_links_are_those_that_the_sites_own_include_prints(tmp_path: Path) -> None:
    author = page(tmp_path, "x: 1\n", ACADEMICPAGES).author
    assert author is not None and author.avatar == "https://ex.org/images/o.png" and author.origin == "site.author"
    assert [(link.label, link.icon, link.url) for link in author.links] == [
        ("GitHub", "fab fa-github", "https://github.com/owner"),
        ("My net", "my", "https://my.net/me"),
    ]


@pytest.mark.parametrize(
    ("who", "name", "origin"),
    [
        ("", "Owner", "site.author"),
        ("author: ann\n", "Ann", "site.data.authors.ann"),
        ("authors: [ann, bob]\n", "Ann", "site.data.authors.ann"),
        ("author: nobody\n", None, "page.author"),
        ("author: {name: Here}\n", "Here", "page.author"),
    ],
)
def test_minimal_mistakes_shows_nothing_for_strangers(tmp_path: Path, who: str, name: str | None, origin: str) -> None:
    author = page(tmp_path, who, MINIMAL_MISTAKES).author
    assert author is not None and (author.name, author.origin) == (name, origin)


def test_minimal_mistakes_prints_markdown_and_custom_links(tmp_path: Path) -> None:
    author = page(tmp_path, "author: ann\n", MINIMAL_MISTAKES).author
    assert author is not None and author.bio == "Bio" and author.avatar == "/a.png"
    assert [(link.label, link.icon, link.url) for link in author.links] == [("L", "i", "https://l.org")]


def test_without_an_include_there_is_a_table(tmp_path: Path) -> None:
    author = page(tmp_path, "x: 1\n", None).author
    assert author is not None and author.name == "Owner"
    assert [(link.label, link.url) for link in author.links] == [("GitHub", "https://github.com/owner")]


def test_a_site_without_authors_has_none(tmp_path: Path) -> None:
    found = Site(make(tmp_path, {"a.md": "---\n---\n"}), {"destination": str(tmp_path / "o")}).find(path="a.md")
    assert found is not None and found.author is None


def test_a_profile_may_lack_everything() -> None:
    assert read_profile("<p>nothing</p>") == (None, None, None, [])
