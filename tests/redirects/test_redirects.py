"""Redirects: what is wrong with them, what servers are told, lists, and addresses that die."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from jekyllpy.cli.program import run
from jekyllpy.errors import ConfigurationError
from jekyllpy.redirects import FORMATS, Redirect, check, export
from jekyllpy.redirects.central_list import read_list
from jekyllpy.redirects.rules import rules
from tests.codemods.conftest import read, write

FILES = {
    "_config.yml": "url: https://e.org\nbaseurl: /b\nplugins: [jekyll-redirect-from]\n",
    "a.md": "---\npermalink: /a/\nredirect_from: [/old/]\n---\n",
    "c.md": "---\nredirect_to: https://x.org/y\n---\n",
}
RULES = [Redirect("/b/ü $1.(x)/", "/b/a/"), Redirect('/b/q"', "https://x.org/y?a=$b"), Redirect("/b/%0Aevil", "/b/a/")]


@pytest.mark.parametrize(
    ("redirects", "pages", "kinds"),
    [
        ([("/a", "/b/")], ["/b/"], []),
        ([("/a", "/b"), ("/b", "/a")], [], ["loop"]),
        ([("/a", "/a")], [], ["loop"]),
        ([("/a", "/b"), ("/b", "/c/")], ["/c/"], ["chain"]),
        ([("/x", "/a"), ("/a", "/b"), ("/b", "/a")], [], ["loop"]),
        ([("/a", "/x/"), ("/a", "/y/")], ["/x/", "/y/"], ["collision"]),
        ([("/a/", "/x/")], ["/a/index.html", "/x/"], ["collision"]),
        ([("/A", "/x/"), ("/a", "/x/")], ["/x/"], ["case"]),
        ([("/a", "/x/"), ("/a/", "/y/")], ["/x/", "/y/"], ["slash"]),
        ([("/a", "/x/")], ["/a/", "/x/"], ["slash"]),
        ([("/a", "/none/")], [], ["dead"]),
        ([("/a", "https://x.org/")], [], []),
    ],
)
def test_check(redirects: list[tuple[str, str]], pages: list[str], kinds: list[str]) -> None:
    assert [problem.kind for problem in check([Redirect(*pair) for pair in redirects], pages)] == kinds


def test_rules_have_the_baseurl_once() -> None:
    found = rules({"/old/": "https://e.org/b/a/", "/c": "https://x.org/y"}, "https://e.org", "/b/")
    assert found == [("/b/old/", "/b/a/"), ("/b/c", "https://x.org/y")]


EXPECTED = {
    "netlify": "/b/%C3%BC%20$1.(x)/ /b/a/ 301",
    "cloudflare": "/b/%C3%BC%20$1.(x)/ /b/a/ 301",
    "nginx": 'location = "/b/ü $1.(x)/" { return 301 "/b/a/"; }',
    "apache": r'RedirectMatch 301 "^/b/ü\ \$1\.\(x\)/$" "/b/a/"',
    "csv": "from,to",
}


@pytest.mark.parametrize(("form", "line"), EXPECTED.items())
def test_export_lines(form: str, line: str) -> None:
    assert export(RULES, form).split("\n")[0] == line


def test_export_cannot_break_out_of_its_line() -> None:
    assert all(export(RULES, form).count("\n") == 3 for form in ("netlify", "nginx", "apache"))
    nginx, apache = export(RULES, "nginx"), export(RULES, "apache")
    assert 'location = "/b/q\\""' in nginx and "a=%24b" in nginx and "a=\\$b" in apache


def test_export_structures() -> None:
    assert json.loads(export(RULES, "json")) == dict(RULES)
    assert json.loads(export(RULES, "vercel"))["redirects"][0]["source"] == r"/b/ü $1.\(x\)/"
    root = ElementTree.fromstring(export(RULES, "s3"))
    assert len(root) == 3 and root.find(".//HostName") is not None
    assert set(FORMATS) == {*EXPECTED, "json", "vercel", "s3"}
    with pytest.raises(ConfigurationError):
        export(RULES, "iis")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("l.csv", "from,to\n/x/,/b/a/\n"),
        ("l.txt", "# list\n/x/ /b/a/ 301\n\n"),
        ("l.json", '{"/x/": "/b/a/"}'),
        ("l.yml", "/x/: /b/a/\n"),
    ],
)
def test_lists(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    assert read_list(str(tmp_path / name)) == {"/x/": "/b/a/"}


def test_import(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path / "site", FILES)
    (tmp_path / "l.csv").write_text("/x/,https://e.org/b/a/\n/b/y/,/b/a/\n/old/,/a/\n/z/,/nowhere/\n")
    arguments = ["redirects", "import", str(tmp_path / "l.csv"), "-s", str(folder)]
    assert run([*arguments, "--dry-run"]) == 1 and read(folder)["a.md"] == FILES["a.md"]
    assert run(arguments) == 1
    assert "no page is at /nowhere/: /z/" in capsys.readouterr().err
    assert read(folder)["a.md"] == FILES["a.md"].replace("[/old/]", "[/old/, /x/, /y/]")
    after = read(folder)
    run(arguments)
    assert read(folder) == after


def test_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(write(tmp_path, FILES))
    assert run(["redirects", "-s", folder, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"/old/": "https://e.org/b/a/", "/c.html": "https://x.org/y"}
    assert run(["redirects", "-s", folder, "check"]) == 0
    assert run(["redirects", "check", "-s", folder]) == 0
    capsys.readouterr()
    assert run(["redirects", "export", "netlify", "-s", folder]) == 0
    assert capsys.readouterr().out == "/b/old/ /b/a/ 301\n/b/c.html https://x.org/y 301\n"


def test_diff_of_revisions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, FILES)

    def git(*arguments: str) -> None:
        names = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", "-C", str(folder), *names, *arguments], check=True, capture_output=True)

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "one")
    git("tag", "v1")
    (folder / "a.md").write_text("---\npermalink: /new/\n---\n")
    git("commit", "-qam", "two")
    assert run(["redirects", "diff", "v1", "HEAD", "-s", str(folder)]) == 1
    assert capsys.readouterr().out == "/a/  (file)\n/old/  (redirect)\n"
    assert run(["redirects", "diff", "v1", "v1", "-s", str(folder)]) == 0
    assert run(["redirects", "diff", "--", "--output=x", "HEAD"]) == 1
    assert "neither a folder nor a revision" in capsys.readouterr().err
