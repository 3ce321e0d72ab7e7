"""``jekyllpy convert``: move a site to another generator."""

from __future__ import annotations

from typing import Any

import click

from jekyllpy.cli import exit_codes
from jekyllpy.cli.options import CONFIG, TRACE
from jekyllpy.cli.sites import open_site
from jekyllpy.convert import Proof, convert, names, target, verify


@click.command(name="convert")
@click.argument("source", required=False, type=click.Path(exists=True, file_okay=False))
@click.argument("destination", required=False, type=click.Path(file_okay=False))
@click.option("--list", "listing", is_flag=True, help="List the generators that sites can be moved to")
@click.option("--to", "name", metavar="TARGET", help="The generator to move to")
@click.option(
    "--verify", "proving", is_flag=True, help="Build the result and compare addresses and words with Jekyll's"
)
@click.option("--program", metavar="PATH", help="The generator's program (default: the one on the PATH)")
@CONFIG
@TRACE
def command(source: str | None, destination: str | None, listing: bool, name: str | None, **given: Any) -> int:
    """Write the site in SOURCE for another generator into the folder DESTINATION.

    What has no counterpart is kept and named in conversion.md and conversion.json there. With --verify the exit code
    is 1 unless all addresses and redirects are kept and the words of 98 of 100 pages.

    \b
      jekyllpy convert --list
      jekyllpy convert --to hugo . ../site-hugo --verify
    """
    if listing:
        print("\n".join(f"{one}\n    {target(one).summary}" for one in names()))
        return exit_codes.SUCCESS
    if source is None or destination is None or name is None:
        raise click.UsageError("give --to, a source and a destination; --list shows the targets")
    goal = target(name)
    project = convert(open_site({**given, "source": source}), goal, destination)
    markdown = sum(page.is_markdown for page in project.pages)
    print(f"{len(project.pages)} pages ({markdown} as Markdown), {len(project.files)} files, "
          f"{len(project.findings.found)} findings in {destination}/conversion.md")  # fmt: skip
    if not given["proving"]:
        return exit_codes.SUCCESS
    proof = verify(project, goal, destination, given["program"])
    print(_told(proof))
    return exit_codes.SUCCESS if proof.holds else exit_codes.FAILED


def _told(proof: Proof) -> str:
    lines = [f"missing: {place}" for place in proof.missing]
    lines += [f"redirect lost: {place}" for place in proof.lost_redirects]
    lines += [f"new address: {place}" for place in proof.extra]
    lines += [f"words differ: {place} ({ratio:.1%} the same)" for place, ratio in proof.different.items()]
    alike = proof.pages - len(proof.different)
    return "\n".join([*lines, f"{alike} of {proof.pages} pages have the same words ({proof.equal} to the letter)"])
