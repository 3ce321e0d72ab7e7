"""A plain build imports only what it needs: imports are most of what a small site's build takes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SITE = {
    "_config.yml": "title: Plain\npermalink: pretty\n",
    "_layouts/default.html": "<title>{{ page.title }}</title>{% include foot.html %}{{ content }}",
    "_includes/foot.html": "{{ site.time | date: '%Y' }}",
    "index.md": "---\nlayout: default\ntitle: Home\n---\n# Hello\n\nSome *text*.\n",
    "_posts/2020-01-02-first.md": "---\nlayout: default\n---\nA post.\n",
}
BUILD = """
import sys
from jekyllpy.cli import main
code = main(["build", "-q", "-s", sys.argv[1], "-d", sys.argv[2], "--disable-disk-cache"])
print(code, *sys.modules)
"""
NOT_NEEDED = (
    *("bs4", "click", "dateutil", "frontmatter", "mistune", "pygments", "rich", "ruamel", "watchfiles"),
    *("ctypes", "email", "fractions", "importlib.metadata", "multiprocessing", "pickle", "tomllib", "_sass"),
    *("jekyllpy.codemods", "jekyllpy.convert", "jekyllpy.doctor", "jekyllpy.edit", "jekyllpy.highlight.lexers"),
    *("jekyllpy.serve", "jekyllpy.testing", "jekyllpy.theme_keys"),
)


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that a build has imported when it is done."""
    source, destination = tmp_path_factory.mktemp("site"), tmp_path_factory.mktemp("out")
    for name, text in SITE.items():
        (source / name).parent.mkdir(exist_ok=True)
        (source / name).write_text(text)
    command = [sys.executable, "-c", BUILD, str(source), str(destination)]
    code, *found = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    assert code == "0"
    assert Path(destination, "index.html").read_text().startswith("<title>Home</title>")
    return set(found)


@pytest.mark.parametrize("name", NOT_NEEDED)
def test_not_imported(modules: set[str], name: str) -> None:
    assert not {found for found in modules if found == name or found.startswith(name + ".")}


def test_what_does_the_work_is(modules: set[str]) -> None:
    assert {"jekyllpy.pipeline", "jekyllpy.kramdown", "jekyllpy.liquid"} <= modules
