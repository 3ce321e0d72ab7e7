"""Several processes render what one renders."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from jekyllpy import workers
from jekyllpy.errors import JekyllpyError
from jekyllpy.report import Message
from jekyllpy.site import Site

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

LAYOUT = "<title>{{ page.title }}</title>{{ content }}{{ page.previous.title }}|{{ page.next.url }}"
POST = "---\ntitle: Post {n}\ntags: [t{tag}]\n---\nFirst *words* of {n}.\n\n## Head\n\n{% include part.html n={n} %}\n"
FEED = "---\n---\n{% for post in site.posts %}{{ post.content }}{{ post.excerpt }}{% endfor %}"
LIST = (
    "---\nlayout: default\n---\n{% for post in site.posts limit: 5 %}{{ post.title }} {{ post.content }}{% endfor %}\n"
)


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def posts(count: int, template: str = POST) -> dict[str, str]:
    return {
        f"_posts/2020-01-{n % 28 + 1:02}-post-{n}.md": template.replace("{n}", str(n)).replace("{tag}", str(n % 3))
        for n in range(count)
    }


@pytest.fixture
def site(tmp_path: Path) -> Path:
    source = tmp_path / "site"
    write(
        source,
        {
            "_config.yml": "title: Many\ndefaults: [{scope: {path: ''}, values: {layout: default}}]\n",
            "_layouts/default.html": LAYOUT,
            "_includes/part.html": "<b>{{ include.n }} of {{ site.posts.size }}</b>",
            "feed.xml": FEED,
            **{f"page-{n}.md": LIST for n in range(6)},
            **posts(40),
        },
    )
    return source


def build(
    source: Path, processes: int, monkeypatch: pytest.MonkeyPatch, **config: Any
) -> tuple[dict[str, bytes], list[Message]]:
    monkeypatch.setattr(workers, "_processors", lambda: processes)
    monkeypatch.setattr(workers, "WORTH", -1.0)
    monkeypatch.setattr(workers, "WARM", -1.0)
    destination = source.parent / f"out-{processes}"
    said: list[Any] = []
    settings = {"destination": str(destination), "disable_disk_cache": True, **config}
    Site(source, settings, listener=said.append).build()
    files = {str(path.relative_to(destination)): path.read_bytes() for path in destination.rglob("*") if path.is_file()}
    return files, [event for event in said if isinstance(event, Message) and event.level in ("warn", "error")]


def forks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of items of the parts that are given to forked processes from now on."""
    seen: list[int] = []
    start = workers._Worker.start

    def noted(renderer: Any, part: Any) -> Any:
        seen.append(len(part))
        return start(renderer, part)

    monkeypatch.setattr(workers._Worker, "start", noted)
    return seen


@pytest.mark.parametrize("processes", [2, 3, 7])
def test_the_same_site(site: Path, monkeypatch: pytest.MonkeyPatch, processes: int) -> None:
    alone, _ = build(site, 1, monkeypatch)
    seen = forks(monkeypatch)
    together, _ = build(site, processes, monkeypatch)
    assert together == alone
    assert seen and sum(seen) > 10


@pytest.mark.parametrize(
    "stateful", ["{% cycle 'a', 'b', 'c' %}", "{% for t in page.tags offset: continue %}{{ t }}{% endfor %}"]
)
def test_what_goes_on_from_item_to_item_is_left_to_one(
    site: Path, monkeypatch: pytest.MonkeyPatch, stateful: str
) -> None:
    (site / "_layouts/default.html").write_text(LAYOUT + stateful)
    alone, _ = build(site, 1, monkeypatch)
    seen = forks(monkeypatch)
    assert build(site, 3, monkeypatch)[0] == alone
    assert seen == []


def test_cached_includes_are_those_of_the_first(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The include prints the page that is rendered first, whichever process meets it first."""
    write(
        site,
        {"_includes/first.html": "{{ page.title }}", **posts(40, POST + "{% include_cached first.html k={tag} %}")},
    )
    config = {"plugins": ["jekyll-include-cache"]}
    alone, _ = build(site, 1, monkeypatch, **config)
    assert build(site, 3, monkeypatch, **config)[0] == alone


def test_warnings_are_told_once(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd = posts(40, POST + "{{ 'x' | | upcase }}")
    write(site, odd)
    _, alone = build(site, 1, monkeypatch)
    _, together = build(site, 3, monkeypatch)
    assert together == alone
    assert len(alone) == 40


def test_an_error_is_that_of_the_first_item_that_fails(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = sorted(posts(40))[30:35]
    for name in bad:
        (site / name).write_text("---\ntitle: Bad\n---\n{% include absent.html %}\n")
    raised = []
    for processes in (1, 2, 5):
        with pytest.raises(JekyllpyError) as caught:
            build(site, processes, monkeypatch)
        raised.append(str(caught.value))
    assert len(set(raised)) == 1


def test_a_process_that_dies_is_done_without(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone, _ = build(site, 1, monkeypatch)
    parent, work = os.getpid(), workers._work

    def die(*given: Any) -> bytes:
        if os.getpid() != parent:
            os._exit(3)
        return work(*given)

    monkeypatch.setattr(workers, "_work", die)
    assert build(site, 3, monkeypatch)[0] == alone


def test_little_work_is_not_shared(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = forks(monkeypatch)
    monkeypatch.setattr(workers, "WORTH", 1000.0)
    Site(site, {"destination": str(site.parent / "out"), "disable_disk_cache": True}).build()
    assert seen == []


def test_no_process_is_left_behind(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []
    start = workers._Worker.start

    def noted(renderer: Any, part: Any) -> Any:
        worker = start(renderer, part)
        started.append(worker.process)
        return worker

    monkeypatch.setattr(workers._Worker, "start", noted)
    build(site, 4, monkeypatch)
    assert started
    for process in started:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, os.WNOHANG)


SHEET = "---\n---\n$main: {{ site.colour }};\n@import 'parts';\n"


@pytest.mark.parametrize("sheet", [SHEET, SHEET + "a { color: $unknown }\n"])
def test_style_sheets_are_made_aside(site: Path, monkeypatch: pytest.MonkeyPatch, sheet: str) -> None:
    write(
        site,
        {
            "_sass/_parts.scss": "a { b { color: $main } }\n",
            "main.scss": sheet,
            "copy.html": "---\n---\n{% for page in site.pages %}{{ page.name }}: {{ page.content }}{% endfor %}",
        },
    )
    seen = forks(monkeypatch)

    def made(processes: int) -> object:
        try:
            return build(site, processes, monkeypatch, colour="red")[0]
        except JekyllpyError as error:
            return error.message

    alone = made(1)
    assert seen == []
    assert made(2) == alone
    assert seen[0] == 2, "the sheet and its map"
