"""Small sites of ours, built byte for byte as Jekyll 4.3.1 has built them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.errors import JekyllpyError
from jekyllpy.site import Site
from tests.plugins.fixture_sites import tree
from tests.site.fixture_sites import SiteCase, cases


@pytest.mark.parametrize("case", cases(), ids=str)
def test_builds_as_jekyll_does(case: SiteCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = case.lay_out(tmp_path)
    for name, value in case.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(copy)
    site = Site(copy, {"destination": str(tmp_path / "site")}, [str(path) for path in case.configs(copy)])
    if case.refusal is not None:
        with pytest.raises(JekyllpyError):
            site.build()
        return
    site.build()
    assert tree(tmp_path / "site") == case.expected()
