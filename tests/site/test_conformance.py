"""The recorded sites of the conformance set, where they are at hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from jekyllpy.site import Site
from tests.plugins.fixture_sites import tree

SITES = Path(__file__).parents[3] / "shared" / "conformance" / "sites"
NAMES = sorted(path.name for path in SITES.iterdir()) if SITES.is_dir() else []
CLOCK = {"sitemap.xml"}
"""Tells when the source was checked out."""


@pytest.mark.skipif(not NAMES, reason="the conformance sites are not at hand")
@pytest.mark.parametrize("name", NAMES or ["none"])
def test_builds_to_what_was_recorded(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("JEKYLL_ENV", "production")
    copy = tmp_path / "source"
    shutil.copytree(SITES / name / "source", copy)
    monkeypatch.chdir(copy)
    Site(copy, {"destination": str(tmp_path / "site")}).build()
    made, expected = tree(tmp_path / "site"), tree(SITES / name / "expected")
    assert set(made) == set(expected)
    assert {path: text for path, text in made.items() if path not in CLOCK} == {
        path: text for path, text in expected.items() if path not in CLOCK
    }
