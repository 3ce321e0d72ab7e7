"""A site that the tags and filters can be tried on without a build: what `jekyllpy.liquid.protocols` asks for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any

from jekyllpy.highlight import Highlighter
from jekyllpy.liquid.drop import Drop
from jekyllpy.report import Reporter
from jekyllpy.utils.timezones import local_zone


@dataclass
class Item:
    relative_path: str
    url: str
    data: dict[str, Any] = field(default_factory=dict)
    date: datetime = datetime(2020, 1, 2)


class ItemDrop(Drop):
    """A document as templates see it."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values

    def get(self, key: object) -> object:
        return self.values.get(key)  # type: ignore[call-overload]

    def keys(self) -> Iterable[str]:
        return self.values


class FakeSite:
    def __init__(self, source: str, config: dict[str, Any], zone: str = "UTC", files: Sequence[Item] = ()) -> None:
        self.source = source
        self.config = {"includes_dir": "_includes", "collections_dir": "", "highlighter": "rouge", **config}
        self.zone: tzinfo = local_zone(zone)
        self.filter_cache: dict[str, Any] = {}
        self.reporter = Reporter()
        self.highlighter = Highlighter()
        self.includes_load_paths = [os.path.join(source, "_includes")]
        self.files = list(files)

    @property
    def site_posts(self) -> Sequence[Item]:
        return [item for item in self.files if "_posts/" in item.relative_path]

    def each_site_file(self) -> Iterable[Item]:
        return self.files

    def in_source_dir(self, *paths: str) -> str:
        return os.path.normpath(os.path.join(self.source, *(path.lstrip("/") for path in paths)))

    def text_converters(self) -> Any:
        from jekyllpy.kramdown import to_html

        def missing(text: str) -> str:
            raise NotImplementedError("only in a build")

        return {"markdown": to_html, "smartypants": missing, "sass": missing, "scss": missing}
