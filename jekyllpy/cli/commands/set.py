"""``jekyllpy set``: edit front matter from the command line."""

from __future__ import annotations

import difflib
import re
from typing import Any

import click

from jekyllpy.cli.options import TRACE
from jekyllpy.cli.values import parse
from jekyllpy.errors import FrontMatterError
from jekyllpy.page import Page
from jekyllpy.site import load

_ASSIGNMENT = re.compile(r"(?P<path>[^=+]+?)\s*(?P<operator>\+?=)(?P<value>.*)", re.DOTALL)


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@click.argument("assignments", nargs=-1, metavar="KEY=VALUE…")
@click.option("-u", "--unset", multiple=True, metavar="KEY", help="Remove a key (can be given several times)")
@click.option("-n", "--dry-run", is_flag=True, help="Print what would change and change nothing")
@click.option("-q", "--quiet", is_flag=True, help="Do not print what changes")
@TRACE
def command(file: str, assignments: tuple[str, ...], unset: tuple[str, ...], dry_run: bool, quiet: bool) -> None:
    """Set keys in the front matter of FILE. Nothing but what you set changes in the file.

    Values are YAML. A dot goes into a mapping, or into a list by number; += appends to a list, or makes one of a
    value.

    \b
      jekyllpy set about.md title="My new title" published=false
      jekyllpy set about.md header.teaser=/images/me.jpg
      jekyllpy set about.md tags+=python redirect_from+=/old/
      jekyllpy set about.md 'sidebar=[{title: Hello, text: World}]' -u excerpt
    """
    if not assignments and not unset:
        raise click.UsageError("nothing to set: give KEY=VALUE, KEY+=VALUE or --unset KEY")
    page = load(file)
    before = page.dumps()
    for assignment in assignments:
        _assign(page, assignment)
    for path in unset:
        _unset(page, path)
    after = page.dumps()
    if not quiet:
        print("".join(_changes(before, after)), end="")
    if not dry_run and after != before:
        page.save()


def _assign(page: Page, assignment: str) -> None:
    found = _ASSIGNMENT.fullmatch(assignment)
    if found is None:
        raise click.UsageError(f"{assignment!r} sets nothing: write KEY=VALUE or KEY+=VALUE")
    holder, key = _holder(page.data, found["path"].strip(), make=True)
    value = parse(found["value"])
    if found["operator"] == "+=":
        old = _get(holder, key)
        value = [*(old if isinstance(old, list) else [] if old is None else [old]), value]
    if isinstance(holder, list) and key == len(holder):
        holder.append(value)
    else:
        holder[key] = value


def _unset(page: Page, path: str) -> None:
    holder, key = _holder(page.data, path, make=False)
    if _get(holder, key) is None and (isinstance(holder, list) or key not in holder):
        raise FrontMatterError(f"there is no key {path!r} in {page.path}")
    del holder[key]


def _holder(data: dict[str, Any], path: str, make: bool) -> tuple[Any, Any]:
    """The mapping or list that holds the last part of a path, and that part; mappings on the way are made."""
    if path in data:
        return data, path
    holder: Any = data
    *way, last = path.split(".")
    for part in way:
        inner = _get(holder, _index(holder, part))
        if inner is None and make:
            inner = holder[_index(holder, part)] = {}
        if not isinstance(inner, (dict, list)):
            raise FrontMatterError(f"{part!r} in {path!r} is no mapping and no list")
        holder = inner
    return holder, _index(holder, last)


def _index(holder: Any, part: str) -> Any:
    if not isinstance(holder, list):
        return part
    if not part.isdecimal() or int(part) > len(holder):
        raise FrontMatterError(f"{part!r} is no place in a list of {len(holder)}")
    return int(part)


def _get(holder: Any, key: Any) -> Any:
    if isinstance(holder, list):
        return holder[key] if key < len(holder) else None
    return holder.get(key)


def _changes(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), n=1)
    return [line if line.endswith("\n") else line + "\n" for line in list(lines)[2:]]
