"""The author whom a theme shows on a page, with name, avatar, bio and links as the theme prints them."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jekyllpy.renderer import Item, Renderer
from jekyllpy.theme_keys.networks import NETWORKS
from jekyllpy.theme_keys.profile import read_profile

INCLUDE = "author-profile.html"

_FALLS_BACK_TO_AUTHORS = re.compile(r"page\.authors?\s*(?:\|\s*default:|\[)|page\.authors\[0\]")


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a profile; ``icon`` is the classes of its icon, or the icon's name."""

    label: str
    icon: str
    url: str


@dataclass(frozen=True, slots=True)
class Author:
    """An author as the theme shows him or her.

    ``data`` is the map that the theme reads, empty where it finds a name only; ``origin`` says where that is from:
    ``site.author``, ``site.data.authors.KEY`` or ``page.author``.
    """

    name: str | None
    avatar: str | None
    bio: str | None
    links: list[Link] = field(default_factory=list)
    data: Mapping[str, Any] = field(default_factory=dict)
    origin: str = "site.author"


def author(item: Item, renderer: Renderer) -> Author | None:
    """The author of an item, None where neither page nor site names one.

    Name, avatar, bio and links are read from what the theme's ``author-profile.html`` renders to; without such an
    include they come from the author's map by a table of networks.
    """
    template = _template(renderer)
    found, origin = (_minimal_mistakes if _FALLS_BACK_TO_AUTHORS.search(template) else _academicpages)(item)
    if found is None or found is False:
        return None
    data = found if isinstance(found, Mapping) else {}
    if not template:
        return _from_table(data, found, origin)
    profile = read_profile(renderer.render_text("{% include " + INCLUDE + " %}", item))
    links = [Link(*link) for link in profile.links]
    return Author(profile.name, profile.avatar, profile.bio, links, data, origin)


def _template(renderer: Renderer) -> str:
    for folder in renderer.build.includes_load_paths:
        path = os.path.join(folder, INCLUDE)
        if os.path.isfile(path):
            with open(path, encoding="utf-8", errors="replace") as file:
                return file.read()
    return ""


def _academicpages(item: Item) -> tuple[Any, str]:
    """The page's author if the data files know him or her, else the site's, whoever the page names."""
    key = _value(item, "author")
    known = _authors(item)
    if isinstance(key, str) and key in known:
        return known[key], f"site.data.authors.{key}"
    return item.site.config["author"], "site.author"


def _minimal_mistakes(item: Item) -> tuple[Any, str]:
    """The page's author, the first of its authors, or the site's: by the data files, or as it is."""
    authors = _value(item, "authors")
    first = authors[0] if isinstance(authors, list) and authors else None
    key, origin = item.site.config["author"], "site.author"
    for candidate in (first, _value(item, "author")):
        if candidate not in (None, False, "", [], {}):
            key, origin = candidate, "page.author"
    known = _authors(item)
    if isinstance(key, str) and key in known:
        return known[key], f"site.data.authors.{key}"
    return key, origin


def _value(item: Item, key: str) -> Any:
    value = item.data[key]
    return item.site.defaults.all(item.relative_path, item.type).get(key) if value is None else value


def _authors(item: Item) -> Mapping[str, Any]:
    authors = (item.site.config["data"] or item.site.data).get("authors")
    return authors if isinstance(authors, Mapping) else {}


def _from_table(data: Mapping[str, Any], found: Any, origin: str) -> Author:
    links = [
        Link(network.label, network.icon, network.address(str(data[network.key])))
        for network in NETWORKS
        if data.get(network.key) not in (None, False, "")
    ]
    name = data.get("name") if data else found
    return Author(_text(name), _text(data.get("avatar")), _text(data.get("bio")), links, data, origin)


def _text(value: object) -> str | None:
    return None if value is None or value is False else str(value)
