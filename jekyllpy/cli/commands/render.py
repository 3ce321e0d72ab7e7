"""``jekyllpy render``: one page as HTML."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from jekyllpy.cli.options import CONFIG, SOURCE, TRACE
from jekyllpy.cli.sites import page_at
from jekyllpy.home import EMBEDDED_THEME
from jekyllpy.themes import find_theme
from jekyllpy.themes.standalone import with_styles


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--content", is_flag=True, help="Only the page's own content, without layouts")
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write there instead of printing")
@click.option("--alone", is_flag=True, help="As a page without a site, even if it is in one")
@SOURCE
@CONFIG
@TRACE
def command(file: str, content: bool, output: str | None, alone: bool, **given: Any) -> None:
    """Print what FILE becomes: its content in its layouts.

    The site is the one that FILE is in (the nearest folder above it with a _config.yml), or that of --source. A page
    without a site is shown in the theme `academic`, with the style sheet in it. `-` reads the page from standard input.
    """
    page = page_at(file, given, alone=alone)
    html = page.render_content() if content else page.render()
    if page.resolved.site.source == find_theme(EMBEDDED_THEME).root:
        html = with_styles(html, find_theme(EMBEDDED_THEME))
    if output is None:
        sys.stdout.buffer.write(html.encode("utf-8", "surrogateescape"))
    else:
        os.makedirs(os.path.dirname(os.path.abspath(output)), exist_ok=True)
        with open(output, "wb") as stream:
            stream.write(html.encode("utf-8", "surrogateescape"))
