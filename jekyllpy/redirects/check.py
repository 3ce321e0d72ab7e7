"""What is wrong with redirects: circles, chains, collisions, and addresses that differ too little."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from jekyllpy.redirects.rules import Redirect


class Problem(NamedTuple):
    """Something amiss; ``kind`` is loop, chain, collision, case, slash or dead."""

    kind: str
    message: str
    addresses: tuple[str, ...]


def check(redirects: Sequence[Redirect], pages: Collection[str]) -> list[Problem]:
    """All that is amiss with redirects on a site with pages (and files) at these addresses, both with the baseurl."""
    taken = {_key(page) for page in pages}
    problems = [*_doubles(redirects), *_loops_and_chains(redirects), *_alike(redirects), *_slashes(redirects, taken)]
    for start, target in redirects:
        if _key(start) in taken:
            problems.append(Problem("collision", f"{start} is a page of the site and a redirect", (start,)))
        if target.startswith("/") and not _leads_somewhere(target, taken, redirects):
            problems.append(Problem("dead", f"{start} leads to {target}, where nothing is", (start, target)))
    return problems


def _key(address: str) -> str:
    """What tells an address from others: its path, unescaped, without ``index.html`` and fragment."""
    return unquote(urlsplit(address).path).removesuffix("index.html") or "/"


def _leads_somewhere(target: str, taken: set[str], redirects: Sequence[Redirect]) -> bool:
    key = _key(target)
    others = {_key(redirect.start) for redirect in redirects}
    return bool({key, key + "/", key + ".html", key.removesuffix(".html")} & (taken | others))


def _doubles(redirects: Sequence[Redirect]) -> Iterator[Problem]:
    targets: dict[str, str] = {}
    for start, target in redirects:
        if targets.setdefault(_key(start), target) != target:
            known = targets[_key(start)]
            yield Problem("collision", f"{start} leads to {known} and to {target}", (start, known, target))


def _loops_and_chains(redirects: Sequence[Redirect]) -> Iterator[Problem]:
    leads = {_key(start): target for start, target in redirects}
    told: set[str] = set()
    for start, first in redirects:
        trail, key = [start, first], _key(first)
        while first.startswith("/") and key in leads and key != _key(start) and len(trail) <= len(leads) + 1:
            trail.append(leads[key])
            key = _key(leads[key])
        if key == _key(start) and first.startswith("/"):
            if start not in told:
                told.update(trail)
                yield Problem("loop", "a redirect leads in a circle: " + " → ".join(trail), tuple(trail))
        elif len(trail) > 2 and len(trail) <= len(leads) + 1:
            yield Problem("chain", "one redirect leads to another: " + " → ".join(trail), tuple(trail))


def _alike(redirects: Sequence[Redirect]) -> Iterator[Problem]:
    """Starts that are one address where a server takes capitals for small letters."""
    seen: dict[str, str] = {}
    for start, _ in redirects:
        other = seen.setdefault(_key(start).lower(), start)
        if _key(other) != _key(start):
            yield Problem("case", f"{other} and {start} differ only in capitals", (other, start))


def _slashes(redirects: Sequence[Redirect], taken: set[str]) -> Iterator[Problem]:
    """Redirects from an address whose other form, with or without the last slash, goes elsewhere."""
    targets = {_key(start): target for start, target in redirects}
    for start, target in redirects:
        key = _key(start)
        other = key + "/"
        if not key.endswith("/") and targets.get(other, target) != target:
            yield Problem("slash", f"{start} and {start}/ lead to different places", (start, start + "/"))
        elif not key.endswith("/") and other in taken and _key(target) != other:
            yield Problem("slash", f"{start} is a redirect, but {start}/ a page", (start, start + "/"))
