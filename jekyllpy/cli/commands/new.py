"""``jekyllpy new``: a new site."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from jekyllpy.cli.console import Console
from jekyllpy.cli.options import TRACE
from jekyllpy.cli.scaffold import write_template
from jekyllpy.errors import BuildError


@click.command()
@click.argument("path", nargs=-1, required=True)
@click.option("--force", is_flag=True, help="Write even where there are files already")
@click.option("--blank", is_flag=True, help="Only folders and the barest files, without a theme")
@click.option("--skip-bundle", is_flag=True, help="Taken for Jekyll's sake: there is nothing to bundle")
@TRACE
def command(path: tuple[str, ...], force: bool, blank: bool, skip_bundle: bool) -> None:
    """Create a new site in PATH.

    It has the theme `academic`, a page about you, a post, a publication and a talk to change. With --blank it has the
    folders of a Jekyll site and one page.
    """
    target = Path(" ".join(path)).absolute()
    if target.exists() and any(target.iterdir()) and not force:
        raise BuildError(f"{target} exists and is not empty.", hint="take another folder, or add --force to overwrite")
    write_template("blank" if blank else "site", target, {"date": date.today().isoformat()})
    if blank:
        for folder in ("_data", "_drafts", "_includes", "_posts"):
            (target / folder).mkdir(exist_ok=True)
    console = Console()
    console.info(f"New jekyll site installed in {target}.")
    if skip_bundle:
        console.info("Bundle install skipped.")
