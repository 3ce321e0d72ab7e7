"""``{% include 'template' with object, name: value %}`` as Liquid itself has it.

Jekyll has its own (`jekyllpy.liquid.tags.include`). Reference: Liquid 4.0.4, tags/include.rb.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.errors import ArgumentError, InternalError, LiquidSyntaxError
from jekyllpy.liquid.expression import parse_expression
from jekyllpy.liquid.patterns import QUOTED_FRAGMENT, TAG_ATTRIBUTES
from jekyllpy.liquid.tag import Tag

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.parser import Parser
    from jekyllpy.liquid.template import Template

_SYNTAX = re.compile(rf"((?:{QUOTED_FRAGMENT})+)(\s+(?:with|for)\s+((?:{QUOTED_FRAGMENT})+))?", re.ASCII)


class Include(Tag):
    """Renders another template: once, or once for each element if the object is an array."""

    binds_variables = False

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        match = _SYNTAX.search(markup)
        if match is None:
            raise LiquidSyntaxError(
                "Error in tag 'include' - Valid syntax: include '[template]' (with|for) [object|collection]"
            )
        self.template = parse_expression(match[1])
        self.with_object = match[3] is not None
        self.object = parse_expression(match[3])
        self.attributes = {key: parse_expression(value) for key, value in TAG_ATTRIBUTES.findall(markup)}

    def expressions(self) -> Sequence[object]:
        return (self.template, self.object, *self.attributes.values())

    def partials(self) -> Mapping[str, Mapping[str, object]]:
        if not isinstance(self.template, str):
            return {}
        return {self.template: {**self.attributes, _variable_of(self.template): self.object}}

    def write(self, context: Context, out: list[str]) -> None:
        name = context.evaluate(self.template)
        if name is None or name is False:
            raise ArgumentError("Argument error in tag 'include' - Illegal template name")
        if not isinstance(name, str):
            context.environment.load(name)
            raise InternalError("internal")
        partial = self._load(name, context)
        value = context.evaluate(self.object) if self.with_object else context.look(name)
        outer, context.template_name = context.template_name, name
        try:
            with context.scope():
                for key, expression in self.attributes.items():
                    context[key] = context.evaluate(expression)
                self._write(partial, _variable_of(name), value, context, out)
        finally:
            context.template_name = outer

    def _write(self, partial: Template, variable: str, value: Any, context: Context, out: list[str]) -> None:
        for item in value if isinstance(value, list) else (value,):
            context[variable] = item
            partial.write(context, out)

    def _load(self, name: str, context: Context) -> Template:
        partials: dict[str, Template] = context.registers.setdefault("cached_partials", {})
        if name not in partials:
            partials[name] = context.environment.load(name)
        return partials[name]


def _variable_of(name: str) -> str:
    return name.rstrip("/").rpartition("/")[2]
