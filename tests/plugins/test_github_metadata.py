"""What is known of a repository by its name."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from jekyllpy.errors import PluginError
from jekyllpy.plugins.github_metadata.drop import MetadataDrop
from jekyllpy.plugins.github_metadata.finder import find_name, revision
from jekyllpy.plugins.github_metadata.hosts import Hosts
from jekyllpy.plugins.github_metadata.repository import Repository


@pytest.mark.parametrize(
    ("name", "environment", "url"),
    [
        ("me/proj", {"PAGES_ENV": "dotcom"}, "http://me.github.io/proj"),
        ("Me/Me.github.io", {"PAGES_ENV": "dotcom"}, "http://me.github.io"),
        ("me/me.github.com", {"PAGES_ENV": "dotcom"}, "http://me.github.io"),
        ("github/github.com", {"PAGES_ENV": "dotcom"}, "https://github.github.com/github.com"),
        ("me/proj", {}, "https://github.com/pages/me/proj"),
        ("me/me.github.io", {"JEKYLL_ENV": "production"}, "https://github.com/pages/me"),
        ("me/proj", {"PAGES_ENV": "test"}, "http://me.github.io/proj"),
        (
            "me/proj",
            {"PAGES_ENV": "enterprise", "SSL": "true", "SUBDOMAIN_ISOLATION": "true", "PAGES_PAGES_HOSTNAME": "p.corp"},
            "https://p.corp/me/proj",
        ),
        ("me/me.git.corp", {"PAGES_ENV": "enterprise", "GITHUB_HOSTNAME": "git.corp"}, "http://git.corp/pages/me"),
    ],
)
def test_pages_url(name: str, environment: dict[str, str], url: str) -> None:
    repository = Repository(name, Hosts(environment))
    assert repository.pages_url == url
    assert repository.url_without_path + repository.path == url


@pytest.mark.parametrize(
    ("remote", "expected"),
    [
        ("git@github.com:me/proj.git", "me/proj"),
        ("https://github.com/me/proj.js", "me/proj.js"),
        ("https://gitlab.com/me/proj", None),
        (None, None),
    ],
)
def test_the_name_by_git(
    remote: str | None, expected: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PAGES_REPO_NWO", raising=False)
    monkeypatch.setenv("JEKYLL_ENV", "development")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    if remote:
        subprocess.run(["git", "remote", "add", "origin", remote], cwd=tmp_path, check=True)
    assert find_name({}, str(tmp_path), Hosts({})) == expected
    assert find_name({"repository": "a/b"}, str(tmp_path), Hosts({})) == "a/b"
    monkeypatch.setenv("JEKYLL_ENV", "production")
    assert find_name({}, str(tmp_path), Hosts({})) is None
    monkeypatch.setenv("PAGES_REPO_NWO", "c/d")
    assert find_name({"repository": "a/b"}, str(tmp_path), Hosts({})) == "c/d"


def test_the_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JEKYLL_BUILD_REVISION", "abc")
    assert revision(str(tmp_path)) == "abc"
    monkeypatch.delenv("JEKYLL_BUILD_REVISION")
    assert revision(str(tmp_path)) == ""


def test_the_configuration_adds_and_wins() -> None:
    repository = Repository("me/proj", Hosts({}))
    own = {"owner_name": "Somebody", "source": {"branch": "main"}, "more": 1, "url": None}
    drop = MetadataDrop(Hosts({}), repository, own, ".")
    assert drop.get("owner_name") == "Somebody"
    assert drop.get("source") == {"branch": "main", "path": "/"}
    assert drop.get("more") == 1
    assert drop.get("url") == "https://github.com/pages/me/proj"
    assert drop.get("nosuch") is None
    assert list(drop.keys())[-1] == "more"


def test_without_a_repository_only_the_hosts_are_known() -> None:
    drop = MetadataDrop(Hosts({}), None, {}, ".")
    assert drop.get("hostname") == "github.com"
    with pytest.raises(PluginError, match="PAGES_REPO_NWO"):
        drop.get("repository_url")
