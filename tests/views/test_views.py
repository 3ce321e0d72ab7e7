"""Sites as tables and in notebooks, and the files for commits and actions."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

from jekyllpy.errors import JekyllpyError
from jekyllpy.site import Site
from jekyllpy.views.frame import row
from tests.codemods.conftest import write

ROOT = Path(__file__).parents[2]
FILES = {"a.md": "---\ntitle: <A>\n---\nText & more\n", "_posts/2020-01-02-b.md": "---\nx: 1\n---\nFirst.\n\nSecond.\n"}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(write(tmp_path, FILES))


def test_rows(site: Site) -> None:
    rows = {one["path"]: one for one in map(row, site.resolved.items)}
    post = rows["_posts/2020-01-02-b.md"]
    assert (post["url"], post["collection"], post["x"], post["comments"]) == ("/2020/01/02/b.html", "posts", 1, True)
    assert post["excerpt"].startswith("First.") and rows["a.md"]["title"] == "<A>"


def test_frame(site: Site) -> None:
    pytest.importorskip("pandas")
    frame = site.to_frame()
    assert set(frame.index) == set(FILES) and frame.loc["a.md", "url"] == "/a.html"


def test_frame_without_pandas(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(JekyllpyError, match="needs pandas"):
        site.to_frame()


def test_notebooks(site: Site) -> None:
    assert "2 pages" in site._repr_html_() and "/2020/01/02/b.html" in site._repr_html_()
    html = next(page for page in site if page.path and page.path.endswith("a.md"))._repr_html_()
    assert "&lt;A&gt;" in html and "Text &amp; more" in html and "<A>" not in html


def test_hooks_and_action_name_commands_that_exist() -> None:
    from jekyllpy.cli.program import COMMANDS

    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert [hook["entry"].split()[1] in COMMANDS for hook in hooks] == [True, True]
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    assert set(action["inputs"]["commands"]["default"].split()) <= set(COMMANDS)
    assert "${{" not in "".join(step.get("run", "") for step in action["runs"]["steps"])
