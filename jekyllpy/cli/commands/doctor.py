"""``jekyllpy doctor``: look for what is wrong, and mend what can be mended."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from jekyllpy import pipeline
from jekyllpy.cli import exit_codes
from jekyllpy.cli.console import Console
from jekyllpy.cli.options import CONFIG, SOURCE, TRACE
from jekyllpy.cli.sites import open_site
from jekyllpy.doctor import Finding, mended, replacement
from jekyllpy.doctor.examine import examine_file, examine_site
from jekyllpy.doctor.formats import github_text, json_text, sarif_text
from jekyllpy.source import Source, Span
from jekyllpy.utils.atomic import write_bytes

_TOPICS = {"conflict": "Conflict:", "deprecated": "Deprecation:"}


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False))
@click.option("--fix", is_flag=True, help="Mend what has only one reading, and what was chosen")
@click.option("--choose", multiple=True, metavar="TEXT=READING", help="Which reading to take for a damaged text")
@click.option("--likeliest", is_flag=True, help="Take the likeliest reading wherever there are several")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json")
@click.option("--format", "form", type=click.Choice(("text", "json", "sarif", "github")), default="text")
@SOURCE
@CONFIG
@TRACE
def command(
    files: tuple[str, ...], fix: bool, choose: tuple[str, ...], likeliest: bool, as_json: bool, form: str, **given: Any
) -> int:
    """Look for what is wrong with a site, or with FILES alone.

    Finds front matter that cannot be read, keys that nothing reads (redirect-from), keys without a value where false
    was meant, text that went through the wrong encoding, redirects that lead in circles or overwrite pages, defaults
    that never match, files that want the same place, and what Jekyll's own doctor finds. Nothing is changed without
    --fix.

    Exit code 1 if anything was found (and not mended).

    \b
      jekyllpy doctor
      jekyllpy doctor about.md
      jekyllpy doctor about.md --fix --choose 'ğŸ‰=🎉'
    """
    form = "json" if as_json else form
    console = Console("info" if form == "text" else "error")
    found = [one for file in files for one in examine_file(file)] if files else _examine(given, console)
    if fix:
        found = _mend(found, _choices(choose), likeliest, console)
    if form != "text":
        print({"json": json_text, "sarif": sarif_text, "github": github_text}[form](found))
        return exit_codes.FAILED if found else exit_codes.SUCCESS
    for one in found:
        _tell(one, console)
    if not found:
        console.info("Your test results", "are in. Everything looks fine.")
    return exit_codes.FAILED if found else exit_codes.SUCCESS


def _examine(given: dict[str, Any], console: Console) -> list[Finding]:
    site = open_site(given, console)
    build = pipeline.read(pipeline.prepare(site.config, site.reporter).build)
    pipeline.generate(build)
    return list(examine_site(build))


def _choices(choose: Iterable[str]) -> dict[str, str]:
    pairs = [choice.partition("=") for choice in choose]
    if any(not equals for _, equals, _ in pairs):
        raise click.UsageError("--choose takes the damaged text and its reading, as 'ğŸ‰=🎉'")
    return {damaged: reading for damaged, _, reading in pairs}


def _mend(found: list[Finding], chosen: dict[str, str], likeliest: bool, console: Console) -> list[Finding]:
    """Write what can be mended; what is left is returned."""
    edits: dict[str, tuple[Source, list[tuple[Span, str]]]] = {}
    left = []
    for one in found:
        text = replacement(one, chosen, likeliest)
        if text is None or one.source is None or one.span is None or one.source.path is None:
            left.append(one)
        else:
            edits.setdefault(one.source.path, (one.source, []))[1].append((one.span, text))
    for path, (source, changes) in edits.items():
        write_bytes(path, mended(source, changes).encode("utf-8", "surrogateescape"))
        console.info("Mended:", f"{path} ({len(changes)} {'place' if len(changes) == 1 else 'places'})")
    return left


def _tell(finding: Finding, console: Console) -> None:
    """Print a finding: in Jekyll's form, or with its place, the line and a caret."""
    if finding.source is None:
        first, *rest = finding.message.split("\n")
        console.warn(_TOPICS.get(finding.check, "Warning:"), first)
        for line in (*rest, *([finding.hint] if finding.hint else [])):
            console.warn("", line)
        return
    lines = [f"{finding.place}: {finding.message}"]
    if finding.span is not None:
        lines.append(_indented(finding.source.excerpt(finding.span)))
    if finding.candidates:
        lines.append(f"  {_offer(finding)}")
    if finding.hint:
        lines.append(f"  hint: {finding.hint}")
    console.write("warn", "\n".join(lines))


def _offer(finding: Finding) -> str:
    if finding.count == 1:
        return f"→ {finding.candidates[0]}"
    more = f" … ({finding.count} in all)" if finding.count > len(finding.candidates) else ""
    return f"one of: {'  '.join(finding.candidates)}{more}"


def _indented(text: str) -> str:
    """The line and its caret; a long line is cut around the caret."""
    line, _, carets = text.partition("\n")
    start = max(0, len(carets) - len(carets.lstrip()) - 40)
    return "\n".join("    " + part[start : start + 100] for part in (line, carets))
