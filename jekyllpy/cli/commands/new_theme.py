"""``jekyllpy new-theme``: a new theme."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path

import click

from jekyllpy.cli.console import Console
from jekyllpy.cli.options import TRACE
from jekyllpy.cli.scaffold import git_setting, write_template
from jekyllpy.errors import BuildError

_FOLDERS = ("assets", "_data", "_layouts", "_includes", "_sass")


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("-c", "--code-of-conduct", is_flag=True, help="Add a code of conduct")
@TRACE
def command(name: tuple[str, ...], code_of_conduct: bool) -> None:
    """Create a new theme in a folder of that NAME, to be used as a folder or built as a gem."""
    console = Console()
    title = re.sub("_+", "_", "_".join(name).replace(" ", "_"))
    target = Path(title).absolute()
    if target.exists():
        raise BuildError(f"Conflict: {target} already exists.")
    for folder in _FOLDERS:
        console.info("create", str(target / folder))
        (target / folder).mkdir(parents=True)
    write_template("theme", target, _values(title), lambda path: console.info("create", str(path)))
    if code_of_conduct:
        write_template("conduct", target, _values(title), lambda path: console.info("create", str(path)))
    _start_repository(target, console)
    console.info(f"Your new Jekyll theme, {target.name}, is ready for you in {target}!")
    console.info(f"For help getting started, read {target}/README.md.")


def _values(title: str) -> dict[str, str]:
    return {
        "name": title,
        "author": git_setting("user.name", "Your Name"),
        "email": git_setting("user.email", "you@example.org"),
        "year": str(date.today().year),
    }


def _start_repository(target: Path, console: Console) -> None:
    console.info("initialize", str(target / ".git"))
    try:
        subprocess.run(["git", "init", "--quiet"], cwd=target, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        console.warn("git", "could not start a repository: run `git init` in the theme's folder yourself.")
