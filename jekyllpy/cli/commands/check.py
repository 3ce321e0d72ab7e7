"""``jekyllpy check``: follow the links of a site."""

from __future__ import annotations

from typing import Any

import click

from jekyllpy.cli import exit_codes
from jekyllpy.cli.options import CONFIG, SOURCE, TRACE
from jekyllpy.cli.sites import open_site
from jekyllpy.doctor.findings import Finding
from jekyllpy.doctor.formats import github_text, json_text, sarif_text
from jekyllpy.links import Suppressions, built, check, rendered


@click.command(name="check")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False))
@click.option("--ignore", metavar="FILE", help="Patterns of links not to tell of (default: .jekyllpy-check)")
@click.option("--baseurl", metavar="URL", help="What addresses of a built site begin with")
@click.option("--format", "form", type=click.Choice(("text", "json", "sarif", "github")), default="text")
@SOURCE
@CONFIG
@TRACE
def command(folder: str | None, ignore: str | None, baseurl: str | None, form: str, **given: Any) -> int:
    """Check the internal links, anchors and files of the site built in FOLDER, or of the sources here as they are now.

    A line of the file .jekyllpy-check is a pattern of addresses not to tell of, or one of pages and one of addresses.
    Exit code 1 if a link is broken.

    \b
      jekyllpy check
      jekyllpy check _site --format sarif > links.sarif
    """
    if folder is None:
        site = open_site(given)
        outputs, home = rendered(site), site.source
    else:
        outputs, home = built(folder, baseurl=baseurl or ""), given.get("source") or "."
    found = list(check(outputs, Suppressions.load(home, ignore)))
    print(printed(found, form))
    return exit_codes.FAILED if found else exit_codes.SUCCESS


def printed(found: list[Finding], form: str) -> str:
    """Broken links in a form."""
    if form == "text":
        lines = [f"{one.place}: {one.message}" for one in found]
        return "\n".join([*lines, f"{len(found)} broken {'link' if len(found) == 1 else 'links'}"])
    return {"json": json_text, "sarif": sarif_text, "github": github_text}[form](found)
