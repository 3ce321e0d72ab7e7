"""A small site whose files each need something done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jekyllpy.codemods import Report, run
from jekyllpy.codemods.registry import make
from jekyllpy.codemods.sources import Sources
from jekyllpy.site import Site

Files = dict[str, str]
RunCodemod = Callable[..., Report]

CONFIG = """\
title: A site   # of ours
url: https://example.org
timezone: Europe/Berlin
plugins: [jekyll-redirect-from]
future: true
collections: {talks: {output: true}}
defaults:
  - scope: {path: "", type: posts}
    values:
      layout: post
      comments: true
      tags: all posts
"""


def write(folder: Path, files: Files) -> Path:
    """Write files below a folder, with the configuration above unless there is another."""
    for name, text in {"_config.yml": CONFIG, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return folder


def read(folder: Path) -> Files:
    """The files below a folder."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in found}


def run_on(folder: Path, name: str, /, *, dry_run: bool = False, **options: object) -> Report:
    """Run a codemod on the site in a folder."""
    return run(make(name, options), Sources(Site(folder).config), dry_run=dry_run)


@pytest.fixture
def edited(tmp_path: Path) -> Callable[..., Files]:
    """Write a site, run a codemod, and give the files that changed; a second run must find nothing to do."""

    def edit(files: Files, name: str, /, **options: object) -> Files:
        write(tmp_path, files)
        before = read(tmp_path)
        report = run_on(tmp_path, name, **options)
        assert not report.failed, report.failed
        assert run_on(tmp_path, name, dry_run=True, **options).changed == []
        after = read(tmp_path)
        return {path: text for path, text in after.items() if before.get(path) != text}

    return edit
