"""What a document's front matter comes to: categories, date, title, slug and tags (jekyll 4.3.1 document.rb)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from typing import Any

from jekyllpy.readers.documents import DATED_NAME, DATELESS_NAME
from jekyllpy.utils.date_parse import parse_date
from jekyllpy.utils.merge import deep_merge
from jekyllpy.utils.ruby import to_s


class DocumentData:
    """The data of one document, while it is being put together from several sources.

    Each source is merged over the ones before; categories are united, dates become local times.
    """

    def __init__(self, relative_path: str, zone: tzinfo) -> None:
        self.relative_path = relative_path
        self.zone = zone
        self.values: dict[str, Any] = {}

    def merge(self, other: Mapping[str, Any], source: str) -> None:
        """Merge a source. Raises ``ResolveError`` for what cannot be a date, and TypeError for odd categories."""
        categories = other.get("categories")
        if categories is not None:
            other = {**other, "categories": self._united(categories)}
        self.values = deep_merge(self.values, other)
        if "date" in self.values:
            self.values["date"] = self._time(self.values["date"], source)

    def _united(self, categories: Any) -> Any:
        if isinstance(categories, str):
            categories = categories.split()
        mine = self.values.get("categories")
        if not isinstance(mine, list):
            return categories
        if not isinstance(categories, list):
            raise TypeError(f"no implicit conversion of {to_s(categories)} into Array")
        return unique([*mine, *categories])

    def _time(self, value: Any, source: str) -> datetime:
        if isinstance(value, datetime):
            return value.replace(microsecond=0).astimezone(self.zone)
        message = f"Document '{self.relative_path}' does not have a valid date in the {source}."
        text = value.isoformat() if isinstance(value, date) else to_s(value)
        return parse_date(text, self.zone, message)


def from_name(relative_path: str, basename: str) -> tuple[str | None, str, str | None]:
    """Date, slug and extension that the name of a document's file gives; the date and extension may be absent."""
    match = DATED_NAME.search(relative_path)
    if match:
        return match[1], match[2].rstrip("."), match[3]
    match = DATELESS_NAME.search(relative_path)
    if match:
        return None, match[1].rstrip("."), match[2]
    return None, basename.rstrip("."), None


def titleize(slug: str) -> str:
    """A title for want of one: the words of the slug, each with a capital."""
    words = slug.split("-")
    while words and not words[-1]:
        words.pop()
    return " ".join(word.capitalize() for word in words)


def pluralized(data: Mapping[str, Any], singular: str, plural: str) -> list[Any]:
    """The list under a singular or a plural key: a plural string is split at blanks, nil and false are dropped."""
    value = data.get(singular)
    if value is None or value is False:
        many = data.get(plural)
        value = many.split() if isinstance(many, str) else many if isinstance(many, list) else None
    return [item for item in flatten([value]) if item is not None]


def flatten(values: list[Any]) -> list[Any]:
    """Lists in lists, as one list."""
    flat: list[Any] = []
    for value in values:
        if isinstance(value, list):
            flat.extend(flatten(value))
        else:
            flat.append(value)
    return flat


def unique(values: list[Any]) -> list[Any]:
    """The values without repetition, in order of first appearance; 1 and true are told apart."""
    seen: list[Any] = []
    for value in values:
        if not any(type(value) is type(known) and value == known for known in seen):
            seen.append(value)
    return seen


def superdirs(relative_path: str, special: str) -> list[str]:
    """The categories that the folders above ``_posts`` or ``_drafts`` give."""
    if relative_path.startswith(special):
        return []
    name = relative_path.rpartition("/")[2]
    return [part for part in relative_path.partition(special)[0].split("/") if part and part not in (special, name)]
