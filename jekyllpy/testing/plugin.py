"""The pytest plugin: fixtures that build a site with jekyllpy and, where it is installed, with Jekyll."""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike
from pathlib import Path
from typing import Any, Protocol

import pytest


class JekyllAgrees(Protocol):
    """``jekyll_agrees(source, config=None, ignore=None)``: build the site twice and assert that both are the same."""

    def __call__(
        self,
        source: str | PathLike[str],
        config: dict[str, Any] | None = None,
        ignore: Callable[[str], bool] | None = None,
    ) -> Path:
        """Returns the folder that jekyllpy built."""


class BuildSite(Protocol):
    """``build_site(source, config=None)``: build the site with jekyllpy."""

    def __call__(self, source: str | PathLike[str], config: dict[str, Any] | None = None) -> Path:
        """Returns the folder that it was built into."""


@pytest.fixture
def build_site(tmp_path_factory: pytest.TempPathFactory) -> BuildSite:
    """Builds a site with jekyllpy into a folder of its own; ``config`` overrides keys of its ``_config.yml``."""
    from jekyllpy.site import Site

    def build(source: str | PathLike[str], config: dict[str, Any] | None = None) -> Path:
        destination = tmp_path_factory.mktemp("jekyllpy-site")
        Site(source, config={**(config or {}), "destination": str(destination)}).build()
        return destination

    return build


@pytest.fixture
def jekyll_agrees(build_site: BuildSite, tmp_path_factory: pytest.TempPathFactory) -> JekyllAgrees:
    """Builds a site with jekyllpy and with Jekyll and asserts that the trees agree to the byte.

    Without Jekyll the test is skipped after jekyllpy's own build. ``ignore`` leaves paths out that depend on the clock.
    """
    from jekyllpy.testing import compare, reference

    def agrees(
        source: str | PathLike[str],
        config: dict[str, Any] | None = None,
        ignore: Callable[[str], bool] | None = None,
    ) -> Path:
        actual = build_site(source, config)
        if reference.command() is None:
            pytest.skip("Jekyll is not installed: nothing to compare with")
        expected = tmp_path_factory.mktemp("jekyll-site")
        reference.build(Path(source), expected, *_overrides(config, tmp_path_factory.mktemp("config"), Path(source)))
        result = compare(expected, actual, ignore)
        assert result.same, f"jekyllpy and Jekyll disagree:\n{result}"
        return actual

    return agrees


def _overrides(config: dict[str, Any] | None, folder: Path, source: Path) -> list[str]:
    """The arguments that give Jekyll the same overrides: JSON is YAML too."""
    import json

    if not config:
        return []
    extra = folder / "overrides.yml"
    extra.write_text(json.dumps(config, ensure_ascii=False), encoding="utf-8")
    return ["--config", f"{source.absolute() / '_config.yml'},{extra}"]
