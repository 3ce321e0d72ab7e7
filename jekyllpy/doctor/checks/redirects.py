"""Redirects that lead in circles, that claim one place, that overwrite a page or are overwritten, that nobody makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from jekyllpy.build import Build
from jekyllpy.doctor.findings import Finding
from jekyllpy.plugins.redirect_from import from_paths, to_path
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.static_file import StaticFile

Item = ResolvedPage | ResolvedDocument


@dataclass(frozen=True, slots=True)
class Redirect:
    """One redirect: the page that is written for it, the file that asks for it, and the addresses as configured."""

    item: Item
    owner: Item
    start: str
    target: str


def check(build: Build) -> Iterator[Finding]:
    """All that is amiss with the redirects of a build whose generators have run."""
    found = redirects(build)
    if not found:
        yield from _without_plugin(build)
        return
    yield from _shared(found)
    yield from _overwritten(build, found)
    yield from _circles(build, found)


def redirects(build: Build) -> list[Redirect]:
    """The redirects of a build, in the order of redirects.json."""
    sources: list[Item] = [*build.documents_to_write, *(page for page in build.pages if page.path)]
    owners = iter([item for item in sources for _ in from_paths(item)])
    made = [page for page in build.pages if not page.path and isinstance(page.data.get("redirect"), dict)]
    found = [_redirect(page, next(owners, page)) for page in made]
    return found + [_redirect(item, item) for item in sources if isinstance(item.data.get("redirect"), dict)]


def _redirect(item: Item, owner: Item) -> Redirect:
    return Redirect(item, owner, str(item.data["redirect"].get("from")), str(item.data["redirect"].get("to")))


def _without_plugin(build: Build) -> Iterator[Finding]:
    if "jekyll-redirect-from" not in (build.config.get("plugins") or []):
        asking = [item.relative_path for item in build.items if from_paths(item) or to_path(item)]
        if asking:
            yield Finding(
                "redirects",
                f"{asking[0]}{' and others ask' if len(asking) > 1 else ' asks'} for redirects, but nothing makes them",
                "add jekyll-redirect-from to `plugins`",
            )


def _shared(found: list[Redirect]) -> Iterator[Finding]:
    by_place: dict[str, list[Redirect]] = {}
    for redirect in found:
        by_place.setdefault(redirect.item.destination, []).append(redirect)
    for place, claims in by_place.items():
        if len(claims) > 1:
            owners = " and ".join(dict.fromkeys(claim.owner.relative_path for claim in claims))
            yield Finding(
                "redirects",
                f"{len(claims)} redirects are written to {place}, asked for by {owners}",
                f"the last one wins: it leads to {claims[-1].target}",
            )


def _overwritten(build: Build, found: list[Redirect]) -> Iterator[Finding]:
    """A redirect is written after all pages and before static files and documents."""
    ours = {id(redirect.item) for redirect in found}
    others: list[Item | StaticFile] = [*build.static_files, *build.documents_to_write]
    pages = {page.destination: page for page in build.pages if id(page) not in ours}
    later = {item.destination: item for item in others if id(item) not in ours}
    for redirect in found:
        place = redirect.item.destination
        asked = f"the redirect from {redirect.start} that {redirect.owner.relative_path} asks for"
        advice = "take the address out of `redirect_from`"
        if place in later and redirect.item is not redirect.owner:
            yield Finding("redirects", f"{asked} is overwritten by {later[place].relative_path}", advice)
        elif place in pages:
            yield Finding("redirects", f"{asked} overwrites {pages[place].relative_path}", advice)


def _circles(build: Build, found: list[Redirect]) -> Iterator[Finding]:
    """Each circle once, from the first redirect that is in it."""
    leads = {redirect.item.url: _local(build, redirect.target) for redirect in found}
    told: set[str] = set()
    for start in leads:
        trail: list[str] = []
        address: str | None = start
        while address in leads and address not in trail:
            trail.append(address)
            address = leads[address]
        if address == start and start not in told:
            told.update(trail)
            yield Finding("redirects", f"a redirect leads in a circle: {' → '.join([*trail, start])}")


def _local(build: Build, target: str) -> str | None:
    """The address within the site that a target means, None where it leads elsewhere."""
    site, parts = urlsplit(str(build.config.get("url") or "")), urlsplit(target)
    if parts.netloc and parts.netloc != site.netloc:
        return None
    baseurl = str(build.config.get("baseurl") or "").rstrip("/")
    return parts.path.removeprefix(baseurl) if parts.path.startswith(baseurl) else None
