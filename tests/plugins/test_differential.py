"""Sites with plugins, built and compared byte for byte with what the reference made of them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from jekyllpy.errors import JekyllpyError
from jekyllpy.site import Site
from tests.plugins.fixture_sites import Case, cases, tree

CASES = cases()


@pytest.fixture
def environment(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The environment of a case, and its time zone."""
    case: Case = request.getfixturevalue("case")
    for name in os.environ:
        monkeypatch.delenv(name)
    for name, value in case.environment().items():
        monkeypatch.setenv(name, value)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def build(case: Case, folder: Path) -> dict[str, str]:
    copy = case.lay_out(folder)
    target = folder / "site"
    Site(copy, {"destination": str(target)}, [str(path) for path in case.configs(copy)]).build()
    return tree(target)


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize("case", [case for case in CASES if case.refusal is None], ids=str)
def test_builds_what_the_reference_builds(case: Case, tmp_path: Path) -> None:
    built, expected = build(case, tmp_path), case.expected()
    assert sorted(built) == sorted(expected)
    for path, text in expected.items():
        assert built[path] == text, path


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize("case", [case for case in CASES if case.refusal is not None], ids=str)
def test_refuses_what_the_reference_refuses(case: Case, tmp_path: Path) -> None:
    with pytest.raises(JekyllpyError):
        build(case, tmp_path)


def test_every_plugin_has_a_site() -> None:
    plugins = Path(__file__).parent.parent.parent / "jekyllpy" / "plugins"
    names = {path.stem.replace("_", "-") for path in plugins.iterdir() if "\ndef register(" in _source(path)}
    sites = {case.site for case in CASES}
    assert names - sites <= {"redirect-from", "remote-theme"}, "redirects and themes are tested elsewhere"


def _source(path: Path) -> str:
    module = path / "__init__.py" if path.is_dir() else path
    return module.read_text(encoding="utf-8") if module.suffix == ".py" and module.exists() else ""
