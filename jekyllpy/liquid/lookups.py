"""Which variables are looked up: for the compiler, and for static analysis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jekyllpy.liquid.condition import Condition
from jekyllpy.liquid.expression import Lookup, RangeLookup
from jekyllpy.liquid.variable import Output, Variable

if TYPE_CHECKING:
    from jekyllpy.liquid.body import Body


def lookups_in(body: Body) -> Iterator[tuple[Lookup, int]]:
    """All lookups in the nodes of a body and the bodies in it, each with its line."""
    for node in body.nodes:
        if isinstance(node, Output):
            for lookup in lookups_of(node.variable):
                yield lookup, node.line
        elif not isinstance(node, str):
            for expression in node.expressions():
                for lookup in lookups_of(expression):
                    yield lookup, node.line
            for inner in node.bodies():
                yield from lookups_in(inner)


def lookups_of(expression: object) -> list[Lookup]:
    """All lookups in an expression, variable or condition, outer before inner."""
    found: list[Lookup] = []
    _collect(expression, found)
    return found


def _collect(expression: object, found: list[Lookup]) -> None:
    if isinstance(expression, Lookup):
        found.append(expression)
        parts: tuple[object, ...] = (expression.name, *(key for key, _ in expression.keys))
    elif isinstance(expression, Variable):
        parts = (expression.value, *(part for call in expression.filters for part in call.parts()))
    elif isinstance(expression, Condition):
        parts = (expression.comparison.left, expression.comparison.right, expression.rest)
    elif isinstance(expression, RangeLookup):
        parts = (expression.start, expression.end)
    else:
        return
    for part in parts:
        if part.__class__ is not str and part is not None:
            _collect(part, found)
