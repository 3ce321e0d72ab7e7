"""Where the value of a key comes from, what that hides, and why it wins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from jekyllpy.explain.layouts import LayoutValue, layout_values
from jekyllpy.page import Page
from jekyllpy.resolve.defaults import DefaultsSet
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.origin import Origin, Resolution, key_line
from jekyllpy.resolve.page import ResolvedPage

Item = ResolvedPage | ResolvedDocument


class Hidden(NamedTuple):
    """A place that sets the key too, and why its value does not count."""

    place: str
    value: Any
    why: str


class Explanation(NamedTuple):
    """The value of a key, its place and why that place wins, and the places that lose, strongest first.

    ``layouts`` are the values that the page's layouts have under the same key, innermost first: templates see them as
    ``layout.key``, beside ``page.key``. ``notes`` say what is odd.
    """

    key: str
    value: Any
    place: str
    why: str
    hidden: tuple[Hidden, ...] = ()
    layouts: tuple[LayoutValue, ...] = ()
    notes: tuple[str, ...] = ()


def explain(page: Page, key: str) -> Explanation:
    """How a key of a page comes to its value (jekyll 4.3.1 frontmatter_defaults.rb, document.rb, page.rb)."""
    resolution, item = page.resolve(key), page.resolved
    layouts = tuple(layout_values(item, key))
    hidden = [*_nulls(page, key), *_losers(item, resolution, key)]
    origin = resolution.origin
    return Explanation(
        key,
        resolution.value,
        origin.place if origin else "",
        _why(resolution, item, key),
        tuple(hidden),
        layouts,
        tuple(_notes(resolution, layouts)),
    )


def keys_of(page: Page) -> list[str]:
    """The keys that anything sets for a page, its own first, then those of the defaults, then what Jekyll computes."""
    item = page.resolved
    defaults: Mapping[str, Any] = item.site.defaults.all(item.relative_path, item.type)
    computed = ("title", "layout", "date", "categories", "tags", "url", "destination")
    return list(dict.fromkeys([*map(str, page.data), *defaults, *computed]))


def _nulls(page: Page, key: str) -> Iterator[Hidden]:
    """The page's own null, which never overwrites."""
    if key in page.data and page.data[key] is None:
        line = key_line(page.source, key)
        place = page.source.name + (f":{line}" if line else "")
        yield Hidden(place, None, "null is ignored: write false, or another value, to overrule a default")


def _why(resolution: Resolution, item: Item, key: str) -> str:
    origin = resolution.origin
    if origin is None:
        return "nothing sets it"
    if origin.kind == "front matter":
        return "the page's own front matter wins over all defaults" if resolution.shadowed else "set by the page itself"
    if origin.kind == "defaults":
        sets = _sets(item, key)
        return f"{_scope(sets[0])}, {_ahead(sets[0], sets[1])}" if len(sets) > 1 else _scope(sets[0])
    return {"computed": "computed by Jekyll", "file name": "taken from the file's name"}.get(origin.kind, origin.kind)


def _losers(item: Item, resolution: Resolution, key: str) -> Iterator[Hidden]:
    sets = {f"defaults set {found.number}": found for found in _sets(item, key)}
    for shadowed in resolution.shadowed:
        yield Hidden(shadowed.place, shadowed.value, _why_not(shadowed, resolution.origin, sets))


def _why_not(shadowed: Origin, winner: Origin | None, sets: Mapping[str, DefaultsSet]) -> str:
    if winner is None or shadowed.kind != "defaults":
        return f"{winner.kind if winner else 'another'} wins"
    if winner.kind != "defaults":
        return f"{_scope(sets[shadowed.place])}: weaker than {winner.kind}"
    return f"{_scope(sets[shadowed.place])}: {_behind(sets[shadowed.place], sets[winner.place])}"


def _sets(item: Item, key: str) -> list[DefaultsSet]:
    """The sets that give the key a value, the strongest first."""
    ranked: list[DefaultsSet] = []
    for found in item.site.defaults.matching(item.relative_path, item.type):
        if found.values.get(key) is not None:
            at = next((number for number, other in enumerate(ranked) if found.outweighs(other)), len(ranked))
            ranked.insert(at, found)
    return ranked


def _scope(found: DefaultsSet) -> str:
    kind = f", type {found.type}" if found.type else ""
    return f"scope {found.path or 'of the whole site'}{kind}"


def _ahead(winner: DefaultsSet, loser: DefaultsSet) -> str:
    mine, theirs = len(winner.path.removeprefix("/")), len(loser.path.removeprefix("/"))
    if mine != theirs:
        return f"a longer scope than that of set {loser.number}"
    return (
        f"{'it names a type, unlike' if winner.type and not loser.type else 'it comes later than'} set {loser.number}"
    )


def _behind(loser: DefaultsSet, winner: DefaultsSet) -> str:
    mine, theirs = len(loser.path.removeprefix("/")), len(winner.path.removeprefix("/"))
    if mine != theirs:
        return f"the scope of set {winner.number} is longer"
    if winner.type and not loser.type:
        return f"set {winner.number} names a type"
    return f"set {winner.number} comes later"


def _notes(resolution: Resolution, layouts: tuple[LayoutValue, ...]) -> Iterator[str]:
    if layouts and resolution.key == "author_profile" and resolution.value is False and layouts[0].value:
        yield "layout wins: the theme shows the profile where page or layout asks for it, so false cannot turn it off"
    if isinstance(resolution.value, dict) and any(isinstance(one.value, dict) for one in resolution.shadowed):
        yield "mappings are merged key by key: what the winner does not set comes from the places below it"
