"""``where_exp``, ``find_exp`` and ``group_by_exp``: elements by an expression in a text.

An expression is compiled once for a site, to a Python function over all elements.
Reference: Jekyll 4.3.1, filters.rb and filters/grouping_filters.rb.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.code import Code
from jekyllpy.liquid.condition import Condition, parse_strict
from jekyllpy.liquid.filter import reads_variables
from jekyllpy.liquid.filters.jekyll_group import grouped
from jekyllpy.liquid.filters.jekyll_properties import entries, members
from jekyllpy.liquid.lookups import lookups_of
from jekyllpy.liquid.parser import Parser
from jekyllpy.liquid.protocols import cache_of
from jekyllpy.liquid.ruby_errors import no_conversion
from jekyllpy.liquid.variable import Variable, parse_variable

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_SELECT = "[x for x in out if {}]"
_FIND = "next((x for x in out if {}), None)"
_PAIRS = "[({}, x) for x in out]"

OverElements = Callable[["Context", Iterable[Any], tuple[()]], Any]


@reads_variables
def where_exp(value: object, variable: object, expression: object, *, context: Context) -> object:
    """The elements for which a condition holds, written with a name of one's own for the element.

    What is no collection comes back as it is. Raises `LiquidSyntaxError` for a text that is no condition.
    """
    items = members(value)
    return value if items is None else _over(items, variable, expression, _SELECT, context)


@reads_variables
def find_exp(value: object, variable: object, expression: object, *, context: Context) -> object:
    """The first of the elements that `where_exp` gives, nil if there is none."""
    items = members(value)
    return value if items is None else _over(items, variable, expression, _FIND, context)


@reads_variables
def group_by_exp(value: object, variable: object, expression: object, *, context: Context) -> object:
    """As ``group_by``, by an expression with filters; groups are named by its values."""
    items = entries(value)
    return value if items is None else grouped(_over(items, variable, expression, _PAIRS, context))


def _over(items: Sequence[Any], variable: object, expression: object, template: str, context: Context) -> Any:
    if not isinstance(expression, str):
        raise no_conversion(expression, "String")
    known = cache_of(context, "expressions")
    key = (variable if isinstance(variable, str) else None, expression, template)
    found = known.get(key)
    if found is None:
        found = known[key] = _compile(*key, context)
    function, needs_variable = found
    if not needs_variable:
        return function(context, items, ())
    with context.scope():
        return function(context, _bound(items, variable, context), ())


def _bound(items: Iterable[Any], variable: object, context: Context) -> Iterator[Any]:
    """The elements, each a variable of the context while it is looked at."""
    for item in items:
        context[str(variable)] = item
        yield item


def _compile(variable: str | None, expression: str, template: str, context: Context) -> tuple[OverElements, bool]:
    """A function over elements, and whether it looks for the variable in the context rather than taking the element."""
    environment = context.environment
    code = Code(environment)
    with code.bound({variable: "x"} if variable else {}):
        parsed: Variable | Condition
        if template is _PAIRS:
            parsed = variable_ = parse_variable(expression, Parser("", {}, environment.error_mode))
            source = code.filtered(variable_)
        else:
            parsed = condition = parse_strict(expression)
            source = code.condition(condition)
    code.line(f"return {template.format(source)}")
    module = compile(code.source(), f"<{expression}>", "exec")
    function = next(constant for constant in module.co_consts if isinstance(constant, CodeType))
    names_computed = any(not isinstance(lookup.name, str) for lookup in lookups_of(parsed))
    return FunctionType(function, environment.namespace), names_computed


FILTERS = {"where_exp": where_exp, "find_exp": find_exp, "group_by_exp": group_by_exp}
