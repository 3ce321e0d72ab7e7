"""``jekyllpy build``: build the site (jekyll 4.3.1 commands/build.rb)."""

from __future__ import annotations

from typing import Any

import click

from jekyllpy.cli.building import run
from jekyllpy.cli.options import build_options


@click.command()
@build_options
def command(**given: Any) -> None:
    """Build your site: the tree that `jekyll build` gives.

    A build that fails leaves the destination as it was.

    \b
      jekyllpy build                          this folder into _site
      jekyllpy build -s docs -d public        other folders
      jekyllpy build --config _config.yml,_config.dev.yml
      jekyllpy build --drafts --future --watch
    """
    run(given)
