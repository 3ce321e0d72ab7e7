"""Python source for expressions, filters and conditions.

The fast paths stand in the source itself: a variable is looked for in two dicts, a key of a dict is fetched without a
call. What is neither goes through the functions of `jekyllpy.liquid.runtime`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.expression import BLANK, COMMANDS, Lookup, MethodLiteral, RangeLookup

if TYPE_CHECKING:
    from jekyllpy.liquid.code import Code
    from jekyllpy.liquid.condition import Comparison, Condition
    from jekyllpy.liquid.environment import Environment
    from jekyllpy.liquid.variable import FilterCall, Variable

_LONG = 20
_COMPARISONS = {"<": "less", ">": "greater", "<=": "at_most", ">=": "at_least"}
_INFINITIES = (float("inf"), float("-inf"))


def value_source(code: Code, expression: object) -> str:
    """Python for the value of an expression or literal."""
    if isinstance(expression, Lookup):
        return _lookup(code, expression)
    if isinstance(expression, RangeLookup):
        start, end = value_source(code, expression.start), value_source(code, expression.end)
        return f"make_range({start},{end})"
    if isinstance(expression, MethodLiteral):
        return "BLANK" if expression is BLANK else "EMPTY"
    return _literal(expression)


def _literal(value: object) -> str:
    if type(value) is int:
        return str(value) if -(10**9) < value < 10**9 else hex(value)
    if value in _INFINITIES:
        return f"{value}1e999".replace("inf", "")
    return repr(value)


def _lookup(code: Code, lookup: Lookup) -> str:
    keys = lookup.keys
    if isinstance(lookup.name, str):
        local = code.names.get(lookup.name)
        if local is not None and not isinstance(local, str):
            return local.source(str(keys[0][0]))
        source = _variable(code, lookup.name)
    elif lookup.name is None:
        return "None"
    else:
        code.use("g")
        source = f"find(g,{value_source(code, lookup.name)})"
    if len(keys) > _LONG:
        listed = "".join(f"({value_source(code, key)},{dotted and key in COMMANDS})," for key, dotted in keys)
        return f"look_up_all({source},({listed}))"
    for key, dotted in keys:
        source = _step(code, source, key, dotted)
    return source


def _variable(code: Code, name: str) -> str:
    local = code.names.get(name)
    if isinstance(local, str):
        return local
    code.use("g")
    return f"g({name!r})"


def _step(code: Code, source: str, key: object, dotted: bool) -> str:
    if not dotted:
        return f"item({source},{value_source(code, key)})"
    return f"command({source},{key!r})" if key in COMMANDS else f"a({source},{key!r})"


def filtered_source(code: Code, variable: Variable) -> str:
    """Python for a value and the filters it goes through."""
    source = value_source(code, variable.value)
    if len(variable.filters) > _LONG:
        steps = "".join(f",u:={_call(code, 'u', call)}" for call in variable.filters)
        return f"(u:={source}{steps})[-1]"
    for call in variable.filters:
        source = _call(code, source, call)
        if isinstance(variable.value, MethodLiteral):
            source = f"plain({source})"
    return source


def gives_text(code: Code, variable: Variable) -> bool:
    """Whether the value is known to be text, because the last filter is one of ours that gives nothing else."""
    filter_ = code.environment.filter(variable.filters[-1].name) if variable.filters else None
    return type(variable.value) is str if not variable.filters else filter_ is not None and filter_.gives_text


def _call(code: Code, source: str, call: FilterCall) -> str:
    filter_ = code.environment.filter(call.name)
    given = 1 + len(call.arguments) + bool(call.named)
    arguments = [source, *(value_source(code, argument) for argument in call.arguments)]
    if call.named:
        pairs = ",".join(f"{name!r}:{value_source(code, value)}" for name, value in call.named)
        arguments.append(f"{{{pairs}}}")
    listed = ",".join(arguments)
    if filter_ is None:
        return f"undefined_filter({call.name!r},{listed})" if code.environment.strict_filters else f"plain({source})"
    if not filter_.takes(given):
        return f"wrong_arguments({given},{filter_.expected!r},{listed})"
    if filter_.reads_variables and (locals_ := _locals(code)):
        return f"with_variables(C,{{{locals_}}},f_{call.name},{listed})"
    if filter_.wants_context:
        listed += ",context=C"
    if code.head and not code.silent:
        return f"keep_ascii({call.name!r},f_{call.name},{listed})"
    return f"f_{call.name}({listed})"


def _locals(code: Code) -> str:
    """The variables that are Python's own here, as the pairs of a dict."""
    return ",".join(f"{name!r}:{local}" for name, local in code.names.items() if isinstance(local, str))


def condition_source(code: Code, condition: Condition) -> str:
    """Python that is true where a condition holds; usable after ``if``. Parentheses only where the relation changes."""
    source, opened = _comparison(code, condition.comparison), 0
    while condition.rest is not None:
        relation, condition = condition.relation, condition.rest
        bracket = "(" if condition.relation not in (None, relation) else ""
        opened += len(bracket)
        source += f" {relation} {bracket}{_comparison(code, condition.comparison)}"
    return source + ")" * opened


def _comparison(code: Code, comparison: Comparison) -> str:
    left = value_source(code, comparison.left)
    operator = comparison.operator
    if operator is None:
        return _truth(code, left, comparison.left)
    right = value_source(code, comparison.right)
    if operator == "==":
        return _equality(left, right, comparison)
    if operator in ("!=", "<>"):
        return f"not {_equality(left, right, comparison)}"
    if operator == "contains":
        return f"contains({left},{right})"
    if operator in _COMPARISONS:
        return f"{_COMPARISONS[operator]}({left},{right})"
    return f"unknown_operator({operator!r},{left},{right})"


def _truth(code: Code, source: str, value: object) -> str:
    if not isinstance(value, Lookup | RangeLookup):
        return str(value is not None and value is not False)
    if source.startswith("(i"):
        return source
    return f"((t:={source}) is not None and t is not False)" if code.frame == "loop" else f"T({source})"


def _equality(left: str, right: str, comparison: Comparison) -> str:
    literal = comparison.right
    if not isinstance(comparison.left, Lookup):
        return f"equals({left},{right})"
    if literal is None or literal is True or literal is False:
        return f"({left} is {literal})"
    if type(literal) is str or (type(literal) is int and not 0 <= literal <= 1):
        return f"({left}=={right})"
    return f"equals({left},{right})"


def can_fail(variable: Variable, environment: Environment) -> bool:
    """Whether evaluating a variable may raise."""
    if variable.filters or environment.strict_variables:
        return True
    return isinstance(variable.value, RangeLookup)


def condition_can_fail(condition: Condition | None) -> bool:
    """Whether evaluating a condition may raise: what has no order is false, but kinds that do not compare fail."""
    while condition is not None:
        if condition.comparison.operator not in (None, "==", "!=", "<>", "contains"):
            return True
        condition = condition.rest
    return False
