"""``jekyllpy clean``: remove what builds have written (jekyll 4.3.1 commands/clean.rb)."""

from __future__ import annotations

import os
import shutil
from typing import Any

import click

from jekyllpy.cli.console import Console
from jekyllpy.cli.options import build_options
from jekyllpy.cli.sites import console_for, open_site


@click.command()
@build_options
def command(**given: Any) -> None:
    """Remove the built site, its metadata and the caches; sources are not touched."""
    console = console_for(given)
    site = open_site(given, console)
    _remove(site.destination, console)
    _remove(os.path.join(site.source, ".jekyll-metadata"), console)
    _remove(os.path.join(site.source, str(site.config["cache_dir"])), console)
    _remove(".sass-cache", console)


def _remove(path: str, console: Console) -> None:
    if os.path.isdir(path) and not os.path.islink(path):
        console.info("Cleaner:", f"Removing {path}...")
        shutil.rmtree(path)
    elif os.path.isfile(path):
        console.info("Cleaner:", f"Removing {path}...")
        os.unlink(path)
    else:
        console.info("Cleaner:", f"Nothing to do for {path}.")
