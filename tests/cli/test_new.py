"""``new`` and ``new-theme``: what they make builds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Jekyllpy


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_site_builds(jekyllpy: Jekyllpy, folder: Path) -> None:
    code, out, _ = jekyllpy("new", "my", "site")
    assert code == 0 and f"New jekyll site installed in {folder}/my site." in out
    assert jekyllpy("build", "-q", "-s", "my site", "-d", "built").code == 0
    for name in ("index.html", "about.html", "publications/index.html", "404.html", "assets/css/academic.css"):
        assert (folder / "built" / name).is_file()
    assert not list((folder / "my site").rglob("*%*"))


def test_a_blank_site_builds(jekyllpy: Jekyllpy, folder: Path) -> None:
    assert jekyllpy("new", "b", "--blank").code == 0
    for name in ("_data", "_drafts", "_includes", "_layouts", "_posts", "_sass", "assets/css"):
        assert (folder / "b" / name).is_dir()
    assert jekyllpy("build", "-q", "-s", "b", "-d", "built").code == 0
    assert "A new beginning" in (folder / "built" / "index.html").read_text(encoding="utf-8")


def test_a_folder_with_files_is_left_alone(jekyllpy: Jekyllpy, folder: Path) -> None:
    (folder / "s").mkdir()
    (folder / "s" / "mine.txt").write_text("mine", encoding="utf-8")
    code, _, err = jekyllpy("new", "s")
    assert code == 1 and "exists and is not empty" in err
    assert [path.name for path in (folder / "s").iterdir()] == ["mine.txt"]
    assert jekyllpy("new", "s", "--force").code == 0
    assert (folder / "s" / "mine.txt").is_file() and (folder / "s" / "_config.yml").is_file()


def test_a_new_theme(jekyllpy: Jekyllpy, folder: Path) -> None:
    code, out, _ = jekyllpy("new-theme", "cool", "thing", "-c")
    assert code == 0 and f"Your new Jekyll theme, cool_thing, is ready for you in {folder}/cool_thing!" in out
    made = folder / "cool_thing"
    for name in ("cool_thing.gemspec", "_layouts/post.html", "README.md", "LICENSE.txt", "CODE_OF_CONDUCT.md", "_sass"):
        assert (made / name).exists()
    assert 'spec.name = "cool_thing"' in (made / "cool_thing.gemspec").read_text(encoding="utf-8")
    assert jekyllpy("new-theme", "cool_thing").code == 1


def test_a_site_uses_the_new_theme(jekyllpy: Jekyllpy, folder: Path) -> None:
    jekyllpy("new-theme", "plain")
    assert not (folder / "plain" / "CODE_OF_CONDUCT.md").exists()
    (folder / "site").mkdir()
    (folder / "site" / "_config.yml").write_text("theme: ../plain\n", encoding="utf-8")
    (folder / "site" / "index.md").write_text("---\nlayout: page\ntitle: A & B\n---\nHi.\n", encoding="utf-8")
    assert jekyllpy("build", "-q", "-s", "site", "-d", "built").code == 0
    assert "<h1>A &amp; B</h1>" in (folder / "built" / "index.html").read_text(encoding="utf-8")
