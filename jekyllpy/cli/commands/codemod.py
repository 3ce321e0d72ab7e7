"""``jekyllpy codemod``: change a whole site at once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from jekyllpy.cli import exit_codes
from jekyllpy.cli.console import colours
from jekyllpy.cli.options import CONFIG, SOURCE, TRACE
from jekyllpy.cli.sites import open_site
from jekyllpy.cli.values import parse
from jekyllpy.codemods.journal import resume as finish
from jekyllpy.codemods.outcome import Outcome, Report
from jekyllpy.codemods.registry import make, summaries
from jekyllpy.codemods.runner import Progress, run
from jekyllpy.codemods.sources import SiteFile, Sources

_COLOURS = {"+": "32", "-": "31", "@": "36"}


@click.command()
@click.argument("name", required=False, metavar="CODEMOD")
@click.argument("assignments", nargs=-1, metavar="OPTION=VALUE…")
@click.option("--list", "listing", is_flag=True, help="List the codemods that come with jekyllpy")
@click.option("-n", "--dry-run", is_flag=True, help="Print what would change, as a diff, and change nothing")
@click.option("--check", is_flag=True, help="Change nothing; exit code 1 if something would change")
@click.option("--only", multiple=True, metavar="GLOB", help="Visit only files whose path in the source matches")
@click.option("--keep-going", is_flag=True, help="Write the other files even if some cannot be edited")
@click.option("--resume", is_flag=True, help="Finish a run that was stopped while it wrote")
@click.option("-j", "--jobs", type=int, metavar="N", help="How many processes to use (default: one a core)")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what failed")
@SOURCE
@CONFIG
@TRACE
def command(name: str | None, assignments: tuple[str, ...], listing: bool, resume: bool, **given: Any) -> int:
    """Edit all pages, data files and the configuration of a site with CODEMOD: one that comes with jekyllpy, or a
    Python file with a subclass of jekyllpy.codemods.Codemod.

    Nothing but what a codemod is about changes in a file. All new texts are made and checked before the first is
    written; if one cannot be made, none is. Exit code 1 where a file cannot be edited, or with --check if changes are
    pending.

    \b
      jekyllpy codemod --list
      jekyllpy codemod rename-key old=image new=header_image --dry-run
      jekyllpy codemod set-key key=comments value=true --only '_posts/*'
      jekyllpy codemod freeze-urls permalink=pretty
      jekyllpy codemod my_codemod.py --check
    """
    if listing:
        return _list()
    source = Sources(open_site(given).config, given.get("config_files"))
    if resume:
        print(f"{finish(source.source)} files brought to their new text")
        return exit_codes.SUCCESS
    if name is None:
        raise click.UsageError("name a codemod; --list shows those that come with jekyllpy")
    codemod = make(name, _options(assignments))
    dry = given["dry_run"] or given["check"]
    with _progress(given["quiet"]) as progress:
        report = run(
            codemod,
            source,
            dry_run=dry,
            keep_going=given["keep_going"],
            only=_filter(given["only"]),
            jobs=given["jobs"],
            progress=progress,
        )
    _tell(report, source, show_diff=given["dry_run"], quiet=bool(given["quiet"]))
    pending = given["check"] and report.changed
    return exit_codes.FAILED if report.failed or pending else exit_codes.SUCCESS


def _list() -> int:
    for name, options, summary in summaries():
        print(f"{name} {options}".rstrip())
        print(f"    {summary}")
    return exit_codes.SUCCESS


def _options(assignments: tuple[str, ...]) -> dict[str, Any]:
    pairs = [assignment.partition("=") for assignment in assignments]
    if any(not equals or not key.isidentifier() for key, equals, _ in pairs):
        raise click.UsageError("options of a codemod are written OPTION=VALUE")
    return {key: parse(value) for key, _, value in pairs}


def _filter(globs: tuple[str, ...]) -> Callable[[SiteFile], bool] | None:
    from fnmatch import fnmatch

    return (lambda file: any(fnmatch(file.relative_path, glob) for glob in globs)) if globs else None


@contextmanager
def _progress(quiet: bool | None) -> Iterator[Progress | None]:
    """A bar on standard error, where a person watches."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Visiting", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _tell(report: Report, source: Sources, *, show_diff: bool, quiet: bool) -> None:
    if report.resumed:
        print(f"First finished a run that was stopped: {report.resumed} files.", file=sys.stderr)
    if show_diff:
        for one in report.changed:
            _show(one, source)
    for note in report.notes if report.changed else ():
        print(f"note: {note}", file=sys.stderr)
    for one in (*report.skipped, *report.failed):
        print(f"{source.relative(one.path)}: {one.status}: {one.reason}", file=sys.stderr)
    if not quiet:
        print(_summary(report))


def _show(one: Outcome, source: Sources) -> None:
    moved = None if one.new_path is None else source.relative(one.new_path)
    coloured = colours(sys.stdout)
    for line in one._replace(new_path=moved).diff(source.relative(one.path)):
        colour = _COLOURS.get(line[:1]) if coloured and not line.startswith(("+++", "---")) else None
        print(f"\x1b[{colour}m{line}\x1b[0m" if colour else line)


def _summary(report: Report) -> str:
    changed = f"{len(report.changed)} {'file' if len(report.changed) == 1 else 'files'}"
    verb = "changed" if report.written else "would change" if not report.failed else "would change, nothing was written"
    counts = {"skipped": len(report.skipped), "failed": len(report.failed)}
    more = [f"{count} {status}" for status, count in counts.items() if count]
    return ", ".join([f"{changed} {verb}", *more])
