"""``jekyllpy show``: every value of a page and where it comes from."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from typing import Any

import click

from jekyllpy.cli.options import CONFIG, SOURCE, TRACE
from jekyllpy.cli.sites import page_at
from jekyllpy.cli.values import plain, shown
from jekyllpy.page import Page
from jekyllpy.resolve.origin import Origin, Resolution
from jekyllpy.theme_keys.author import Author

_ALWAYS = ("url", "destination", "layout", "title", "date", "categories", "tags", "redirect_from")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@click.argument("keys", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table")
@click.option("--alone", is_flag=True, help="As a page without a site, even if it is in one")
@SOURCE
@CONFIG
@TRACE
def command(file: str, keys: tuple[str, ...], as_json: bool, alone: bool, **given: Any) -> None:
    """Show what every key of FILE comes to (or only KEYS), where it comes from, and what it hides.

    A value comes from the page's own front matter, from a set of the defaults in _config.yml, from the file's name, or
    Jekyll computes it.

    \b
      jekyllpy show _pages/about.md
      jekyllpy show _pages/about.md author_profile layout
      jekyllpy show --json _pages/about.md | jq -r .url.value
    """
    page = page_at(file, given, alone=alone)
    found = [page.resolve(key) for key in (keys or _keys(page))]
    if not keys:
        found = [one for one in found if one.origin is not None]
    if as_json:
        print(json.dumps({one.key: _as_data(one) for one in found}, ensure_ascii=False, indent=2))
        return
    print("\n".join(_table(found)))
    if not keys and page.author_profile and page.author is not None:
        print(f"\nThe theme shows the profile of {_described(page.author)}")


def _described(author: Author) -> str:
    links = ", ".join(link.label for link in author.links)
    return f"{author.name} ({author.origin}){' with ' + links if links else ''}"


def _keys(page: Page) -> list[str]:
    """All keys that anything sets, the page's own first, in its order."""
    item = page.resolved
    defaults: Iterable[str] = item.site.defaults.all(item.relative_path, item.type)
    return list(dict.fromkeys([*map(str, page.data), *defaults, *_ALWAYS]))


def _as_data(found: Resolution) -> Mapping[str, object]:
    return {
        "value": plain(found.value),
        "origin": _origin_data(found.origin) if found.origin else None,
        "shadowed": [_origin_data(one) for one in found.shadowed],
    }


def _origin_data(origin: Origin) -> Mapping[str, object]:
    return {"kind": origin.kind, "place": origin.place, "line": origin.line, "value": plain(origin.value)}


def _table(found: list[Resolution]) -> Iterable[str]:
    width = max((len(one.key) for one in found), default=0)
    values = [shown(one.value) for one in found]
    value_width = min(44, max(map(len, values), default=0))
    for one, value in zip(found, values, strict=True):
        origin = f"{one.origin.kind} ({_near(one.origin.place)})" if one.origin else "nothing sets it"
        yield f"{one.key:<{width}}  {value:<{value_width}}  {origin}"
        for hidden in one.shadowed:
            yield f"{'':<{width}}  hides {shown(hidden.value)} of {hidden.kind} ({_near(hidden.place)})"


def _near(place: str) -> str:
    """A place within the working folder as it is called from there."""
    return place.removeprefix(os.getcwd() + os.sep)
