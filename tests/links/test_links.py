"""Following links: what is found, what is not told, and in which forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jekyllpy.cli.program import run
from jekyllpy.doctor.findings import Finding
from jekyllpy.doctor.formats import github_text, json_text, sarif_text
from jekyllpy.links import Outputs, Suppressions, check
from jekyllpy.links.html import read
from jekyllpy.source import Source, Span
from tests.codemods.conftest import write

FILES = frozenset(("/index.html", "/a/index.html", "/b.html", "/x y.png", "/a/style.css", "/old/index.html"))


def broken(html: str, baseurl: str = "", page: str = "/a/index.html", **more: str) -> list[str]:
    pages = {page: html, "/b.html": '<h1 id="top-of-b">B</h1><a name="ü">u</a>'}
    outputs = Outputs(FILES, pages, "https://e.org", baseurl, {"/gone/": "/b.html", "/away": "https://x.org/"})
    return [one.message.partition(" ")[0].rstrip(":") for one in check(outputs, Suppressions(more.get("ignore", "")))]


@pytest.mark.parametrize(
    "link",
    ["/", "/a/", "/a", "/b", "/b.html#top-of-b", "/b#%C3%BC", "../b.html", "style.css", "./", "/x%20y.png", "#", "#top",
     "?q=1", "/gone/", "/gone/#top-of-b", "/away", "https://e.org/b", "//e.org/b", "https://x.org/none", "mailto:a@b.c",
     "data:,x", "javascript:void(0)", "/a/../b.html", "/b#:~:text=B", "tel:1", ""],
)  # fmt: skip
def test_good_links(link: str) -> None:
    assert broken(f'<a href="{link}">x</a>') == []


@pytest.mark.parametrize(
    "link",
    ["/none", "/b/", "b.html", "#none", "/b#none", "/x.png", "https://e.org/none", "/gone/#none", "http://[bad"],
)
def test_broken_links(link: str) -> None:
    assert broken(f"<p><a class=x\nhref='{link}'>x</a>") == [link]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<img src="/n.png" srcset="/x%20y.png 1x, /n2.png 2x">', ["/n.png", "/n2.png"]),
        ('<!-- <a href="/n"> --><script>"<a href=\'/n\'>"</script>', []),
        ('<script src="/n.js"></script><link rel=stylesheet href=/n.css>', ["/n.js", "/n.css"]),
        ('<link rel="preconnect" href="/n"><a data-href="/n">', []),
        ('<a title="a > b" href="/n">', ["/n"]),
        ('<base href="/"><a href="b.html"><a href="style.css">', ["style.css"]),
        ('<a href="/b?x=1&amp;y=2">', []),
        ("<a href=", []),
    ],
)
def test_html(html: str, found: list[str]) -> None:
    assert broken(html) == found


def test_below_a_baseurl() -> None:
    assert broken('<a href="/base/b.html"><a href="/b.html"><a href="../b.html"><a href="/base">', "/base") == [
        "/b.html"
    ]


def test_suppressions() -> None:
    html = '<a href="/n1"><a href="/n2"><a href="/m">'
    assert broken(html, ignore="# all\n/n*\n") == ["/m"]
    assert broken(html, ignore="/a/* /n1\n/b* /n2\n") == ["/n2", "/m"]


def test_hostile_html_ends() -> None:
    for text in ("<a " * 20000, "<" * 50000, '<a href="' * 1000, "<!--" * 20000, "<script>" * 5000, "<a '" * 1000):
        read(text)


def test_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {"index.md": "---\n---\n[a](/b/) [c](/d/)\n", "b.md": "---\npermalink: /b/\n---\n", "_config.yml": ""}
    folder = write(tmp_path / "site", files)
    assert run(["check", "-s", str(folder)]) == 1
    out = capsys.readouterr().out
    assert "index.md: /d/ leads to nothing" in out and "1 broken link" in out
    assert not (folder / "_site").exists()
    assert run(["build", "-q", "-s", str(folder), "-d", str(tmp_path / "out")]) == 0
    capsys.readouterr()
    assert run(["check", str(tmp_path / "out"), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [(one["check"], one["text"], one["line"]) for one in found] == [("link", "/d/", 1)]
    (folder / ".jekyllpy-check").write_text("/d/\n")
    assert run(["check", "-s", str(folder)]) == 0


def test_formats() -> None:
    source = Source("a\nbad: x,y\n", "a,b.md")
    found = [Finding("link", "100% bad\nreally", "do", source, Span(2, 5)), Finding("conflict", "no place")]
    assert github_text(found).split("\n") == [
        "::warning title=link,file=a%2Cb.md,line=2,col=1::100%25 bad%0Areally (do)",
        "::warning title=conflict::no place",
    ]
    log = json.loads(sarif_text(found))
    assert log["version"] == "2.1.0"
    result = log["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 4,
    }  # fmt: skip
    assert "locations" not in log["runs"][0]["results"][1]
    assert [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]] == ["conflict", "link"]
    assert json.loads(json_text(found))[0]["line"] == 2


def test_doctor_tells_machines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, {"a.md": "---\nredirect-from: /x/\n---\n"}) / "a.md"
    assert run(["doctor", str(path), "--format", "sarif"]) == 1
    assert json.loads(capsys.readouterr().out)["runs"][0]["results"]
    assert run(["doctor", str(path), "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::warning title=")
