"""What items see of each other follows from Jekyll's order, in whatever order they are rendered."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from jekyllpy import pipeline
from jekyllpy.configuration import configuration
from jekyllpy.report import Reporter
from jekyllpy.site import Site
from tests.site.sites import make

FILES = {
    "_config.yml": "collections:\n  c: {output: true}\n",
    "_layouts/l.html": "---\nk: v\n---\n<l>{{ content }}</l>",
    **{
        f"_posts/2024-01-0{day}-p{day}.md": "---\nlayout: l\n---\n*p*\n\n{{ layout.k }}"
        "{% for post in site.posts %}[{{ post.content | strip }}|{{ post.output | size }}]{% endfor %}\n"
        for day in range(1, 6)
    },
    "_c/x.md": "---\n---\n{% for p in site.posts %}{{ p.content | size }} {% endfor %}{{ content }}{{ layout.k }}",
    "a.html": "---\n---\n{{ page.content | size }} {{ content | size }} {% for p in site.pages %}{{ p.url }} "
    "{{ p.content | size }} {% endfor %}",
    "b.scss": "---\n---\na { b: c }\n",
    "c.html": "---\nlayout: l\n---\n{% for p in site.pages %}{{ p.url }} {{ p.content | size }} {% endfor %}",
    "d.html": "---\n---\n{{ content }} {{ site.c.first.content }} {{ site.posts.last.excerpt }}",
}


def rendered(source: Path, destination: Path, order: random.Random | None) -> dict[str, str | None]:
    config = configuration({"source": str(source), "destination": str(destination)})
    renderer = pipeline.prepare(config, Reporter())
    build = pipeline.read(renderer.build)
    pipeline.generate(build)
    renderer.begin()
    items = list(build.items)
    if order is not None:
        order.shuffle(items)
    for item in items:
        renderer.render(item)
    return {item.url: item.output for item in build.items}


@pytest.mark.parametrize("seed", range(12))
def test_any_order_gives_the_same(tmp_path: Path, seed: int) -> None:
    source = make(tmp_path / "s", FILES)
    expected = rendered(source, tmp_path / "out", None)
    assert rendered(source, tmp_path / "out", random.Random(seed)) == expected


def test_a_page_rendered_alone_is_as_in_the_build(tmp_path: Path) -> None:
    source = make(tmp_path / "s", FILES)
    Site(source, {"destination": str(tmp_path / "out")}).build()
    for name in ("a.html", "c.html", "d.html", "_posts/2024-01-03-p3.md"):
        page = Site(source, {"destination": str(tmp_path / "out")}).find(path=name)
        assert page is not None
        assert page.render() == (tmp_path / "out" / page.destination).read_text(encoding="utf-8")


def test_a_long_chain_of_items_that_wait_is_cut(tmp_path: Path) -> None:
    text = "---\n---\n{{ page.previous.content | size }}"
    posts = {f"_posts/{1990 + number // 12}-{1 + number % 12:02}-01-p.md": text for number in range(400)}
    source = make(tmp_path / "s", {**posts, "z.html": "---\n---\n{{ site.posts.first.content | size }}"})
    site = Site(source, {"destination": str(tmp_path / "out")})
    page = site.find(path="z.html")
    assert page is not None and page.render().strip().isdigit()
