"""The run as a whole: all or nothing, in processes, killed and resumed, own codemods, the command line."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from inspect import signature
from pathlib import Path

import pytest

from jekyllpy.cli.program import run as command_line
from jekyllpy.codemods import Codemod, Outcome, YamlFile, journal, run
from jekyllpy.codemods.registry import SHIPPED, codemod_class, make, summaries
from jekyllpy.codemods.sources import Sources
from jekyllpy.errors import BuildError, ConfigurationError, FrontMatterError
from jekyllpy.page import Page
from jekyllpy.site import Site
from tests.codemods.conftest import read, run_on, write

OWN = '''\
from jekyllpy.codemods import Codemod

class PlainTitles(Codemod):
    """Take the full stop off titles."""

    def visit_page(self, page):
        if str(page.data.get("title")).endswith("."):
            page.data["title"] = page.data["title"].rstrip(".")
'''


def many(folder: Path, number: int) -> Path:
    return write(
        folder, {f"_posts/2020-01-02-p{i}.md": f"---\ntitle: P {i} # c\nold: {i}\n---\nx\n" for i in range(number)}
    )


def test_processes_make_the_same_as_one(tmp_path: Path) -> None:
    one, two = many(tmp_path / "one", 700), many(tmp_path / "two", 700)
    seen: list[tuple[int, int]] = []
    codemod = make("rename-key", {"old": "old", "new": "new"})
    assert len(run(codemod, Sources(Site(one).config), jobs=1).changed) == 700
    report = run(codemod, Sources(Site(two).config), jobs=2, progress=lambda done, total: seen.append((done, total)))
    assert len(report.changed) == 700 and report.written
    assert seen[-1] == (701, 701)
    assert read(one) == read(two)


class Breaks(Codemod):
    """Fails on one page."""

    def visit_page(self, page: Page) -> None:
        """Edit, or fail."""
        page.data["x"] = 1
        if page.data.get("old") == 13:
            raise KeyError("boom")


@pytest.mark.parametrize("number", [20, 700])
def test_all_or_nothing(tmp_path: Path, number: int) -> None:
    folder = many(tmp_path, number)
    before = read(folder)
    report = run(Breaks(), Sources(Site(folder).config), jobs=2)
    assert [one.reason for one in report.failed] == ["KeyError: 'boom'"]
    assert len(report.changed) == number - 1 and not report.written
    assert read(folder) == before
    report = run(Breaks(), Sources(Site(folder).config), keep_going=True)
    assert report.written and sum(before[name] != text for name, text in read(folder).items()) == number - 1


def test_unreadable_front_matter_is_skipped(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.md": "---\ntitle: a: b\n---\n", "b.md": "---\nold: 1\n---\n"})
    report = run_on(folder, "rename-key", old="old", new="new")
    assert report.written and [Path(one.path).name for one in report.skipped] == ["a.md"]
    assert read(folder)["b.md"] == "---\nnew: 1\n---\n"


def test_bytes_that_are_no_text_stay(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.md": "---\r\nold: 1\r\n---\r\n\udcff\udcfe caf\u00e9"})
    run_on(folder, "rename-key", old="old", new="new")
    assert (folder / "a.md").read_bytes() == b"---\r\nnew: 1\r\n---\r\n\xff\xfe caf\xc3\xa9"


def test_a_codemod_cannot_leave_front_matter_that_nobody_can_read(tmp_path: Path) -> None:
    class Spoils(Codemod):
        def visit_page(self, page: Page) -> str:
            return "---\na: b: c\n---\n"

    folder = write(tmp_path, {"a.md": "---\na: 1\n---\n"})
    report = run(Spoils(), Sources(Site(folder).config))
    assert "cannot be read" in report.failed[0].reason and not report.written


def test_which_files_are_visited(tmp_path: Path) -> None:
    front = "---\na: 1\n---\n"
    pages = [
        "index.md",
        "b/c.html",
        "_posts/2020-01-01-a.md",
        "b/_posts/2020-01-01-b.md",
        "_drafts/d.md",
        "_talks/x/y.md",
        "s.scss",
    ]
    others = [
        "_layouts/l.html",
        "_includes/i.html",
        "_site/index.html",
        ".git/x.md",
        "vendor/bundle/x.md",
        "node_modules/x.md",
        "_unknown/x.md",
    ]
    files = dict.fromkeys((*pages, *others), front) | {"plain.md": "no front matter", "_data/a.yml": "a: 1\n"}
    sources = Sources(Site(write(tmp_path, files)).config)
    found = [file.relative_path for file in sources.files()]
    assert found[:2] == ["_config.yml", "_data/a.yml"]
    assert sorted(found[2:]) == sorted(pages)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("moment", range(12))
def test_a_kill_leaves_each_file_old_or_new(tmp_path: Path, moment: int) -> None:
    """The process dies at one of the moments at which something is written; the next run brings all to new."""
    folder = many(tmp_path / "site", 4)
    before = read(folder)
    script = f"""
