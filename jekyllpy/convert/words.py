"""The words of HTML, to compare what two generators made of a text."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from bs4 import BeautifulSoup, Comment

_NOT_SHOWN = ("script", "style", "template", "head")
# The mark that leads back from a footnote; generators write it with or without a selector of its presentation.
_BACK = re.compile("[↩\ufe0e\ufe0f¶]")


def words(html: str, selector: str | None = None) -> str:
    """The text of HTML, or of the first element that a selector finds, without any white space."""
    soup = BeautifulSoup(html, "html.parser")
    root = (soup.select_one(selector) or BeautifulSoup("", "html.parser")) if selector else soup
    for tag in root.find_all(_NOT_SHOWN):
        tag.decompose()
    text = "".join(part for part in root.strings if not isinstance(part, Comment))
    return _BACK.sub("", "".join(text.split()))


def likeness(one: str, other: str) -> float:
    """How much of two texts is the same, from 0 to 1."""
    if one == other:
        return 1.0
    if max(len(one), len(other)) > 20_000:
        return SequenceMatcher(None, one[:5000], other[:5000], autojunk=False).quick_ratio()
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
