"""What generated code calls, by the names it uses."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

from jekyllpy.liquid import operators
from jekyllpy.liquid.errors import ArgumentError, UndefinedFilter, UndefinedVariable
from jekyllpy.liquid.expression import BLANK, EMPTY, MethodLiteral
from jekyllpy.liquid.loops import changed, cycle, enter_loop, enter_table, leave_loop, segment, table_items
from jekyllpy.liquid.output import head_output, keep_ascii, output
from jekyllpy.liquid.text import AsciiText
from jekyllpy.liquid.values import MISSING, integer_of, look_up, truthy

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


def attribute(value: object, key: str) -> Any:
    """``value.key`` for other keys than size, first and last."""
    if value.__class__ is dict:
        return value.get(key)
    found = look_up(value, key, False)
    return None if found is MISSING else found


def item(value: object, key: object) -> Any:
    """``value[key]``."""
    if value.__class__ is dict and key.__class__ is str:
        return value.get(key)
    found = look_up(value, key, False)
    return None if found is MISSING else found


def command(value: object, key: str) -> Any:
    """``value.size``, ``value.first``, ``value.last``."""
    found = look_up(value, key, True)
    return None if found is MISSING else found


def strict_item(value: object, key: object) -> Any:
    """As `item`; raises `UndefinedVariable` for what does not exist."""
    found = look_up(value, key, False)
    if found is MISSING:
        raise UndefinedVariable(f"undefined variable {key}")
    return found


def strict_command(value: object, key: str) -> Any:
    """As `command`; raises `UndefinedVariable` for what does not exist."""
    found = look_up(value, key, True)
    if found is MISSING:
        raise UndefinedVariable(f"undefined variable {key}")
    return found


def look_up_all(value: object, keys: tuple[tuple[object, bool], ...]) -> Any:
    """A long chain of keys."""
    for key, is_command in keys:
        value = look_up(value, key, is_command)
        if value is MISSING:
            return None
    return value


def make_range(start: object, end: object) -> range:
    """``(start..end)``."""
    return range(integer_of(start), integer_of(end) + 1)


def find(look: Callable[[Any], Any], name: object) -> Any:
    """A variable whose name is computed."""
    return look(name) if name.__hash__ is not None else None


def plain(value: object) -> object:
    """What an unknown filter gives: the value, ``empty`` and ``blank`` turned to text."""
    return "" if value.__class__ is MethodLiteral else value


def undefined_filter(name: str, *_: object) -> NoReturn:
    """Raises `UndefinedFilter`."""
    raise UndefinedFilter(f"undefined filter {name}")


def wrong_arguments(given: int, expected: str, *_: object) -> NoReturn:
    """Raises `ArgumentError` for a filter called with too few or too many arguments."""
    raise ArgumentError(f"wrong number of arguments (given {given}, expected {expected})")


def with_variables(
    context: Context, variables: dict[str, Any], function: Callable[..., object], *arguments: object
) -> object:
    """What a filter gives that finds these variables in the context."""
    with context.scope(variables):
        return function(*arguments, context=context)


def handle_error(context: Context, line: int) -> str:
    """Have the context note the error being handled; gives the text that stands in its place."""
    error = sys.exc_info()[1]
    assert isinstance(error, Exception)
    return context.handle_error(error, line)


def namespace(strict_variables: bool) -> dict[str, Any]:
    """The names of generated code, but for the filters."""
    lookups = (strict_item, strict_item, strict_command) if strict_variables else (attribute, item, command)
    return {
        **dict(zip(("a", "item", "command"), lookups, strict=True)),
        "find": find,
        "s": output,
        "head_output": head_output,
        "handle_error": handle_error,
        "T": truthy,
        "BLANK": BLANK,
        "EMPTY": EMPTY,
        "MISSING": MISSING,
        "NOTHING": AsciiText(),
        "with_variables": with_variables,
        "look_up_all": look_up_all,
        "make_range": make_range,
        "plain": plain,
        "undefined_filter": undefined_filter,
        "wrong_arguments": wrong_arguments,
        "keep_ascii": keep_ascii,
        "cycle": cycle,
        "changed": changed,
        "table_items": table_items,
        "enter_table": enter_table,
        "segment": segment,
        "enter_loop": enter_loop,
        "leave_loop": leave_loop,
        "equals": operators.equals,
        "contains": operators.contains,
        "less": operators.less,
        "greater": operators.greater,
        "at_most": operators.at_most,
        "at_least": operators.at_least,
        "unknown_operator": operators.unknown_operator,
    }
