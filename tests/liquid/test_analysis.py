from __future__ import annotations

import pytest

from jekyllpy.liquid import Environment
from jekyllpy.liquid.analysis import Use, keys, variables


def names(text: str, **templates: str) -> list[str]:
    environment = Environment(templates=templates)
    return [use.name for use in variables(environment.parse(text, "main"), environment.load)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ page.title }}", ["page.title"]),
        ("{{ page['title'] }}{{ page[0].x }}{{ page.list.first.y }}", ["page.title", "page.[].x", "page.list.[].y"]),
        ("{{ page[page.key].x }}", ["page.[].x", "page.key"]),
        ("{{ page.list.size }}", ["page.list"]),
        ("{{ 'x' | append: page.a, b: page.c }}", ["page.a", "page.c"]),
        ("{% if page.a == site.b and page.c %}{{ x.y }}{% endif %}", ["page.a", "site.b", "page.c", "x.y"]),
        ("{% assign a = page.b %}{{ a.c }}", ["page.b", "page.b.c"]),
        ("{% assign a = 'x' %}{{ a.c }}", []),
        ("{% assign a = page.b | upcase %}{{ a.c }}", ["page.b"]),
        ("{% assign a = page.b | default: site.c %}{{ a.d }}", ["page.b", "site.c", "page.b.d", "site.c.d"]),
        ("{% assign a = site.posts | where: 'x', 1 | first %}{{ a.d }}", ["site.posts", "site.posts.[].d"]),
        ("{% assign a = site.posts | map: 'author' %}{{ a[0].x }}", ["site.posts", "site.posts.[].author.[].x"]),
        ("{% capture a %}{{ page.b }}{% endcapture %}{{ a }}", ["page.b"]),
        (
            "{% for p in site.posts %}{{ p.title }}{{ forloop.index }}{% endfor %}{{ p }}",
            ["site.posts", "site.posts.[].title", "p"],
        ),
        ("{% for i in (1..page.n) limit: page.m %}{{ i }}{% endfor %}", ["page.n", "page.m"]),
        (
            "{% tablerow t in page.rows cols: page.c %}{{ t.x }}{% endtablerow %}",
            ["page.rows", "page.c", "page.rows.[].x"],
        ),
        ("{% case page.a %}{% when site.b %}{{ page.c }}{% endcase %}", ["page.a", "site.b", "page.c"]),
        ("{% cycle page.a: page.b, 'x' %}", ["page.a", "page.b"]),
        ("{% comment %}{{ page.a }}{% endcomment %}{% raw %}{{ page.b }}{% endraw %}", []),
        (
            "{% include 'card' with page.author, x: site.y %}",
            ["page.author", "site.y", "page.author.name", "site.y.z", "page.q"],
        ),
        ("{% include 'loop' %}", ["page.a"]),
        ("{% include 'none' %}{% include page.t %}", ["page.t"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    templates = {"card": "{{ card.name }}{{ x.z }}{{ page.q }}", "loop": "{{ page.a }}{% include 'loop' %}"}
    environment = Environment(templates=templates)
    found = variables(
        environment.parse(text, "main"), lambda name: environment.load(name) if name in templates else None
    )
    assert [use.name for use in found] == expected


def test_places() -> None:
    environment = Environment(templates={"a": "\n\n{{ page.x }}"})
    found = variables(environment.parse("{{ page.t }}\n{% include 'a' %}", "main.html"), environment.load)
    assert found == [Use(("page", "t"), "main.html", 1), Use(("page", "x"), "a", 3)]


def test_keys() -> None:
    found = keys(Environment().parse("{{ page.a.b }}{{ page.a.b }}{{ site.c }}{{ page }}"), "page")
    assert {key: len(uses) for key, uses in found.items()} == {"a.b": 2}


def test_without_following_includes() -> None:
    assert names("{% include 'a' %}{{ page.b }}", a="{{ page.c }}") == ["page.c", "page.b"]
    assert [use.name for use in variables(Environment().parse("{% include 'a' %}{{ page.b }}"))] == ["page.b"]
