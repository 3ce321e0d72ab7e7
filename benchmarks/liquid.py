"""Liquid against the reference: rendering a long list and an HTML compressing layout, compiling a theme.

    JEKYLLPY_LIQUID4=… python benchmarks/liquid.py [--compress compress.html] [--theme FOLDER]

CPU time, the best of 7 runs each, both in this run; parsing and compiling stand apart from rendering.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import process_time
from typing import Any

from jekyllpy.liquid import Block, Environment, Tag
from jekyllpy.liquid.cache import TemplateCache
from jekyllpy.liquid.errors import TemplateError
from jekyllpy.liquid.expression import parse_expression

LIST = """<ul>
{% for post in site.posts %}
<li class="{{ forloop.index }}">{% include 'card' item: post %}</li>
{% endfor %}
</ul>"""
ITEM = """<article class="{% if item.featured %}featured{% else %}plain{% endif %}">
<h2><a href="{{ item.url | prepend: site.baseurl | prepend: site.url }}">{{ item.title | escape | strip }}</a></h2>
<time datetime="{{ item.date | date: '%Y-%m-%dT%H:%M:%S%z' }}">{{ item.date | date: "%b %-d, %Y" }}</time>
{% if item.excerpt %}<p>{{ item.excerpt | strip_html | truncatewords: 20 }}</p>{% endif %}
{% for tag in item.tags %}<span>{{ tag | upcase }}</span>{% unless forloop.last %}, {% endunless %}{% endfor %}
</article>"""
BLOCK = """<div class="post">
  <h2 id="x">Heading here</h2>
  <p>Some <em>text</em> with   several   words, and a <a href="/link/">link</a>.
  Another line of the paragraph.</p>
  <pre><code>code  block
   here</code></pre>
  <!-- comment -->
  <ul>
    <li>one</li>
    <li>two</li>
  </ul>
</div>
"""
OPTIONS: dict[str, dict[str, Any]] = {
    "few": {"clippings": "all"},
    "all": {
        "clippings": "all",
        "comments": "all",
        "endings": "all",
        "startings": ["html", "head", "body"],
        "blanklines": True,
        "profile": True,
    },
}


class Plain(Block):
    """Prints its body."""


TAGS: dict[str, type[Tag]] = {
    **dict.fromkeys(("seo", "feed_meta", "link", "post_url", "include_relative", "include_cached"), Tag),
    **dict.fromkeys(("toc", "gist", "avatar"), Tag),
    "highlight": Plain,
}


def posts() -> list[dict[str, Any]]:
    """A thousand of them."""
    excerpt = "<p>This is an excerpt of some length, with <em>tags</em> in it, " + "and more words " * 8 + "</p>"
    return [
        {
            "title": f"Post number {n} & more",
            "url": f"/posts/{n}/",
            "excerpt": excerpt,
            "featured": n % 3 == 0,
            "date": {"$time": f"20{10 + n % 12}-{n % 12 + 1:02}-{n % 28 + 1:02} 10:11:12 UTC"},
            "tags": ["one", "two", "three"][: n % 4],
        }
        for n in range(1000)
    ]


def typed(value: Any) -> Any:
    """A value with its times."""
    if isinstance(value, dict):
        if "$time" in value:
            return datetime.strptime(value["$time"], "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC)
        return {key: typed(item) for key, item in value.items()}
    return [typed(item) for item in value] if isinstance(value, list) else value


def best(run: Callable[[], object]) -> float:
    """The least of 7 CPU times."""
    times = []
    for _ in range(7):
        start = process_time()
        run()
        times.append(process_time() - start)
    return min(times)


def reference(job: dict[str, Any]) -> float:
    """The reference's time."""
    environment = {**os.environ, "RUBYLIB": os.environ["JEKYLLPY_LIQUID4"], "LANG": "C.UTF-8", "TZ": "UTC"}
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(job, file)
        file.flush()
        script = str(Path(__file__).with_suffix(".rb"))
        return float(
            subprocess.run(["ruby", script, file.name], env=environment, capture_output=True, check=True).stdout
        )


def rendering(name: str, job: dict[str, Any]) -> None:
    """One line of the table: a template rendered."""
    template = Environment(templates=job.get("templates")).parse(job["template"])
    data = typed(job["data"])
    row(name, reference(job), best(lambda: template.render(data)))


def row(name: str, theirs: float, ours: float) -> None:
    print(f"{name:42} {theirs * 1000:8.1f} ms {ours * 1000:8.1f} ms {theirs / ours:6.2f}x")


def theme(folder: Path) -> None:
    """The templates of a theme: parsed and compiled, then from the cache."""
    files = [
        path for kind in ("_layouts", "_includes") for path in sorted(folder.glob(f"{kind}/**/*")) if path.is_file()
    ]
    texts = [path.read_text(encoding="utf-8") for path in files]

    def run(cache: TemplateCache | None = None) -> None:
        parse_expression.cache_clear()
        environment = Environment(tags=TAGS, cache=cache)
        for text in texts:
            try:
                environment.parse(text).function()
            except TemplateError:
                continue

    theirs = reference({"texts": texts})
    row(f"parse (ours: and compile) {len(texts)} templates", theirs, best(run))
    with tempfile.TemporaryDirectory() as place:
        cache = TemplateCache(Path(place, "templates"))
        run(cache)
        cache.save()
        row("the same, cached", theirs, best(lambda: run(TemplateCache(Path(place, "templates")))))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--compress", type=Path, help="a layout that compresses HTML")
    parser.add_argument("--theme", type=Path, help="a folder with _layouts and _includes")
    options = parser.parse_args()
    site = {"url": "https://example.org", "baseurl": "/base", "posts": posts()}
    rendering(
        "1,000 items: include, filters, dates", {"template": LIST, "templates": {"card": ITEM}, "data": {"site": site}}
    )
    if options.compress:
        text = options.compress.read_text(encoding="utf-8").split("---", 2)[2]
        html = "<html>\n<body>\n" + BLOCK * (100_000 // len(BLOCK)) + "</body>\n</html>\n"
        for name, chosen in OPTIONS.items():
            data = {"content": html, "site": {"compress_html": chosen}, "page": {}, "layout": {}}
            rendering(f"compress 100 KB of HTML, {name} options", {"template": text, "data": data})
    if options.theme:
        theme(options.theme)


if __name__ == "__main__":
    sys.exit(main())
