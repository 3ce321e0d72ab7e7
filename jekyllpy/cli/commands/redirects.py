"""``jekyllpy redirects``: list, check, export, import and compare a site's redirects."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

import click

from jekyllpy.cli import exit_codes
from jekyllpy.cli.options import CONFIG, SOURCE, TRACE
from jekyllpy.cli.sites import open_site

FORMS = ("netlify", "cloudflare", "nginx", "apache", "vercel", "s3", "csv", "json")


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, as redirects.json has it")
@SOURCE
@CONFIG
@TRACE
@click.pass_context
def command(context: click.Context, /, as_json: bool, **given: Any) -> None:
    """List where addresses lead, by `redirect_from` and `redirect_to`, as jekyll-redirect-from makes them.

    \b
      jekyllpy redirects
      jekyllpy redirects check
      jekyllpy redirects export nginx > redirects.conf
      jekyllpy redirects import old-urls.csv --dry-run
      jekyllpy redirects diff v1.0 HEAD
    """
    context.obj = given
    if context.invoked_subcommand is not None:
        return
    found = open_site(given).redirects
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return
    width = max(map(len, found), default=0)
    for start, target in found.items():
        print(f"{start:<{width}}  →  {target}")


@command.command("check")
@SOURCE
@CONFIG
@TRACE
@click.pass_obj
def check_command(outer: dict[str, Any], /, **given: Any) -> int:
    """Look for circles, chains, collisions, dead ends, and addresses that differ only in capitals or a slash.

    Exit code 1 if anything was found.
    """
    from jekyllpy.redirects import check, rules_of

    site = open_site(_merged(outer, given))
    problems = check(rules_of(site), _addresses(site))
    for problem in problems:
        print(f"{problem.kind}: {problem.message}")
    return exit_codes.FAILED if problems else exit_codes.SUCCESS


@command.command("export")
@click.argument("form", type=click.Choice(FORMS))
@SOURCE
@CONFIG
@TRACE
@click.pass_obj
def export_command(outer: dict[str, Any], /, form: str, **given: Any) -> None:
    """Print the redirects as a server or host wants them."""
    from jekyllpy.redirects import export, rules_of

    sys.stdout.write(export(rules_of(open_site(_merged(outer, given))), form))


@command.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@click.option("-n", "--dry-run", is_flag=True, help="Print what would change and change nothing")
@SOURCE
@CONFIG
@TRACE
@click.pass_obj
def import_command(outer: dict[str, Any], /, file: str, dry_run: bool, **given: Any) -> int:
    """Write a list of redirects (JSON, YAML, CSV, or lines of two addresses) into `redirect_from` of the pages.

    Exit code 1 if some lead to no page: they are printed, and written nowhere.
    """
    from jekyllpy.codemods.runner import run
    from jekyllpy.codemods.sources import Sources
    from jekyllpy.redirects.central_list import ImportRedirects, read_list

    codemod = ImportRedirects(read_list(file))
    given = _merged(outer, given)
    report = run(codemod, Sources(open_site(given).config, given.get("config_files")), dry_run=dry_run)
    for one in report.changed:
        print("\n".join(one.diff()) if dry_run else f"changed {one.path}")
    for start, target in codemod.left.items():
        print(f"no page is at {target}: {start}", file=sys.stderr)
    return exit_codes.FAILED if codemod.left or report.failed else exit_codes.SUCCESS


@command.command("diff")
@click.argument("old")
@click.argument("new", default="HEAD")
@SOURCE
@CONFIG
@TRACE
@click.pass_obj
def diff_command(outer: dict[str, Any], /, old: str, new: str, **given: Any) -> int:
    """Print the addresses that OLD has and NEW has not: built sites, sources, or revisions of the source in git.

    Exit code 1 if there are any.
    """
    from jekyllpy.redirects.diff import addresses, deaths

    source = os.path.abspath(_merged(outer, given).get("source") or ".")
    dead = deaths(addresses(old, source), addresses(new, source))
    for death in dead:
        print(f"{death.address}  ({death.was})")
    return exit_codes.FAILED if dead else exit_codes.SUCCESS


def _merged(outer: dict[str, Any] | None, given: dict[str, Any]) -> dict[str, Any]:
    """The options of a subcommand, and those that stand before it."""
    return {**(outer or {}), **{key: value for key, value in given.items() if value is not None}}


def _addresses(site: Any) -> list[str]:
    """Where pages and files are, with the baseurl; a page that is a redirect itself is none."""
    base, build = str(site.config["baseurl"] or "").rstrip("/"), site.resolved
    items = [item for item in (*build.documents_to_write, *build.pages) if not item.data["redirect_to"]]
    return [base + item.url for item in (*items, *(file for file in build.static_files if file.is_written))]
