"""What the nodes of a template make use of: for the compiler, and for static analysis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jekyllpy.liquid.condition import Condition
from jekyllpy.liquid.expression import Lookup, RangeLookup
from jekyllpy.liquid.variable import Output, Variable

if TYPE_CHECKING:
    from jekyllpy.liquid.body import Body
    from jekyllpy.liquid.tag import Tag


@dataclass(slots=True)
class Facts:
    """``opaque``: some tag may read any variable; ``binds``: some tag may set variables of the scope it stands in;
    ``interrupts``: a ``break`` or ``continue`` may come out of it; ``floods``: many of them may, so that a loop does not
    take up all; ``height``: how deep blocks are nested in it.
    """

    lookups: list[Lookup] = field(default_factory=list)
    opaque: bool = False
    binds: bool = False
    interrupts: bool = False
    floods: bool = False
    height: int = 0

    def add_tag(self, tag: Tag) -> None:
        self.opaque |= tag.reads_context
        self.binds |= tag.binds_variables
        for expression in tag.expressions():
            self.lookups += lookups_of(expression)
        inner = [facts_of(body) for body in tag.bodies()]
        for facts in inner:
            self.lookups += facts.lookups
            self.opaque |= facts.opaque
            self.binds |= facts.binds
            self.floods |= facts.floods or (tag.floods and facts.interrupts)
        self.interrupts |= tag.interrupts or (not tag.is_loop and any(facts.interrupts for facts in inner))
        self.height = max([self.height, *(facts.height + 1 for facts in inner)])

    @property
    def names_computed(self) -> bool:
        """Whether some variable's name is itself an expression."""
        return any(not isinstance(lookup.name, str) for lookup in self.lookups)


def facts_of(body: Body) -> Facts:
    """The facts of a body and all that is in it; remembered with the body."""
    if body.facts is None:
        facts = body.facts = Facts()
        for node in body.nodes:
            if isinstance(node, Output):
                facts.lookups += lookups_of(node.variable)
            elif not isinstance(node, str):
                facts.add_tag(node)
    return body.facts


def lookups_of(expression: object) -> Iterator[Lookup]:
    """All lookups in an expression, variable or condition, outer before inner."""
    if isinstance(expression, Lookup):
        yield expression
        parts: tuple[object, ...] = (expression.name, *(key for key, _ in expression.keys))
    elif isinstance(expression, RangeLookup):
        parts = (expression.start, expression.end)
    elif isinstance(expression, Variable):
        arguments = [(*call.arguments, *(value for _, value in call.named)) for call in expression.filters]
        parts = (expression.value, *(argument for group in arguments for argument in group))
    elif isinstance(expression, Condition):
        parts = (expression.comparison.left, expression.comparison.right, expression.rest)
    else:
        return
    for part in parts:
        yield from lookups_of(part)
