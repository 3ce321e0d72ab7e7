"""Reading a central list of redirects, and writing it into the pages as ``redirect_from``."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from jekyllpy.codemods.codemod import Codemod
from jekyllpy.codemods.sources import Sources
from jekyllpy.errors import ConfigurationError
from jekyllpy.front_matter import load_yaml
from jekyllpy.page import Page
from jekyllpy.plugins.redirect_from import from_paths
from jekyllpy.renderer import Item


def read_list(path: str) -> dict[str, str]:
    """A list of redirects: JSON or YAML with a mapping, CSV with two columns, or lines ``from to [status]``.

    Raises OSError, and ``ConfigurationError`` for what is none of these.
    """
    text = Path(path).read_text(encoding="utf-8-sig")
    suffix = Path(path).suffix.lower()
    if suffix in (".json", ".yml", ".yaml"):
        data = json.loads(text) if suffix == ".json" else load_yaml(text, path)
        if not isinstance(data, Mapping):
            raise ConfigurationError(f"{path} must be a mapping of old addresses to new ones")
        return {str(start): str(target) for start, target in data.items()}
    rows = list(csv.reader(text.splitlines())) if suffix == ".csv" else [line.split() for line in text.splitlines()]
    return dict(_pairs(rows, path))


def _pairs(rows: Iterable[list[str]], path: str) -> Iterable[tuple[str, str]]:
    for number, row in enumerate(rows, 1):
        if not row or row[0].startswith("#") or (number == 1 and row[:2] == ["from", "to"]):
            continue
        if len(row) < 2:
            raise ConfigurationError(f"{path}:{number}: a line must have an old address and a new one")
        yield row[0].strip(), row[1].strip()


class ImportRedirects(Codemod):
    """Write redirects into the ``redirect_from`` of the pages that they lead to.

    Those whose target is no page are in ``left`` after ``prepare``: nothing in a site can hold them.
    """

    needs_site = True

    def __init__(self, redirects: Mapping[str, str]) -> None:
        self.redirects = redirects
        self.left: dict[str, str] = {}

    def prepare(self, sources: Sources) -> None:
        """Find the page of each target."""
        build, base = sources.build, str(sources.config["baseurl"] or "").rstrip("/")
        written: list[Item] = [*build.documents_to_write, *(page for page in build.pages if page.path)]
        self.items: dict[str, Item] = {item.path: item for item in written}
        paths = {item.url: item.path for item in written}
        origin = str(sources.config["url"] or "")
        self.wanted: dict[str, list[str]] = {}
        for start, target in self.redirects.items():
            url = target.removeprefix(origin).removeprefix(base) or "/"
            if url in paths:
                self.wanted.setdefault(paths[url], []).append(start.removeprefix(base))
            else:
                self.left[start] = target

    def visit_page(self, page: Page) -> None:
        """Add what leads to a page and is not there yet."""
        wanted = self.wanted.get(page.path or "", [])
        known = from_paths(self.items[page.path or ""]) if wanted else []
        if new := [start for start in wanted if start not in known]:
            page.data["redirect_from"] = [*known, *new]
