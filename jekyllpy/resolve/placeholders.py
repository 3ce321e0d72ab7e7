"""What the placeholders of a document's permalink stand for (jekyll 4.3.1 drops/url_drop.rb)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from jekyllpy.utils.ruby import to_s
from jekyllpy.utils.slugify import slugify
from jekyllpy.utils.strftime import strftime

if TYPE_CHECKING:
    from jekyllpy.resolve.document import ResolvedDocument

_DATE_PARTS = {
    "year": "%Y",
    "month": "%m",
    "day": "%d",
    "hour": "%H",
    "minute": "%M",
    "second": "%S",
    "i_day": "%-d",
    "i_month": "%-m",
    "short_month": "%b",
    "long_month": "%B",
    "short_year": "%y",
    "w_year": "%G",
    "week": "%V",
    "w_day": "%u",
    "short_day": "%a",
    "long_day": "%A",
    "y_day": "%j",
}


def placeholders(document: ResolvedDocument) -> dict[str, Callable[[], str | None]]:
    """The placeholders that a document's permalink may use, each with a function that gives its text."""
    return {
        "collection": lambda: document.collection.label,
        "path": lambda: document.cleaned_path,
        "output_ext": lambda: document.output_ext,
        "name": lambda: slugify(document.basename),
        "title": lambda: slugify(_slug(document), mode="pretty", cased=True),
        "slug": lambda: slugify(_slug(document)),
        "categories": lambda: _joined(to_s(category).lower() for category in _categories(document)),
        "slugified_categories": lambda: _joined(slugify(to_s(category)) for category in _categories(document)),
        **{name: partial(_date_part, document, fmt) for name, fmt in _DATE_PARTS.items()},
    }


def _slug(document: ResolvedDocument) -> str:
    slug = document.data["slug"]
    return document.basename if slug is None else to_s(slug)


def _categories(document: ResolvedDocument) -> list[object]:
    value = document.data["categories"]
    return value if isinstance(value, list) else [] if value is None else [value]


def _joined(parts: Iterable[str]) -> str:
    return "/".join(dict.fromkeys(parts))


def _date_part(document: ResolvedDocument, fmt: str) -> str:
    return strftime(document.date, fmt)
