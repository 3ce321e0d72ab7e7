"""How notebooks show pages and sites."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.views.frame import row

_SHOWN = 20


def page_html(name: str, data: dict[Any, Any], url: str | None, content: str) -> str:
    """A page: its front matter as a table, and how its content begins."""
    rows = [("url", url), *data.items()] if url else list(data.items())
    begin = content[:300] + ("…" if len(content) > 300 else "")
    return f"<strong>{escape(name)}</strong>{_table(rows)}<pre>{escape(begin)}</pre>"


def site_html(source: str, items: Sequence[ResolvedPage | ResolvedDocument]) -> str:
    """A site: how many pages it has, and the first of them."""
    rows = [row(item) for item in items[:_SHOWN]]
    cells = [(one["path"], one["url"], one["collection"], one.get("title")) for one in rows]
    more = f"<p>… and {len(items) - _SHOWN} more</p>" if len(items) > _SHOWN else ""
    head = "<tr><th>path</th><th>url</th><th>collection</th><th>title</th></tr>"
    return f"<strong>{escape(source)}</strong>: {len(items)} pages{_table(cells, head)}{more}"


def _table(rows: Iterable[Sequence[Any]], head: str = "") -> str:
    lines = ("<tr>" + "".join(f"<td>{escape(_text(cell))}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table>{head}{''.join(lines)}</table>"


def _text(value: Any) -> str:
    return "" if value is None else str(value)
