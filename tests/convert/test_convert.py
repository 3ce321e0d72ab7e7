"""Whole sites to other generators, proven by their own builds where installed (`HUGO` names the program)."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
import yaml

from jekyllpy.cli.program import run
from jekyllpy.convert import convert, names, target, verify
from jekyllpy.convert.project import Project
from jekyllpy.convert.words import likeness, words
from jekyllpy.errors import ConfigurationError, JekyllpyError
from jekyllpy.site import Site

HUGO = os.environ.get("HUGO") or shutil.which("hugo")
needs_hugo = pytest.mark.skipif(HUGO is None, reason="Hugo is not installed")

FILES = {
    "_config.yml": (
        "url: https://example.org\nbaseurl: /b\nplugins: [jekyll-redirect-from]\nauthor: Ann\n"
        "collections:\n  notes: {output: true}\n  hidden: {}\n"
    ),
    "_layouts/default.html": "<html><body><p>around</p>{{ content }}</body></html>",
    "_layouts/list.html": (
        "---\nlayout: default\n---\n{{ content }}{% for p in site.posts %}<p>{{ p.title }}</p>{% endfor %}"
    ),
    "_includes/box.html": "<b>{{ include.text }}</b>",
    "_data/navigation.yml": "main:\n  - {title: Home, url: /b/}\n",
    "_posts/2020-01-02-first.md": (
        "---\nlayout: default\ntitle: First\ntags: [x, y]\nredirect_from: [/old/, /older.html]\nmood: glad\n---\n"
        "## Words\n\nSee {% link about.md %}. {% include box.html text='boxed' %}\n\n"
        "{% highlight ruby %}\nputs {{ 1 | plus: 1 }}\n{% endhighlight %}\n\nNote[^n]. $$a_b$$\n\n[^n]: Noted.\n"
    ),
    "_drafts/later.md": "---\nlayout: default\n---\nDrafted\n",
    "_notes/one.md": "---\nlayout: default\n---\n* a\n* b\n{: .c}\n",
    "_hidden/secret.md": "---\n---\nHidden\n",
    "about.md": "---\nlayout: default\npermalink: /about\n---\n{{ '{{' }}< x >}} and\n{: .c}\n",
    "gone.md": "---\nredirect_to: https://example.com/\n---\n",
    "index.html": "---\nlayout: list\n---\n<p>Hi</p>\n",
    "feed.xml": "---\n---\n<x>{{ site.url }}</x>\n",
    "logo.png": "png",
}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "site"


@pytest.fixture
def written(source: Path) -> tuple[Project, Path]:
    folder = source.parent / "out"
    return convert(Site(source), target("hugo"), str(folder)), folder


def matter(path: Path) -> dict[str, object]:
    found: dict[str, object] = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
    return found


def test_front_matter_is_mapped_key_by_key(written: tuple[Project, Path]) -> None:
    post = matter(written[1] / "content/posts/2020-01-02-first.md")
    assert post["title"] == "First" and post["url"] == "/2020/01/02/first.html" and post["tags"] == ["x", "y"]
    assert post["aliases"] == ["/old/index.html", "/older.html"]
    params = post["params"]
    assert isinstance(params, dict) and params["mood"] == "glad" and params["layout"] == "default"


def test_liquid_is_written_out_and_highlight_is_a_fence(written: tuple[Project, Path]) -> None:
    text = (written[1] / "content/posts/2020-01-02-first.md").read_text(encoding="utf-8")
    assert "## Words {#words}" in text and "See /b/about. <b>boxed</b>" in text
    assert "```ruby\nputs 2\n```" in text and "[^n]: Noted." in text


def test_drafts_data_menus_files_and_sources_are_kept(written: tuple[Project, Path]) -> None:
    folder = written[1]
    assert matter(folder / "content/drafts/later.md")["draft"] is True
    settings = json.loads((folder / "hugo.json").read_text())
    assert settings["menus"]["main"] == [{"name": "Home", "url": "/b/", "weight": 1}]
    assert settings["params"]["author"] == "Ann" and settings["baseURL"] == "https://example.org/b/"
    assert json.loads((folder / "data/navigation.json").read_text())["main"][0]["title"] == "Home"
    assert (folder / "static/logo.png").read_text() == "png"
    assert (folder / "static/feed.xml").read_text() == "<x>https://example.org</x>\n"
    for kept in ("_hidden/secret.md", "_includes/box.html", "_layouts/list.html"):
        assert (folder / "jekyll" / kept).read_text() == FILES[kept]


def test_the_report_names_what_was_not_mapped(written: tuple[Project, Path]) -> None:
    report = json.loads((written[1] / "conversion.json").read_text())
    found = {(one["construct"], one["path"]) for one in report["findings"]}
    assert ("key mood", "_posts/2020-01-02-first.md") in found
    assert ("attributes of ul", "_notes/one.md") in found
    assert ("collection without output", "_hidden/secret.md") in found
    assert ("list in a layout", "index.html") in found and ("redirect_to", "gone.md") in found
    assert "| layout |" in (written[1] / "conversion.md").read_text()


@needs_hugo
def test_hugo_builds_the_same(written: tuple[Project, Path]) -> None:
    project, folder = written
    proof = verify(project, target("hugo"), str(folder), HUGO)
    assert (proof.missing, proof.lost_redirects, proof.extra, proof.different) == ([], [], [], {})
    assert proof.holds and proof.equal == proof.pages == 4


@needs_hugo
def test_the_proof_sees_losses(written: tuple[Project, Path]) -> None:
    project, folder = written
    (folder / "content/about.md").write_text("---\nurl: /other.html\n---\n")
    post = folder / "content/posts/2020-01-02-first.md"
    post.write_text(post.read_text().replace("See", "Other words were here").replace("- /older.html\n", ""))
    proof = verify(project, target("hugo"), str(folder), HUGO)
    assert proof.missing == ["about.html"] and proof.lost_redirects == ["older.html"]
    assert proof.extra == ["other.html"] and list(proof.different) == ["2020/01/02/first.html"] and not proof.holds


def test_a_missing_program_is_told(written: tuple[Project, Path]) -> None:
    with pytest.raises(JekyllpyError, match="not installed"):
        verify(written[0], target("hugo"), str(written[1]), "no-such-program")


def test_nothing_is_overwritten(source: Path) -> None:
    with pytest.raises(ConfigurationError, match="not empty"):
        convert(Site(source), target("hugo"), str(source))


def test_targets_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", "--list"]) == 0
    assert all(name in capsys.readouterr().out for name in names())
    with pytest.raises(ConfigurationError, match="no target"):
        target("unheard-of")


def test_the_command_converts(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", "--to", "hugo", str(source), str(source.parent / "again")]) == 0
    assert "5 pages" in capsys.readouterr().out
    assert run(["convert", str(source)]) == 2


@pytest.mark.parametrize(
    ("html", "selector", "text"),
    [
        ("<p>a <b>b</b></p><script>c</script>", None, "ab"),
        ("x<main>a <!-- c --> b</main>", "main", "ab"),
        ("x", "main", ""),
    ],
)
def test_words(html: str, selector: str | None, text: str) -> None:
    assert words(html, selector) == text


def test_likeness() -> None:
    assert likeness("abc", "abc") == 1.0
    assert 0 < likeness("abcd", "abxd") < 1
