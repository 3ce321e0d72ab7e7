"""Entry points are found wherever `importlib.metadata` finds them."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest

from jekyllpy.utils.entry_points import entry_points


def install(folder: Path, name: str, text: str, kind: str = "dist-info") -> None:
    about = folder / f"{name}-1.0.{kind}"
    about.mkdir(parents=True)
    (about / ("METADATA" if kind == "dist-info" else "PKG-INFO")).write_text(f"Name: {name}\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(text)


@pytest.mark.parametrize("kind", ["dist-info", "egg-info"])
def test_an_installed_package_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    install(tmp_path, "some_plugin", "[jekyllpy.plugins]\njekyll-some = some_plugin:module\n", kind)
    monkeypatch.syspath_prepend(tmp_path)
    found = entry_points("jekyllpy.plugins", "jekyll-some")
    assert [point.value for point in found] == ["some_plugin:module"]
    assert found == list(metadata.entry_points(group="jekyllpy.plugins", name="jekyll-some"))


def test_other_groups_and_names_are_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "some_theme", "[jekyllpy.themes]\nsome = some_theme\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert entry_points("jekyllpy.themes", "other") == []
    assert entry_points("jekyllpy.nothing", "some") == []


def test_folders_that_are_not_there_do_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path / "absent")
    assert entry_points("jekyllpy.nothing", "some") == []
