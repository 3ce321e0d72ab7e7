"""Loops: which items, and what ``forloop`` and ``tablerowloop`` tell. Reference: Liquid 4.0.4, tags/for.rb, utils.rb,
forloop_drop.rb and tablerowloop_drop.rb.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.errors import InternalError
from jekyllpy.liquid.ruby_values import eql_key
from jekyllpy.liquid.values import MISSING, leading_integer

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


class ForLoop(Drop):
    """``forloop``: where a ``for`` loop is. ``position`` counts from 0 and is set by the loop."""

    __slots__ = ("length", "name", "parent", "position")
    NAMES = ("name", "length", "parentloop", "index", "index0", "rindex", "rindex0", "first", "last")

    def __init__(self, name: str, length: int, parent: ForLoop | None) -> None:
        self.name = name
        self.length = length
        self.parent = parent
        self.position = 0

    def keys(self) -> Sequence[str]:
        return self.NAMES

    def get(self, key: object) -> object:
        position = self.position
        match key:
            case "index":
                return position + 1
            case "index0":
                return position
            case "first":
                return position == 0
            case "last":
                return position == self.length - 1
            case "length":
                return self.length
            case "rindex":
                return self.length - position
            case "rindex0":
                return self.length - position - 1
            case "name":
                return self.name
        return self.parent if key == "parentloop" else None

    def to_liquid_text(self) -> str:
        return "Liquid::ForloopDrop"


class TableRowLoop(Drop):
    """``tablerowloop``: where a ``tablerow`` is. `advance` goes to the next cell."""

    __slots__ = ("column", "columns", "length", "position", "row")
    NAMES = (
        *("length", "col", "row", "index", "index0", "col0", "rindex", "rindex0"),
        *("first", "last", "col_first", "col_last"),
    )

    def __init__(self, length: int, columns: int) -> None:
        self.length = length
        self.columns = columns
        self.position = 0
        self.row = self.column = 1

    def keys(self) -> Sequence[str]:
        return self.NAMES

    def get(self, key: object) -> object:
        values = {
            "length": self.length,
            "row": self.row,
            "col": self.column,
            "col0": self.column - 1,
            "index": self.position + 1,
            "index0": self.position,
            "rindex": self.length - self.position,
            "rindex0": self.length - self.position - 1,
            "first": self.position == 0,
            "last": self.position == self.length - 1,
            "col_first": self.column == 1,
            "col_last": self.column == self.columns,
        }
        return values.get(key) if isinstance(key, str) else None

    def advance(self) -> None:
        """Go to the next cell, in the next row after the last column."""
        self.position += 1
        if self.column == self.columns:
            self.column = 1
            self.row += 1
        else:
            self.column += 1

    def cell_start(self) -> str:
        """The tag that opens the cell."""
        return f'<td class="col{self.column}">'

    def cell_end(self) -> str:
        """The tag that closes the cell, and the row if there is another."""
        ends_row = self.column == self.columns and self.position != self.length - 1
        return f'</td></tr>\n<tr class="row{self.row + 1}">' if ends_row else "</td>"

    def to_liquid_text(self) -> str:
        return "Liquid::TablerowloopDrop"


def to_integer(value: object) -> int:
    """Ruby's ``to_i`` of an offset or limit; raises `InternalError` for what has none."""
    if value is None:
        return 0
    if isinstance(value, str):
        return leading_integer(value)
    if isinstance(value, datetime):
        return int(value.timestamp() // 1)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _truncate(value)
    raise InternalError("internal")


def _truncate(value: float) -> int:
    try:
        return int(value)
    except (OverflowError, ValueError):
        raise InternalError("internal") from None


def items_of(collection: Any) -> Sequence[Any]:
    """What a loop runs over: elements of an array or range, pairs of a hash, the text itself, else nothing."""
    if isinstance(collection, list | tuple | range):
        return collection
    if isinstance(collection, str):
        return [collection] if collection else []
    if isinstance(collection, Mapping):
        return [[key, value] for key, value in collection.items()]
    if isinstance(collection, Drop):
        return collection.items()
    return []


def slice_of(collection: Any, start: int, limit: int | None) -> Sequence[Any]:
    """The items from ``start``, at most ``limit`` of them; a text is one item whatever the slice."""
    items = items_of(collection)
    if isinstance(collection, str) or (start == 0 and limit is None):
        return items
    return items[max(start, 0) : None if limit is None else max(start + limit, 0)]


def segment(
    context: Context, name: str, collection: Any, start: Any = 0, limit: Any = None, reverse: bool = False
) -> Sequence[Any]:
    """The items of a ``for`` loop; remembers where it ends for ``offset: continue`` (a ``start`` of Ellipsis)."""
    offsets = context.state.offsets
    first = offsets.get(name, 0) if start is ... else start if start.__class__ is int else to_integer(start)
    if limit is None or limit is False:
        items = slice_of(collection, first, None)
    else:
        items = slice_of(collection, first, to_integer(limit))
    offsets[name] = first + len(items)
    context.budget.spend(len(items))
    return items[::-1] if reverse else items


def enter_loop(context: Context, name: str, length: int, variable: str) -> ForLoop:
    """Begin a loop whose variables others may see: a scope with ``forloop`` and the loop's variable."""
    stack = context.loops
    loop = ForLoop(name, length, stack[-1] if stack else None)
    context.scopes.append([])
    context["forloop"] = loop
    context[variable] = None
    stack.append(loop)
    return loop


def leave_loop(context: Context, loop: ForLoop) -> None:
    """End a loop begun with `enter_loop`."""
    loop.position += 1
    context.loops.pop()
    context.leave_scope()


def table_items(context: Context, collection: Any, start: Any, limit: Any) -> Sequence[Any] | None:
    """The items of a ``tablerow``; None if there is no collection at all."""
    if collection is None or collection is False:
        return None
    first = 0 if start is MISSING else to_integer(start)
    items = slice_of(collection, first, None if limit is MISSING else to_integer(limit))
    context.budget.spend(len(items))
    return items


def enter_table(context: Context, items: Sequence[Any], columns: Any, variable: str) -> TableRowLoop:
    """Begin a ``tablerow``: a scope with ``tablerowloop`` and the loop's variable."""
    loop = TableRowLoop(len(items), to_integer(columns))
    context.scopes.append([])
    context["tablerowloop"] = loop
    context[variable] = None
    return loop


def cycle(context: Context, group: object, values: Sequence[Any]) -> Any:
    """The next of the values in a group."""
    counts = context.state.cycles
    key = eql_key(group)
    position = counts.get(key, 0)
    counts[key] = position + 1 if position + 1 < len(values) else 0
    return values[position] if position < len(values) else None


def changed(context: Context, text: str) -> str:
    """The text, or nothing where it is that of the last time."""
    if context.state.changed == text:
        return ""
    context.state.changed = text
    return text
