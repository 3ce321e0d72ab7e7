"""``{{ value | filter: argument }}``, also the right side of ``assign``. Reference: Liquid 4.0.4, variable.rb."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from jekyllpy.liquid.expression import parse_expression
from jekyllpy.liquid.patterns import QUOTED_FRAGMENT
from jekyllpy.liquid.strict import StrictParser

if TYPE_CHECKING:
    from jekyllpy.liquid.parser import Parser

_PATH = r"[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*"
_ATOM = rf"""(?:{_PATH}|"[^"]*"|'[^']*'|-?\d+(?:\.\d+)?)"""
_CALL = rf"\|\s*+([A-Za-z_]\w*+)\s*+(?::\s*+({_ATOM}(?:\s*+,\s*+{_ATOM})*+))?+\s*+"
_PLAIN = re.compile(rf"\s*+({_ATOM})\s*+((?:{_CALL})*+)", re.ASCII)
_PLAIN_CALL = re.compile(_CALL, re.ASCII)
_PLAIN_ARGUMENT = re.compile(_ATOM, re.ASCII)
_VALUE = re.compile(rf"({QUOTED_FRAGMENT})(.*)", re.DOTALL | re.ASCII)
_FILTERS = re.compile(rf"(?:\s+|{QUOTED_FRAGMENT}|,)+", re.ASCII)
_FILTER_NAME = re.compile(r"\w+", re.ASCII)
_ARGUMENT = re.compile(rf"[:,]\s*((?:\w+\s*:\s*)?{QUOTED_FRAGMENT})", re.ASCII)
_NAMED_ARGUMENT = re.compile(rf"(\w+)\s*:\s*({QUOTED_FRAGMENT})", re.ASCII)


class FilterCall(NamedTuple):
    """One filter: its name, its arguments as expressions, its ``name: value`` arguments."""

    name: str
    arguments: tuple[object, ...] = ()
    named: tuple[tuple[str, object], ...] = ()

    def parts(self) -> tuple[object, ...]:
        """All arguments' expressions."""
        return (*self.arguments, *(value for _, value in self.named)) if self.named else self.arguments


class Variable(NamedTuple):
    """A value and the filters it goes through."""

    value: object
    filters: tuple[FilterCall, ...] = ()


class Output(NamedTuple):
    """``{{ … }}`` as a node of a template, with its line."""

    variable: Variable
    line: int


def parse_variable(markup: str, parser: Parser) -> Variable:
    """A `Variable` from its markup, by the parser's error mode; only ``strict`` raises `LiquidSyntaxError`."""
    plain = _PLAIN.fullmatch(markup)
    if plain:
        value = parse_expression(plain[1])
        return Variable(value, tuple(map(_plain_call, _PLAIN_CALL.findall(plain[2])))) if plain[2] else Variable(value)
    return parser.switch(markup, parse_lax, parse_strict, f"{{{{{markup}}}}}")


def _plain_call(parts: tuple[str, ...]) -> FilterCall:
    name, arguments = parts[0], parts[1]
    return (
        FilterCall(name, tuple(map(parse_expression, _PLAIN_ARGUMENT.findall(arguments))))
        if arguments
        else FilterCall(name)
    )


@lru_cache(maxsize=1024)
def parse_lax(markup: str) -> Variable:
    """Whatever can be read out of a markup: the first fragment is the value, the rest filters."""
    match = _VALUE.search(markup)
    if match is None:
        return Variable(None)
    value = parse_expression(match[1])
    _, pipe, filters = match[2].partition("|")
    if not pipe:
        return Variable(value)
    return Variable(value, tuple(_lax_filters(filters.lstrip(" \t\n\v\f\r"))))


def _lax_filters(markup: str) -> list[FilterCall]:
    calls = []
    for segment in _FILTERS.findall(markup):
        name = _FILTER_NAME.search(segment)
        if name:
            calls.append(_filter_call(name[0], _ARGUMENT.findall(segment)))
    return calls


def _filter_call(name: str, markups: list[str]) -> FilterCall:
    arguments, named = [], {}
    for markup in markups:
        if match := _NAMED_ARGUMENT.fullmatch(markup):
            named[match[1]] = parse_expression(match[2])
        else:
            arguments.append(parse_expression(markup))
    return FilterCall(name, tuple(arguments), tuple(named.items()))


@lru_cache(maxsize=1024)
def parse_strict(markup: str) -> Variable:
    """A markup that follows the grammar; raises `LiquidSyntaxError` otherwise."""
    parser = StrictParser(markup)
    value = parse_expression(parser.expression())
    filters = []
    while parser.accept("pipe"):
        name = parser.consume("id")
        filters.append(_filter_call(name, parser.arguments() if parser.accept("colon") else []))
    parser.consume("end_of_string")
    return Variable(value, tuple(filters))
