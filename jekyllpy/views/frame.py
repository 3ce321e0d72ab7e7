"""A site as a table: a row a page, a column a key."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import JekyllpyError
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.excerpt import Excerpt
from jekyllpy.resolve.page import ResolvedPage

if TYPE_CHECKING:
    import pandas

_HIDDEN = frozenset(("ext", "draft"))


def to_frame(items: Iterable[ResolvedPage | ResolvedDocument]) -> pandas.DataFrame:
    """A pandas DataFrame of pages and documents, indexed by path: url, collection, and every key with its defaults.

    Raises ``JekyllpyError`` where pandas is not installed.
    """
    try:
        import pandas
    except ImportError:
        raise JekyllpyError("a table of a site needs pandas", hint="pip install pandas") from None
    rows = [row(item) for item in items]
    return pandas.DataFrame(rows).set_index("path") if rows else pandas.DataFrame()


def row(item: ResolvedPage | ResolvedDocument) -> dict[str, Any]:
    """What a page comes to, as a flat mapping."""
    own = {"path": item.relative_path, "url": item.url, "collection": item.type}
    data = {**item.site.defaults.all(item.relative_path, item.type), **item.data}
    return own | {key: _cell(value) for key, value in data.items() if key not in own and key not in _HIDDEN}


def _cell(value: Any) -> Any:
    return value.content if isinstance(value, Excerpt) else value
