"""``jekyllpy explain``: why a value, an address or a list is as it is."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

from jekyllpy.cli.options import CONFIG, SOURCE, TRACE
from jekyllpy.cli.sites import page_at, site_of
from jekyllpy.cli.values import plain, shown
from jekyllpy.errors import ResolveError
from jekyllpy.explain import Explanation, Hidden, Reason, Step, explain, why_not_listed
from jekyllpy.explain import why_url as steps_of
from jekyllpy.explain.tree import keys_of

if TYPE_CHECKING:
    from rich.tree import Tree


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@click.argument("keys", nargs=-1, metavar="KEY…")
@click.option("--why-url", is_flag=True, help="How the page comes to its address")
@click.option("--why-not-listed", "listing", is_flag=True, help="What keeps the page out of the site or of a list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON")
@SOURCE
@CONFIG
@TRACE
def command(file: str, keys: tuple[str, ...], why_url: bool, listing: bool, as_json: bool, **given: Any) -> None:
    """Explain what the keys of FILE come to: value, place, what it hides, and why.

    \b
      jekyllpy explain _posts/2024-05-01-sea.md layout
      jekyllpy explain _posts/2024-05-01-sea.md --why-url
      jekyllpy explain _posts/2030-01-01-later.md --why-not-listed
    """
    if listing:
        site = site_of(file, given)
        if site is None:
            raise ResolveError(f"{file} is in no site: there is no _config.yml above it", hint="name one by --source")
        _print_reasons(why_not_listed(site, file), as_json)
        return
    page = page_at(file, given)
    if why_url:
        _print_steps(steps_of(page), as_json)
        return
    found = [explain(page, key) for key in keys or keys_of(page)]
    if as_json:
        print(json.dumps({one.key: _as_data(one) for one in found}, ensure_ascii=False, indent=2))
        return
    _print(_tree(file, found))


def _as_data(one: Explanation) -> Mapping[str, Any]:
    return {
        "value": plain(one.value),
        "place": one.place,
        "why": one.why,
        "hidden": [{"place": hidden.place, "value": plain(hidden.value), "why": hidden.why} for hidden in one.hidden],
        "layouts": [{"layout": layout.layout, "value": plain(layout.value)} for layout in one.layouts],
        "notes": list(one.notes),
    }


def _tree(file: str, found: Iterable[Explanation]) -> Tree:
    from rich.markup import escape
    from rich.tree import Tree

    tree = Tree(escape(file))
    for one in found:
        branch = tree.add(f"[bold]{escape(one.key)}[/]: {escape(shown(one.value))}")
        branch.add(escape(f"from {_near(one.place)}: {one.why}" if one.place else one.why))
        for hidden in one.hidden:
            branch.add(f"[dim]{escape(_hides(hidden))}[/]")
        for layout in one.layouts:
            branch.add(escape(f"layout {layout.layout} has {shown(layout.value)} for layout.{one.key}"))
        for note in one.notes:
            branch.add(f"[yellow]{escape(note)}[/]")
    return tree


def _print(tree: Tree) -> None:
    from rich.console import Console

    Console(width=None if sys.stdout.isatty() else 400, highlight=False).print(tree)


def _print_steps(steps: list[Step], as_json: bool) -> None:
    if as_json:
        print(json.dumps([step._asdict() for step in steps], ensure_ascii=False, indent=2))
        return
    what, result = (max(len(step[place]) for step in steps) for place in (0, 1))
    for step in steps:
        print(f"{step.what:<{what}}  {step.result:<{result}}  {step.why}")


def _print_reasons(reasons: list[Reason], as_json: bool) -> None:
    if as_json:
        print(json.dumps([reason._asdict() for reason in reasons], ensure_ascii=False, indent=2))
    elif not reasons:
        print("Nothing keeps it out.")
    else:
        for reason in reasons:
            print(f"not in {reason.where}: {reason.why}" + (f" ({reason.hint})" if reason.hint else ""))


def _hides(hidden: Hidden) -> str:
    return f"hides {shown(hidden.value)} of {_near(hidden.place)}: {hidden.why}"


def _near(place: str) -> str:
    """A place within the working folder as it is called from there."""
    return place.removeprefix(os.getcwd() + os.sep)
