"""``jekyllpy schema``: the front matter that a theme reads, for editors."""

from __future__ import annotations

import json
from typing import Any

import click

from jekyllpy import pipeline
from jekyllpy.cli.options import CONFIG, SOURCE, TRACE
from jekyllpy.cli.sites import open_site
from jekyllpy.explain.schema import schema
from jekyllpy.resolve.site import SiteReader


@click.command()
@SOURCE
@CONFIG
@TRACE
def command(**given: Any) -> None:
    """Print a JSON Schema of the front matter that the layouts and includes of a site and its theme read.

    Editors complete and check front matter by it.

    \b
      jekyllpy schema > .front-matter.schema.json
    """
    site = open_site(given)
    renderer = pipeline.prepare(site.config, site.reporter)
    renderer.build.layouts = SiteReader(renderer.build).layouts()
    print(json.dumps(schema(renderer), ensure_ascii=False, indent=2))
