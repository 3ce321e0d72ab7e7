"""``jekyllpy redirects``: a site's redirects."""

from __future__ import annotations

import json
from typing import Any

import click

from jekyllpy.cli.options import CONFIG, SOURCE, TRACE
from jekyllpy.cli.sites import open_site


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON, as redirects.json has it")
@SOURCE
@CONFIG
@TRACE
def command(as_json: bool, **given: Any) -> None:
    """List where addresses lead, by `redirect_from` and `redirect_to`, as jekyll-redirect-from makes them."""
    found = open_site(given).redirects
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return
    width = max(map(len, found), default=0)
    for start, target in found.items():
        print(f"{start:<{width}}  →  {target}")
