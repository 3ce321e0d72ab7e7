"""Reading a rendered author profile."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bs4 import Tag

_NAME = re.compile(r"\b(?:author__name|profile-name|p-name)\b")
_BIO = re.compile(r"\b(?:author__bio|profile-bio|p-note)\b")
_BLANKS = re.compile(r"\s+")


class Profile(NamedTuple):
    """What a profile shows; links are label, icon and address, in their order."""

    name: str | None
    avatar: str | None
    bio: str | None
    links: list[tuple[str, str, str]]


def read_profile(html: str) -> Profile:
    """What the HTML of a theme's author profile shows: academicpages', minimal-mistakes', or one of their kin."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "html.parser")
    image = soup.find("img", src=True)
    links = [_link(anchor) for anchor in soup.select("li a[href]")]
    return Profile(
        _text(
            soup.find(itemprop="name", class_=_NAME) or soup.select_one("[itemprop=name]") or soup.find(class_=_NAME)
        ),
        str(image["src"]) if image is not None else None,
        _text(soup.find(class_=_BIO) or soup.find(itemprop="description")),
        links,
    )


def _link(anchor: Tag) -> tuple[str, str, str]:
    icon = anchor.find("i") or anchor.find("svg")
    found = icon.get("class") if icon is not None else None
    classes = " ".join(found) if isinstance(found, list) else str(found or "")
    return _text(anchor) or "", classes, str(anchor["href"])


def _text(tag: object) -> str | None:
    if tag is None:
        return None
    return _BLANKS.sub(" ", tag.get_text()).strip() or None  # type: ignore[attr-defined]
