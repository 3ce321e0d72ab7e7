"""A build that remembers the one before gives what a full build gives, and renders no more than it must."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from jekyllpy.pipeline import BuildResult
from jekyllpy.site import Site
from tests.plugins.fixture_sites import tree

FILES = {
    "_config.yml": "title: T\nplugins: [jekyll-feed, jekyll-sitemap, jekyll-include-cache, jekyll-redirect-from]\n",
    "_layouts/default.html": "<title>{{ page.title }}</title>{% include foot.html %}{{ content }}",
    "_layouts/post.html": "---\nlayout: default\n---\n{{ content }}{{ page.next.title }}",
    "_includes/foot.html": "<p>{{ site.time | date: '%Y' }} {{ 'now' | date: '%Y' }}{% include_cached menu.html %}</p>",
    "_includes/menu.html": "{% for entry in site.data.menu %}{{ entry }} {% endfor %}",
    "_data/menu.yml": "[a, b]\n",
    "_posts/2024-01-01-a.md": "---\nlayout: post\ntitle: A\n---\nfirst\n\nsecond\n",
    "_posts/2024-01-02-b.md": "---\nlayout: post\ntitle: B\nredirect_from: /old/\n---\nfirst\n\nsecond\n",
    "_posts/2024-01-03-c.md": "---\nlayout: post\ntitle: C\n---\nfirst\n\nsecond\n",
    "index.html": "---\nlayout: default\n---\n{% for p in site.posts %}{{ p.title }} {{ p.excerpt }}{% endfor %}",
    "last.html": "---\nlayout: default\n---\n{{ site.posts.first.content }}",
    "rel/page.md": "---\n---\n{% include_relative part.md %}\n",
    "rel/part.md": "part\n",
    "clock.txt": "---\n---\n{{ site.time }}\n",
    "plain.md": "---\ntitle: Plain\nlayout: default\n---\nplain\n",
    "css/main.scss": "---\n---\n@import 'part';\n",
    "_sass/_part.scss": "a { b: c }\n",
    "file.txt": "static\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    source = tmp_path / "source"
    for name, text in FILES.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return source


def build(source: Path, name: str, **config: object) -> BuildResult:
    return Site(source, {"destination": str(source.parent / name), **config}).build()


def without_clock(folder: Path) -> dict[str, str]:
    """The files that do not tell the time."""
    return {path: text for path, text in tree(folder).items() if path not in ("clock.txt", "feed.xml")}


def write(source: Path, name: str, text: str) -> None:
    path = source / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def edit(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(source: Path) -> None:
        text = (source / name).read_text(encoding="utf-8")
        assert old in text
        write(source, name, text.replace(old, new))

    return change


CHANGES: dict[str, Callable[[Path], None]] = {
    "nothing": lambda source: None,
    "body": edit("_posts/2024-01-01-a.md", "second", "changed"),
    "body of the newest": edit("_posts/2024-01-03-c.md", "second", "changed"),
    "excerpt": edit("_posts/2024-01-01-a.md", "first", "changed"),
    "title": edit("_posts/2024-01-02-b.md", "title: B", "title: Bee"),
    "redirect": edit("_posts/2024-01-02-b.md", "/old/", "/older/"),
    "new post": lambda source: write(source, "_posts/2024-01-04-d.md", "---\nlayout: post\n---\nnew\n"),
    "deleted post": lambda source: (source / "_posts/2024-01-02-b.md").unlink(),
    "layout": edit("_layouts/post.html", "{{ content }}", "<b>{{ content }}</b>"),
    "include": edit("_includes/foot.html", "<p>", "<p class='x'>"),
    "data": edit("_data/menu.yml", "b", "c"),
    "partial": edit("_sass/_part.scss", "b: c", "b: d"),
    "new partial": lambda source: write(source, "_sass/_more.scss", "x { y: z }\n"),
    "relative": edit("rel/part.md", "part", "other"),
    "static": edit("file.txt", "static", "moved"),
    "configuration": edit("_config.yml", "title: T", "title: U"),
    "page": edit("plain.md", "plain\n", "changed\n"),
    "page's name": lambda source: (source / "plain.md").rename(source / "renamed.md") and None,
    "wrecked output": lambda source: write(source, "../_site/plain.html", "wrecked"),
    "lost output": lambda source: (source / "../_site/plain.html").unlink(),
}


@pytest.mark.parametrize("name", CHANGES)
def test_gives_what_a_full_build_gives(folder: Path, name: str) -> None:
    build(folder, "_site")
    CHANGES[name](folder)
    build(folder, "_site")
    build(folder, "full", disable_disk_cache=True)
    assert without_clock(folder.parent / "_site") == without_clock(folder.parent / "full")


@pytest.mark.parametrize("name", CHANGES)
def test_gives_it_after_many_changes(folder: Path, name: str) -> None:
    for change in ("body", "page", "data", name):
        CHANGES[change](folder) if change == name or change != "data" else edit("_data/menu.yml", "a", "aa")(folder)
        build(folder, "_site")
        if change == name:
            break
    build(folder, "full", disable_disk_cache=True)
    assert without_clock(folder.parent / "_site") == without_clock(folder.parent / "full")


def test_renders_nothing_but_the_clock_again(folder: Path) -> None:
    first = build(folder, "_site")
    second = build(folder, "_site")
    assert first.rendered > second.rendered
    assert 1 <= second.rendered <= 2  # clock.txt tells when it was made, and feed.xml too, to the second


def test_renders_an_edited_post_and_who_shows_it(folder: Path) -> None:
    build(folder, "_site")
    CHANGES["body of the newest"](folder)
    result = build(folder, "_site")
    assert set(result.changed) >= {"2024/01/03/c.html", "last.html"}
    assert not {"2024/01/01/a.html", "index.html", "plain.html", "css/main.css"} & set(result.changed)


def test_says_warnings_again(folder: Path) -> None:
    write(folder, "odd.md", "---\nlayout: missing\n---\n")
    first = build(folder, "_site")
    second = build(folder, "_site")
    assert first.warnings and first.warnings == second.warnings


def test_a_broken_memory_is_as_none(folder: Path) -> None:
    build(folder, "_site")
    (memory,) = (folder / ".jekyll-cache" / "jekyllpy").glob("*.json")
    for wreck in ("", "{", "[]", '{"shared": 1, "groups": {}, "items": {}}'):
        memory.write_text(wreck, encoding="utf-8")
        assert build(folder, "_site").rendered > 5


def test_the_time_of_another_year_is_seen(folder: Path) -> None:
    build(folder, "_site", time="2023-05-05")
    build(folder, "_site", time="2024-06-06")
    assert "2024" in (folder.parent / "_site" / "plain.html").read_text(encoding="utf-8")


SAFE = {"safe": True, "whitelist": ["jekyll-include-cache"]}


@pytest.mark.parametrize("config", [SAFE, {"disable_disk_cache": True}])
def test_leaves_no_files_where_none_are_wanted(folder: Path, config: dict[str, object]) -> None:
    build(folder, "_site", **config)
    assert not (folder / ".jekyll-cache" / "jekyllpy").exists()


def test_jekylls_own_switch_names_the_file(folder: Path) -> None:
    build(folder, "_site", incremental=True)
    assert (folder / ".jekyll-metadata").exists()
    assert build(folder, "_site", incremental=True).rendered <= 2
    build(folder, "_site")
    assert not (folder / ".jekyll-metadata").exists()


def test_a_site_that_cannot_be_written_to_is_built(folder: Path) -> None:
    cache = folder / ".jekyll-cache"
    cache.write_text("in the way", encoding="utf-8")
    assert build(folder, "_site").rendered > 5
    os.unlink(cache)


def test_own_plugins_switch_it_off(folder: Path) -> None:
    write(folder, "_plugins/p.py", "def register(registry):\n    registry.filter('x', lambda value: value)\n")
    for _ in range(2):
        result = build(folder, "_site", allow_python_plugins=True)
    assert result.rendered > 5
    shutil.rmtree(folder / "_plugins")
