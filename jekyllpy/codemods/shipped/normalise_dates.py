"""normalise-dates: write dates in one form."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.sources import Sources
from jekyllpy.codemods.spelling import slots, with_yaml, yaml_of
from jekyllpy.edit.lines import Edit, apply
from jekyllpy.edit.nodes import Node, Slot
from jekyllpy.errors import FrontMatterError
from jekyllpy.front_matter import load_yaml
from jekyllpy.page import Page
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.utils.date_fields import date_fields
from jekyllpy.utils.date_parse import parse_date, parse_time

_KEYS = ("date", "last_modified_at", "modified")
_FORM = "%m-%d %H:%M:%S"


class NormaliseDates(Codemod):
    """Write dates as ``2019-03-05`` and times as ``2019-03-05 10:00:00 +0100``; every one stays the moment it is.

    Jekyll reads any text as the ``date`` of a post or other document. One without an offset is a local time: where the
    configuration names a ``timezone`` its offset is written, where it does not the text stays a text. Elsewhere only
    what YAML takes for a date is written anew.
    """

    needs_site = True

    def prepare(self, sources: Sources) -> None:
        """Keep the site's items and its time zone at hand."""
        self.items, self.zone = sources.items, sources.build.zone
        self.knows_zone = bool(sources.config["timezone"])

    def visit_page(self, page: Page) -> str | None:
        """The text of a page with its dates in one form."""
        yaml = yaml_of(page)
        is_document = isinstance(self.items.get(page.path or ""), ResolvedDocument)
        edits = [edit for slot in slots(yaml) for edit in self._edits(yaml, slot, is_document)]
        if not edits:
            return None
        new = apply(yaml, edits)
        if self._moments(yaml, is_document) != self._moments(new, is_document):
            raise FrontMatterError("the date cannot be written in another form")
        return with_yaml(page, new)

    def _edits(self, yaml: str, slot: Slot, is_document: bool) -> Iterator[Edit]:
        key, node = slot.key.value if slot.key else None, slot.node
        if key not in _KEYS or node.kind != "scalar" or node.anchor or "\n" in yaml[node.start : node.end]:
            return
        text = self._of_text(node.value) if key == "date" and is_document else None
        text = text or _of_date(yaml[node.start : node.end], node)
        if text is not None and text != yaml[node.start : node.end]:
            yield Edit(node.start, node.end, text)

    def _of_text(self, value: object) -> str | None:
        """The form of a text that Jekyll reads as a date; None where it hangs on the day it is read."""
        if not isinstance(value, str) or "year" not in (fields := date_fields(value)) or "sec_fraction" in fields:
            return None
        time = parse_date(value, self.zone)
        if "hour" not in fields:
            return f"{time.year:04}-{time:%m-%d}"
        text = f"{time.year:04}-{time:{_FORM}}"
        if "zone" in fields:
            stated = parse_time(value, self.zone)
            return f"{stated.year:04}-{stated:{_FORM} %z}"
        return f"{text} {time:%z}" if self.knows_zone else f'"{text}"'

    def _moments(self, yaml: str, is_document: bool) -> list[Any]:
        """What the dates of a front matter mean; the date of a document as Jekyll reads it."""
        data = load_yaml(yaml)
        assert isinstance(data, dict)
        return [self._moment(data.get(key), is_document and key == "date") for key in _KEYS]

    def _moment(self, value: Any, is_read: bool) -> Any:
        if is_read and value is not None:
            if isinstance(value, datetime):
                return value.timestamp()
            return parse_date(value.isoformat() if isinstance(value, date) else str(value), self.zone).timestamp()
        return (value, value.utcoffset()) if isinstance(value, datetime) else value


def _of_date(text: str, node: Node) -> str | None:
    """The form of what YAML takes for a date or time; a time without an offset is left without."""
    value = node.value
    if isinstance(value, datetime):
        if value.microsecond:
            return None
        zone = f"{value:%z}" if _has_offset(text) else "Z" if text.endswith("Z") else ""
        return f"{value.year:04}-{value:{_FORM}} {zone}".rstrip()
    return value.isoformat() if isinstance(value, date) else None


def _has_offset(text: str) -> bool:
    """Whether a time ends in an offset: a sign after the date."""
    return any(sign in text[10:] for sign in "+-")


CODEMOD = NormaliseDates
