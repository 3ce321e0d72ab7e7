"""A site, however hostile, is read and written within its folders only."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.errors import BuildError
from jekyllpy.site import Site
from jekyllpy.writers.destination import STAGING, Destination, Output, Written
from tests.site.sites import make


def write(folder: Path, texts: dict[str, str], keep: tuple[str, ...] = ()) -> Written:
    outputs = {path: Output(path, text.encode()) for path, text in texts.items()}
    return Destination(str(folder), keep).write(outputs, lambda paths: None)


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_what_a_killed_build_left_is_cleared_away(tmp_path: Path) -> None:
    make(tmp_path, {f"{STAGING}/7": "half", "a": "old"})
    write(tmp_path, {"a": "new"})
    assert names(tmp_path) == ["a"]


def test_links_in_the_destination_lead_nowhere(tmp_path: Path) -> None:
    outside = make(tmp_path / "outside", {"x": "safe"})
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "dir").symlink_to(outside)
    (folder / "file").symlink_to(outside / "x")
    try:
        write(folder, {"dir/x": "evil", "file": "evil"})
    except BuildError as error:
        assert "symbolic link" in str(error)
    assert (outside / "x").read_text() == "safe"


@pytest.mark.parametrize("link", ["/../../evil.html", "/..%2f..%2fevil.html", "/%2e%2e/%2e%2e/evil.html", "....//evil"])
def test_permalinks_lead_nowhere_else(tmp_path: Path, link: str) -> None:
    files = {"a.md": f"---\npermalink: {link}\n---\n", "_posts/2024-01-01-b.md": f"---\npermalink: {link}2\n---\n"}
    source = make(tmp_path / "deep" / "s", files)
    result = Site(source, {"destination": str(tmp_path / "deep" / "out")}).build()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deep"]
    assert sorted(path.name for path in (tmp_path / "deep").iterdir()) == ["out", "s"]
    assert all(not path.startswith(("/", "..")) for path in result.files)


def test_links_in_the_source_that_lead_out_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path, {"secret/a.md": "---\n---\nsecret", "secret.txt": "secret", "s/b.txt": "b", "s/in/c.txt": "c"})
    for name, target in (("dir", "../secret"), ("file.txt", "../secret.txt"), ("inner", "in")):
        (tmp_path / "s" / name).symlink_to(target)
    Site(tmp_path / "s", {"destination": str(tmp_path / "out")}).build()
    assert names(tmp_path / "out") == ["b.txt", "in/c.txt", "inner/c.txt"]
    Site(tmp_path / "s", {"destination": str(tmp_path / "out"), "follow_symlinks": True}).build()
    assert names(tmp_path / "out") == ["b.txt", "dir/a.html", "file.txt", "in/c.txt", "inner/c.txt"]


@pytest.mark.parametrize("name", ["../../secret.txt", "/etc/passwd", "x/../../secret.txt"])
@pytest.mark.parametrize("tag", ["include", "include_relative"])
def test_includes_lead_nowhere_else(tmp_path: Path, name: str, tag: str) -> None:
    make(tmp_path, {"secret.txt": "secret", "s/_includes/x/y.txt": "", "s/a.md": f"---\n---\n{{% {tag} {name} %}}"})
    with pytest.raises(Exception, match=r"(?i)include|invalid|syntax|could not") as caught:
        Site(tmp_path / "s", {"destination": str(tmp_path / "out")}).build()
    assert "secret\n" not in str(caught.value)
