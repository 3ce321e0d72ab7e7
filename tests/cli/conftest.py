"""Running the command line within the tests' own process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from jekyllpy.cli import main


class Run(NamedTuple):
    """What a command line came to."""

    code: int
    out: str
    err: str


Jekyllpy = Callable[..., Run]


@pytest.fixture
def jekyllpy(capsys: pytest.CaptureFixture[str]) -> Jekyllpy:
    def run(*arguments: object) -> Run:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return Run(code, *capsys.readouterr())

    return run


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site in the working folder."""
    files = {
        "_config.yml": (
            "url: https://a.example\nplugins: [jekyll-redirect-from]\n"
            "defaults:\n  - scope: {path: ''}\n    values: {layout: plain, author_profile: true}\n"
        ),
        "_layouts/plain.html": "<html><head></head><body>{{ page.title }}: {{ content }}</body></html>",
        "index.md": "---\ntitle: Home # mine\nredirect_from:\n  - /start/\n---\nHello *you*.\n",
        "_posts/2024-05-06-first.md": "---\n---\nFirst.\n",
        "_drafts/later.md": "---\ntitle: Later\n---\nLater.\n",
        "style.css": "a { b: c }\n",
    }
    for name, text in files.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site"
