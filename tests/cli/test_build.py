"""``build``, ``clean``, ``render``, ``redirects``: the words, the files, the options."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Jekyllpy


def written(site: Path) -> set[str]:
    root = site / "_site"
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


USUAL = {"index.html", "2024/05/06/first.html", "style.css", "start/index.html", "redirects.json"}


def test_what_is_said_and_written(jekyllpy: Jekyllpy, site: Path) -> None:
    code, out, err = jekyllpy("build")
    lines = out.splitlines()
    assert (code, err) == (0, "")
    assert lines[:5] == [
        f"Configuration file: {site}/_config.yml",
        f"            Source: {site}",
        f"       Destination: {site}/_site",
        " Incremental build: disabled. Enable with --incremental",
        "      Generating... ",
    ]
    assert lines[-2].startswith("                    done in ") and lines[-2].endswith(" seconds.")
    assert lines[-1] == " Auto-regeneration: disabled. Use --watch to enable."
    assert written(site) == USUAL


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ([], USUAL),
        (["--drafts", "--future"], USUAL),
        (["--limit_posts", "1"], USUAL),
        (["--safe"], USUAL - {"start/index.html", "redirects.json"}),
    ],
)
def test_options(jekyllpy: Jekyllpy, site: Path, arguments: list[str], files: set[str]) -> None:
    assert jekyllpy("build", "-q", *arguments).code == 0
    drafts = {name for name in written(site) if "later" in name}
    assert written(site) - drafts == files
    assert bool(drafts) == ("--drafts" in arguments)


def test_quiet_and_verbose(jekyllpy: Jekyllpy, site: Path) -> None:
    assert jekyllpy("build", "-q").out == ""
    assert len(jekyllpy("build", "-V").out) > len(jekyllpy("build").out)


def test_several_configurations(jekyllpy: Jekyllpy, site: Path) -> None:
    (site / "more.yml").write_text("permalink: /p/:title/\n", encoding="utf-8")
    assert jekyllpy("build", "-q", "--config", "_config.yml,more.yml").code == 0
    assert "p/first/index.html" in written(site)


def test_profile(jekyllpy: Jekyllpy, site: Path) -> None:
    out = jekyllpy("build", "--profile").out
    assert "Build Process Summary" in out and "TOTAL TIME" in out and "RENDER" in out
    assert "Site Render Stats" in out and "_layouts/plain.html" in out


def test_a_failed_build_leaves_the_old_site(jekyllpy: Jekyllpy, site: Path) -> None:
    assert jekyllpy("build").code == 0
    before = (site / "_site" / "index.html").read_bytes()
    (site / "index.md").write_text("---\n---\n{% nonsense %}\n", encoding="utf-8")
    code, _, err = jekyllpy("build")
    assert code == 1
    assert "ERROR: YOUR SITE COULD NOT BE BUILT:" in err
    assert "nonsense" in err and "index.md" in err and "Traceback" not in err
    assert (site / "_site" / "index.html").read_bytes() == before


def test_lsi_is_said_to_be_missing(jekyllpy: Jekyllpy, site: Path) -> None:
    code, _, err = jekyllpy("build", "--lsi")
    assert code == 0 and "--lsi is not supported" in err


def test_clean(jekyllpy: Jekyllpy, site: Path) -> None:
    jekyllpy("build")
    code, out, _ = jekyllpy("clean")
    assert code == 0
    assert f"Cleaner: Removing {site}/_site..." in out
    assert not (site / "_site").exists() and (site / "index.md").exists()
    assert f"Cleaner: Nothing to do for {site}/_site." in jekyllpy("clean").out


def test_render(jekyllpy: Jekyllpy, site: Path) -> None:
    assert jekyllpy("render", "index.md", "-o", "out/page.html").code == 0
    html = (site / "out" / "page.html").read_text(encoding="utf-8")
    assert html == "<html><head></head><body>Home: <p>Hello <em>you</em>.</p>\n</body></html>"
    assert jekyllpy("build", "-q").code == 0
    assert (site / "_site" / "index.html").read_text(encoding="utf-8") == html


def test_render_content_alone(jekyllpy: Jekyllpy, site: Path) -> None:
    assert jekyllpy("render", "index.md", "--content", "-o", "x.html").code == 0
    assert (site / "x.html").read_text(encoding="utf-8") == "<p>Hello <em>you</em>.</p>\n"


def test_render_without_a_site(jekyllpy: Jekyllpy, tmp_path: Path) -> None:
    page = tmp_path / "alone.md"
    page.write_text("---\ntitle: Alone\n---\nHello.\n", encoding="utf-8")
    assert jekyllpy("render", page, "--alone", "-o", tmp_path / "x.html").code == 0
    html = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert '<h1 class="page-title">Alone</h1>' in html and "<p>Hello.</p>" in html
    assert ".page-title{" in html and 'rel="stylesheet"' not in html and ">Skip to content</a>" in html


def test_redirects(jekyllpy: Jekyllpy, site: Path) -> None:
    code, out, _ = jekyllpy("redirects")
    assert (code, out) == (0, "/start/  →  https://a.example/\n")
    assert json.loads(jekyllpy("redirects", "--json").out) == {"/start/": "https://a.example/"}
