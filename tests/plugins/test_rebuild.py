"""Builds after a change: plugins leave nothing stale behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.site import Site
from tests.plugins.fixture_sites import tree
from tests.plugins.sites import page

CONFIG = """
time: 2021-01-01
url: https://example.org
title: Site
plugins: [jekyll-seo-tag, jekyll-feed, jekyll-sitemap, jekyll-paginate, jekyll-archives, jekyll-include-cache,
  jekyll-relative-links, jekyll-titles-from-headings, jekyll-toc, jekyll-mentions, jekyll-default-layout]
paginate: 2
jekyll-archives: {enabled: all}
"""
FILES = {
    "_config.yml": CONFIG,
    "_layouts/default.html": "{% seo %}{% include_cached head.html title=page.title %}{{ content | toc }}",
    "_layouts/archive.html": "{% for post in page.posts %}{{ post.title }} {{ post.excerpt }}{% endfor %}",
    "_includes/head.html": "<h1>{{ include.title }} of {{ site.posts.size }}</h1>",
    "index.html": page("{% for post in paginator.posts %}{{ post.title }}: {{ post.content }}{% endfor %}"),
    "about.md": page("# About\n\n[more](more.md) @me\n", toc="true"),
    "more.md": page("# More\n"),
    **{
        f"_posts/2020-01-0{day}-p.md": page(f"Text {day}\n", title=f"P{day}", tags="[t]", layout="default")
        for day in (1, 2, 3)
    },
}
CHANGES = {
    "a post's text": ("_posts/2020-01-02-p.md", page("Other\n", title="P2", tags="[t]", layout="default")),
    "a post's title and tags": ("_posts/2020-01-01-p.md", page("Text 1\n", title="New", tags="[u]", layout="default")),
    "a new post": ("_posts/2020-01-04-p.md", page("Text 4\n", title="P4", tags="[t, u]")),
    "a page's place": ("more.md", page("# More\n", permalink="/elsewhere/")),
    "a page's heading": ("about.md", page("# Else\n\n[more](more.md)\n", toc="true")),
    "an include": ("_includes/head.html", "<h2>{{ include.title }}</h2>"),
    "the settings": ("_config.yml", CONFIG.replace("paginate: 2", "paginate: 1").replace("title: Site", "title: New")),
    "nothing": ("more.md", FILES["more.md"]),
}


def write(source: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("change", CHANGES)
def test_a_rebuild_gives_what_a_build_gives(change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    source, again, afresh = tmp_path / "source", tmp_path / "again", tmp_path / "afresh"
    write(source, FILES)
    Site(source, {"destination": str(again)}).build()
    name, text = CHANGES[change]
    write(source, {name: text})
    Site(source, {"destination": str(again)}).build()
    Site(source, {"destination": str(afresh), "disable_disk_cache": True}).build()
    assert tree(again) == tree(afresh)
