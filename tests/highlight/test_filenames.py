"""Which language a file's name tells, against what Rouge says of the same names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from jekyllpy.cli.commands.highlight import command
from jekyllpy.errors import BuildError
from jekyllpy.highlight.filenames import GLOBS, language_of
from jekyllpy.highlight.names import TAGS
from tests.highlight.fixtures import lines


@pytest.mark.parametrize("case", lines("filenames.jsonl"), ids=lambda case: f"{case['filename']} {case['code']!r}")
def test_names_tell_what_they_tell_rouge(case: dict[str, Any]) -> None:
    assert (language_of(case["filename"], case["code"]) or "plaintext") == case["tag"]


def test_every_language_is_known() -> None:
    assert {line.split()[0] for line in GLOBS.splitlines()} <= set(TAGS)


@pytest.mark.parametrize("name", ["", "x", "x.nosuch", "/", "a/.", "py"])
def test_names_that_tell_nothing(name: str) -> None:
    assert language_of(name, "x") is None


@pytest.mark.parametrize(
    ("name", "code", "span"),
    [
        ("Makefile", "a: b\n", '<span class="nl">a'),
        ("x.py", "import a\n", '<span class="kn">import'),
        ("script", "#!/bin/sh\necho a\n", '<span class="nb">echo'),
        ("x.txt", "echo\n", "<code>echo"),
    ],
)
def test_the_command_finds_the_language(tmp_path: Path, name: str, code: str, span: str) -> None:
    (tmp_path / name).write_text(code, encoding="utf-8")
    result = CliRunner().invoke(command, [str(tmp_path / name)])
    assert result.exit_code == 0 and span in result.output


def test_the_command_says_when_nothing_tells(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("?", encoding="utf-8")
    result = CliRunner().invoke(command, [str(tmp_path / "file")])
    assert isinstance(result.exception, BuildError) and "--lang" in (result.exception.hint or "")
