"""Remote themes from copies on this machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.errors import PluginError
from jekyllpy.site import Site
from tests.plugins.sites import build, page


@pytest.fixture
def themes(tmp_path: Path) -> Path:
    layouts = tmp_path / "themes" / "owner" / "nice" / "_layouts"
    layouts.mkdir(parents=True)
    (layouts / "default.html").write_text("nice: {{ content }}", encoding="utf-8")
    return tmp_path / "themes"


def site(remote_theme: object) -> dict[str, str]:
    config = f"plugins: [jekyll-remote-theme]\nremote_theme: {remote_theme}\n"
    return {"_config.yml": config, "index.html": page("page", layout="default")}


@pytest.mark.parametrize(
    "name",
    [
        "owner/nice",
        "Owner/Nice",
        "owner/nice@main",
        "https://github.com/owner/nice",
        "https://github.com/owner/nice@v1",
    ],
)
def test_by_name(name: str, themes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JEKYLLPY_REMOTE_THEMES", str(themes))
    assert build(tmp_path, site(name))["index.html"] == "nice: page"


def test_by_name_without_owner(themes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JEKYLLPY_REMOTE_THEMES", f"{tmp_path / 'nosuch'}:{themes / 'owner'}")
    assert build(tmp_path, site("whoever/nice"))["index.html"] == "nice: page"


def test_a_folder(themes: Path, tmp_path: Path) -> None:
    assert build(tmp_path, site("../themes/owner/nice"))["index.html"] == "nice: page"
    assert build(tmp_path, site(themes / "owner" / "nice"))["index.html"] == "nice: page"


def test_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JEKYLLPY_REMOTE_THEMES", raising=False)
    with pytest.raises(PluginError, match="nobody/nosuchtheme") as raised:
        build(tmp_path, site("nobody/nosuchtheme"))
    assert "JEKYLLPY_REMOTE_THEMES" in str(raised.value)


@pytest.mark.parametrize("name", ["just-a-name", "a b/c", "./nosuch", "owner/na me"])
def test_what_is_no_remote_theme(name: str, tmp_path: Path) -> None:
    build(tmp_path, {**site(f"'{name}'"), "index.html": page("page")})
    reporter = Site(tmp_path / "source", {"destination": str(tmp_path / "site")}).build()
    assert any("is not a valid remote theme" in message.text for message in reporter.warnings)


def test_without_the_setting_nothing_happens(tmp_path: Path) -> None:
    files = {"_config.yml": "plugins: [jekyll-remote-theme]\n", "index.html": page("page")}
    assert build(tmp_path, files)["index.html"] == "page"
