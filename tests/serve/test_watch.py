"""Watching: which changes count, and that they are told."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event, Thread

import pytest

from jekyllpy.serve import Watch, changes


def watch_of(source: Path, **more: object) -> Watch:
    return Watch.of({"source": str(source), "destination": str(source / "_site"), **more})


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("index.md", True),
        ("_posts/2024-01-01-a.md", True),
        ("_sitemap.md", True),
        ("_site/index.html", False),
        ("_config.yml", False),
        (".jekyll-metadata", False),
        (".git/index", False),
        ("vendor/x.md", False),
        ("vendors.md", True),
    ],
)
def test_what_counts(tmp_path: Path, path: str, counts: bool) -> None:
    watch = watch_of(tmp_path, exclude=["vendor/"])
    assert watch.counts(str(tmp_path / path)) is counts


@pytest.mark.parametrize("polling", [False, True])
def test_changes_are_told(tmp_path: Path, polling: bool) -> None:
    pytest.importorskip("watchfiles")
    (tmp_path / "_site").mkdir()
    stop = Event()

    def write() -> None:
        while not stop.is_set():
            (tmp_path / "_site" / "x.html").write_text(str(time.time()), encoding="utf-8")
            (tmp_path / "page.md").write_text(str(time.time()), encoding="utf-8")
            time.sleep(0.3)

    writer = Thread(target=write, daemon=True)
    writer.start()
    burst = next(changes(watch_of(tmp_path, force_polling=polling), stop))
    stop.set()
    writer.join()
    assert burst == ["page.md"]
