"""The conditions of ``if``, ``elsif`` and ``unless``. Reference: Liquid 4.0.4, tags/if.rb and condition.rb."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from jekyllpy.liquid.errors import LiquidSyntaxError
from jekyllpy.liquid.expression import parse_expression
from jekyllpy.liquid.patterns import QUOTED_FRAGMENT, STRIPPED
from jekyllpy.liquid.strict import StrictParser

if TYPE_CHECKING:
    from jekyllpy.liquid.parser import Parser

_COMPARISON = re.compile(rf"({QUOTED_FRAGMENT})\s*([=!<>a-z_]+)?\s*({QUOTED_FRAGMENT})?", re.ASCII)
_OPERATOR = r"\b(?:\s?and\s?|\s?or\s?)\b"
_PARTS = re.compile(rf"(?:{_OPERATOR}|(?:\s*(?!{_OPERATOR})(?:{QUOTED_FRAGMENT}|\S+)\s*)+)", re.ASCII)
_PATH = r"[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*"
_PLAIN = re.compile(
    rf"""\s*+({_PATH})(?:\s++(==|!=|<>|<=?|>=?|contains(?=\s))(?:\s*+("[^"]*"|'[^']*'|-?\d+(?:\.\d+)?)|\s++({_PATH})))?\s*+""",
    re.ASCII,
)
_INVALID = "Syntax Error in tag 'if' - Valid syntax: if [expression]"


class Comparison(NamedTuple):
    """``left operator right``, or ``left`` alone where ``operator`` is None."""

    left: object
    operator: str | None = None
    right: object = None


class Condition(NamedTuple):
    """A comparison, then perhaps a ``relation`` (``and``, ``or``) to the rest, which binds tighter."""

    comparison: Comparison
    relation: str | None = None
    rest: Condition | None = None


def parse_condition(markup: str, parser: Parser) -> Condition:
    """A `Condition` from its markup; raises `LiquidSyntaxError` where there is nothing to compare."""
    plain = _PLAIN.fullmatch(markup) if "or" not in markup and "and" not in markup else None
    if plain:
        left, operator, literal, path = plain.groups()
        return Condition(Comparison(parse_expression(left), operator, parse_expression(literal or path)))
    return parser.switch(markup, parse_lax, parse_strict, markup.strip(STRIPPED))


@lru_cache(maxsize=512)
def parse_lax(markup: str) -> Condition:
    """The condition that can be made out of a markup; what does not fit is left out."""
    parts = _PARTS.findall(markup)
    condition = Condition(_lax_comparison(parts.pop() if parts else ""))
    while parts:
        operator = parts.pop().strip(STRIPPED)
        comparison = _lax_comparison(parts.pop() if parts else "")
        if operator not in ("and", "or"):
            raise LiquidSyntaxError(_INVALID)
        condition = Condition(comparison, operator, condition)
    return condition


def _lax_comparison(markup: str) -> Comparison:
    match = _COMPARISON.search(markup)
    if match is None:
        raise LiquidSyntaxError(_INVALID)
    return Comparison(parse_expression(match[1]), match[2], parse_expression(match[3]))


@lru_cache(maxsize=512)
def parse_strict(markup: str) -> Condition:
    """A condition that follows the grammar; raises `LiquidSyntaxError` otherwise."""
    parser = StrictParser(markup)
    comparisons, relations = [_strict_comparison(parser)], []
    while relation := parser.accept_word("and", "or"):
        relations.append(relation)
        comparisons.append(_strict_comparison(parser))
    parser.consume("end_of_string")
    condition = Condition(comparisons.pop())
    while relations:
        condition = Condition(comparisons.pop(), relations.pop(), condition)
    return condition


def _strict_comparison(parser: StrictParser) -> Comparison:
    left = parse_expression(parser.expression())
    operator = parser.accept("comparison")
    return Comparison(left, operator, parse_expression(parser.expression())) if operator else Comparison(left)