import os, sys
from jekyllpy.codemods import journal, runner
from jekyllpy.codemods.registry import make
from jekyllpy.codemods.sources import Sources
from jekyllpy.site import Site
calls = 0
def deadly(real):
    def call(*args, **kwargs):
        global calls
        calls += 1
        if calls > {moment}:
            os.kill(os.getpid(), 9)
        return real(*args, **kwargs)
    return call
sources = Sources(Site({str(folder)!r}).config)
os.replace, os.unlink, os.chmod = deadly(os.replace), deadly(os.unlink), deadly(os.chmod)
runner.run(make("rename-key", {{"old": "old", "new": "new"}}), sources)
"""
    done = subprocess.run([sys.executable, "-c", script], check=False)
    assert done.returncode == (-signal.SIGKILL if moment < 11 else 0)
    after = {name: text for name, text in read(folder).items() if name in before}
    new = {name: text.replace("old:", "new:") for name, text in before.items()}
    assert all(after[name] in (before[name], new[name]) for name in before)
    had_begun = os.path.exists(journal.journal_path(str(folder)))
    assert journal.resume(str(folder)) == (4 if had_begun else 0)
    end = {name: text for name, text in read(folder).items() if not name.startswith(".")}
    assert end == (new if had_begun or moment >= 11 else before)


@pytest.mark.slow
def test_kills_at_random_moments(tmp_path: Path) -> None:
    folder = many(tmp_path, 400)
    old = read(folder)
    new = {name: text.replace("old:", "new:") for name, text in old.items()}
    command = [sys.executable, "-m", "jekyllpy", "codemod", "rename-key", "old=old", "new=new", "-s", str(folder), "-q"]
    for _ in range(6):
        write(folder, old)
        process = subprocess.Popen(command)
        time.sleep(random.uniform(0.3, 1.5))
        process.kill()
        process.wait()
        now = read(folder)
        assert all(now[name] in (old[name], new[name]) for name in old)
        subprocess.run(command, check=True)
        assert {name: text for name, text in read(folder).items() if not name.startswith(".")} == new


def test_a_file_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = write(tmp_path, {"a.md": "theirs"}) / "a.md"
    with pytest.raises(BuildError, match="has changed while"):
        journal.commit(str(tmp_path), [Outcome(str(path), "changed", b"ours", b"new")])
    assert path.read_text() == "theirs" and not os.path.exists(journal.journal_path(str(tmp_path)))


def test_nothing_is_moved_over_a_file(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "a", "b.md": "b"})
    outcome = Outcome(str(tmp_path / "a.md"), "changed", b"a", b"a", str(tmp_path / "b.md"))
    with pytest.raises(BuildError, match="that file exists"):
        journal.commit(str(tmp_path), [outcome])
    assert (tmp_path / "b.md").read_text() == "b"


def test_what_was_edited_after_a_kill_is_not_overwritten(tmp_path: Path) -> None:
    path = write(tmp_path, {"a.md": "old"}) / "a.md"
    entry = journal.Entry(str(path), str(path), journal._digest(b"old"), b"new")
    Path(journal.journal_path(str(tmp_path))).write_bytes(journal._line(entry, str(tmp_path)))
    path.write_text("somebody's")
    with pytest.raises(BuildError, match="changed since"):
        journal.resume(str(tmp_path))
    assert path.read_text() == "somebody's"
    path.write_text("old")
    assert journal.resume(str(tmp_path)) == 1 and path.read_text() == "new"


def test_modes_and_links_stay(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.md": "---\nold: 1\n---\n"})
    (folder / "a.md").chmod(0o640)
    (folder / "b.md").symlink_to("a.md")
    run_on(folder, "rename-key", old="old", new="new")
    assert (folder / "a.md").stat().st_mode & 0o777 == 0o640
    assert (folder / "b.md").is_symlink() and (folder / "a.md").read_text() == "---\nnew: 1\n---\n"


def test_own_codemod(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path / "site", {"a.md": "---\ntitle: Hello.  # c\n---\n", "b.md": "---\ntitle: B\n---\n"})
    own = tmp_path / "plain_titles.py"
    own.write_text(OWN)
    assert len(OWN.strip().splitlines()) <= 10
    arguments = ["codemod", str(own), "-s", str(folder)]
    assert command_line([*arguments, "--check"]) == 1
    assert command_line([*arguments, "--dry-run"]) == 0
    assert "-title: Hello.  # c\n+title: Hello  # c\n" in capsys.readouterr().out
    assert read(folder)["a.md"] == "---\ntitle: Hello.  # c\n---\n"
    assert command_line(arguments) == 0
    assert read(folder)["a.md"] == "---\ntitle: Hello  # c\n---\n"
    assert command_line([*arguments, "--check"]) == 0


def test_config_and_data_are_edited_losslessly(tmp_path: Path) -> None:
    class Edits(Codemod):
        def visit_config(self, config: YamlFile) -> None:
            config.data["title"] = "New"

        def visit_data(self, file: YamlFile) -> None:
            if file.is_yaml:
                file.data[0]["name"] = "W"

    data = "# people\n---\n- name: X  # first\n  age: 3\n\n- name: Z\n"
    folder = write(tmp_path, {"_data/p.yml": data, "_data/q.csv": "a,b\n"})
    assert len(run(Edits(), Sources(Site(folder).config)).changed) == 2
    assert read(folder)["_data/p.yml"] == data.replace("name: X", "name: W")
    assert read(folder)["_config.yml"].startswith("title: New   # of ours\nurl:")


@pytest.mark.parametrize(
    ("text", "data", "expected"),
    [
        ("a: 1 # x\n", {"a": 2}, "a: 2 # x\n"),
        ("\ufeffa: 1\n", {"a": 2}, "\ufeffa: 2\n"),
        ("# c\n---\na: 1\n", {"a": 1, "b": 2}, "# c\n---\na: 1\nb: 2\n"),
        ("- 1\n- 2 # x\n", [1, 3], "- 1\n- 3 # x\n"),
        ("- a\n", ["a", "b"], "- a\n- b\n"),
        ("", {"a": 1}, "a: 1\n"),
    ],
)
def test_yaml_files(text: str, data: object, expected: str) -> None:
    file = YamlFile(text, "x.yml")
    assert file.dumps() == text
    file.data = data
    assert file.dumps() == expected
    assert YamlFile(expected, "x.yml").data == data


def test_yaml_files_that_are_none() -> None:
    with pytest.raises(FrontMatterError, match="not YAML"):
        YamlFile("a,b", "x.csv").data  # noqa: B018


def test_every_codemod_has_words_and_a_page_in_the_documentation() -> None:
    docs = (Path(__file__).parents[2] / "docs" / "codemods.md").read_text()
    assert [name for name, _, _ in summaries()] == list(SHIPPED)
    assert all(summary and f"## {name}" in docs for name, _, summary in summaries())


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_is_done_to_a_site_that_needs_nothing(name: str, tmp_path: Path) -> None:
    folder = write(tmp_path, {"index.md": "---\n---\nText\n", "_config.yml": "title: X\n"})
    parameters = {"key": "k", "old": "k", "new": "l", "value": 1}
    options = {key: value for key, value in parameters.items() if key in signature(codemod_class(name)).parameters}
    if name == "set-key":
        options["key"] = "title"
        (folder / "index.md").write_text("---\ntitle: 1\n---\n")
    before = read(folder)
    assert run_on(folder, name, **options).changed == [] and read(folder) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["rename-keys"], "there is no codemod"),
        (["rename-key", "old=a"], "its options are: old=… new=…"),
        (["none.py"], "there is no file"),
        (["fix-quotes", "style=funny"], "there is no style"),
        (["rename-key", "old=a.b", "new=c.d"], "within its mapping"),
    ],
)
def test_wrong_command_lines(
    arguments: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line(["codemod", *arguments, "-s", str(write(tmp_path, {}))]) == 1
    assert message in capsys.readouterr().err


def test_make_refuses_what_is_no_option() -> None:
    with pytest.raises(ConfigurationError):
        make("drop-redundant", {"x": 1})
