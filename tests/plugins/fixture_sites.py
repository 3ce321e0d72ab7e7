"""The small sites under fixtures/plugins, and how both this library and the reference are asked to build them.

A site is a folder with ``source/`` (what we wrote), and ``expected/VARIANT.json`` (what the reference made of it: the
texts of all files by path, or what it said when it refused). A variant is ``variants/VARIANT.yml``, a configuration
file read after the site's own; a site without variants has the one ``default``. ``env.json`` gives environment
variables to variants (``*`` for all), ``git.json`` the remote of a repository made around the copy.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

FIXTURES = Path(__file__).parent.parent.parent / "fixtures" / "plugins"
MODIFIED = 1_577_934_245  # 2020-01-02 03:04:05 UTC: sitemaps show when static files were changed
PLAIN = {
    "TZ": "UTC",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "JEKYLL_ENV": "production",
    "JEKYLL_NO_BUNDLER_REQUIRE": "true",
}


@dataclass(frozen=True)
class Case:
    """One build: a fixture site with one variant of its configuration."""

    site: str
    variant: str

    def __str__(self) -> str:
        return f"{self.site}-{self.variant}"

    @property
    def folder(self) -> Path:
        return FIXTURES / self.site

    @property
    def recorded(self) -> Path:
        """Where what the reference made of it is kept."""
        return self.folder / "expected" / f"{self.variant}.json"

    @cached_property
    def refusal(self) -> str | None:
        """What the reference said, if it would not build the site."""
        error = json.loads(self.recorded.read_text(encoding="utf-8")).get("error")
        return None if error is None else str(error)

    def expected(self) -> dict[str, str]:
        """The files that the reference wrote, by path."""
        return dict(json.loads(self.recorded.read_text(encoding="utf-8"))["files"])

    def environment(self) -> dict[str, str]:
        """The environment of the build: nothing of the caller's but the path and the home."""
        given = self._read("env.json")
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return {**kept, **PLAIN, **given.get("*", {}), **given.get(self.variant, {})}

    def configs(self, copy: Path) -> list[Path]:
        """The configuration files, in order; ``copy`` is where ``lay_out`` put the site."""
        variant = copy.parent / "variant.yml"
        return [copy / "_config.yml", *([variant] if variant.exists() else [])]

    def lay_out(self, folder: Path) -> Path:
        """Copy the source into ``folder``, with pinned times, and return the copy."""
        copy = folder / "source"
        shutil.copytree(self.folder / "source", copy)
        variant = self.folder / "variants" / f"{self.variant}.yml"
        if variant.exists():
            shutil.copyfile(variant, folder / "variant.yml")
        if (self.folder / "git.json").exists():
            self._make_repository(copy)
        for path in copy.rglob("*"):
            os.utime(path, (MODIFIED, MODIFIED))
        return copy

    def _make_repository(self, copy: Path) -> None:
        remote = self._read("git.json")["remotes"]["origin"]
        for command in (["init", "-q"], ["remote", "add", "origin", remote]):
            subprocess.run(["git", *command], cwd=copy, check=True, capture_output=True)

    def _read(self, name: str) -> dict[str, dict[str, str]]:
        path = self.folder / name
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def tree(folder: Path) -> dict[str, str]:
    """All files below ``folder``, by path; bytes that are no UTF-8 show as escapes."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes().decode("utf-8", "backslashreplace") for path in paths}


def cases(site: str | None = None) -> list[Case]:
    """All cases, or those of one site, in a stable order."""
    sites = sorted(path.name for path in FIXTURES.iterdir() if (path / "source").is_dir())
    return [Case(name, variant) for name in sites if site in (None, name) for variant in variants(name)]


def variants(site: str) -> list[str]:
    """The names of a site's variants."""
    folder = FIXTURES / site / "variants"
    return sorted(path.stem for path in folder.glob("*.yml")) if folder.is_dir() else ["default"]
