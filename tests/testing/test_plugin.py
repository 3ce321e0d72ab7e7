"""The pytest plugin, used as people use it: in a test of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.testing import reference

pytest_plugins = ["pytester"]

SITE = {
    "_config.yml": "title: Small\n",
    "_layouts/plain.html": "<h1>{{ page.title }}</h1>\n{{ content }}",
    "index.md": "---\nlayout: plain\ntitle: Home\n---\nHello *you*, from {{ site.title }}.\n",
    "style.css": "a { b: c }\n",
}


@pytest.fixture
def site(pytester: pytest.Pytester) -> Path:
    for name, text in SITE.items():
        path = pytester.path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return pytester.path / "site"


def run(pytester: pytest.Pytester, test: str) -> pytest.RunResult:
    pytester.makepyfile(test)
    return pytester.runpytest_subprocess("-p", "no:cacheprovider", "-rs")


def test_build_site(pytester: pytest.Pytester, site: Path) -> None:
    result = run(
        pytester,
        """
        def test_front_page(build_site):
            built = build_site("site", {"title": "Changed"})
            text = (built / "index.html").read_text()
            assert text == "<h1>Home</h1>\\n<p>Hello <em>you</em>, from Changed.</p>\\n"
        """,
    )
    result.assert_outcomes(passed=1)
    assert not (site / "_site").exists()


AGREES = """
    def test_agrees(jekyll_agrees):
        built = jekyll_agrees("site", {"title": "Changed"})
        assert (built / "style.css").is_file()
"""


@pytest.mark.oracle
@pytest.mark.skipif(reference.command() is None, reason="Jekyll is not installed: nothing to compare with")
def test_agreement(pytester: pytest.Pytester, site: Path) -> None:
    run(pytester, AGREES).assert_outcomes(passed=1)


def test_without_jekyll(pytester: pytest.Pytester, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setenv("PATH", str(pytester.path))
    monkeypatch.delenv("JEKYLLPY_JEKYLL", raising=False)
    result = run(pytester, AGREES)
    result.assert_outcomes(skipped=1)
    result.stdout.fnmatch_lines(["*Jekyll is not installed*"])


def test_disagreement_is_told(pytester: pytest.Pytester, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stand-in for Jekyll that writes something else: the difference is in the failure."""
    other = pytester.path / "other-jekyll"
    other.write_text(
        '#!/bin/sh\nwhile [ "$1" != -d ]; do shift; done\nmkdir -p "$2"\n'
        'printf "<h1>Home</h1>\\n<p>Hello</p>\\n" > "$2/index.html"\n',
        encoding="utf-8",
    )
    other.chmod(0o755)
    (pytester.path / "ruby").write_text("#!/bin/sh\n", encoding="utf-8")
    (pytester.path / "ruby").chmod(0o755)
    monkeypatch.setenv("JEKYLLPY_JEKYLL", str(other))
    monkeypatch.setenv("PATH", f"{pytester.path}:/usr/bin:/bin")
    result = run(pytester, AGREES)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*jekyllpy and Jekyll disagree:*", "*index.html: different*", "*style.css: extra*"])
