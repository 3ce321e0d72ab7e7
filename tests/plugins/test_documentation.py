"""The plugin that the documentation shows."""

from __future__ import annotations

import re
from pathlib import Path

from tests.plugins.sites import build, page

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "plugins.md"


def test_the_example_works(tmp_path: Path) -> None:
    example = re.search(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    post = page("{{ page.content | minutes }} {{ page.number }} {% today %}", title="A")
    files = {"_plugins/reading_time.py": example[1], "_posts/2020-01-01-a.html": post}
    built = build(tmp_path, files, {"allow_python_plugins": True})
    assert built["2020/01/01/a.html"] == "1 1 01 January 2021<!-- built with care -->\n"
    assert built["count.txt"] == "1 posts\n"


def test_without_leave_the_files_of_a_site_do_not_run(tmp_path: Path) -> None:
    files = {"_plugins/bad.py": "raise SystemExit\n", "index.html": page("fine")}
    assert build(tmp_path, files) == {"index.html": "fine"}
