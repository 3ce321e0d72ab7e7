"""The root command: version, help, aliases, errors and exit codes, and how fast it starts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from jekyllpy._version import __version__
from jekyllpy.cli.program import COMMANDS
from tests.cli.conftest import Jekyllpy


@pytest.mark.parametrize("option", ["--version", "-v"])
def test_version(jekyllpy: Jekyllpy, option: str) -> None:
    assert jekyllpy(option) == (0, f"jekyllpy {__version__} (as Jekyll 4.3.1)\n", "")


def test_help_names_every_command(jekyllpy: Jekyllpy) -> None:
    code, out, _ = jekyllpy("--help")
    assert code == 0
    for name, (_, text, _) in COMMANDS.items():
        assert name in out and text.split()[0] in out


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help(jekyllpy: Jekyllpy, name: str) -> None:
    code, out, err = jekyllpy(name, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"Usage: jekyllpy {name} ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["biuld"], "Did you mean 'build'?"),
        (["frobnicate"], "'frobnicate' is no command"),
        (["build", "--no-such-option"], "--no-such-option"),
        (["show"], "FILE"),
        (["show", "no-such-file.md"], "no-such-file.md"),
        (["compare", "x"], "x"),
        (["build", "--limit_posts", "many"], "many"),
        (["serve", "--detach"], "--detach is not supported"),
        (["serve", "--ssl-cert", "x"], "--ssl-cert is not supported"),
    ],
)
def test_wrong_command_lines(jekyllpy: Jekyllpy, arguments: list[str], said: str) -> None:
    code, out, err = jekyllpy(*arguments)
    assert (code, out) == (2, "")
    assert said in err


def test_no_command_at_all(jekyllpy: Jekyllpy) -> None:
    code, out, _ = jekyllpy()
    assert code == 2 and out.startswith("Usage: jekyllpy")


@pytest.mark.parametrize("alias", ["b", "build"])
def test_aliases_and_options_before_the_command(jekyllpy: Jekyllpy, site: Path, tmp_path: Path, alias: str) -> None:
    code, out, _ = jekyllpy("-d", tmp_path / "out", alias, "-q")
    assert (code, out) == (0, "")
    assert (tmp_path / "out" / "index.html").is_file()


def test_a_traceback_only_with_trace(jekyllpy: Jekyllpy, site: Path) -> None:
    (site / "_config.yml").write_text("title: a: b\n", encoding="utf-8")
    code, _, err = jekyllpy("build", "--config", "_config.yml")
    assert code == 1 and "Traceback" not in err and "_config.yml:1:9" in err and "^" in err
    code, _, err = jekyllpy("build", "--config", "_config.yml", "--trace")
    assert code == 1 and "Traceback" in err


def test_files_that_cannot_be_read(jekyllpy: Jekyllpy, tmp_path: Path) -> None:
    code, _, err = jekyllpy("build", "-s", tmp_path, "--config", tmp_path / "none.yml")
    assert code == 1 and "none.yml" in err


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)


def test_as_a_module() -> None:
    assert run("-m", "jekyllpy", "--version").stdout.startswith("jekyllpy ")
    assert run("-m", "jekyllpy", "nonsense").returncode == 2


def test_version_imports_next_to_nothing() -> None:
    code = "import sys; from jekyllpy.cli import main; main(['--version']); print(*sys.modules)"
    loaded = run("-c", code).stdout.split()
    assert not {"click", "rich", "yaml", "bs4", "jekyllpy.site", "jekyllpy.errors"} & set(loaded)


@pytest.mark.slow
def test_version_is_fast() -> None:
    """Within 60 ms of bare Python: each is timed in turn, and the best times are compared, as other work disturbs."""

    def milliseconds(*arguments: str) -> float:
        start = perf_counter()
        run(*arguments)
        return (perf_counter() - start) * 1000

    pairs = [(milliseconds("-c", "pass"), milliseconds("-m", "jekyllpy", "--version")) for _ in range(9)]
    assert min(ours for _, ours in pairs) - min(bare for bare, _ in pairs) < 60
