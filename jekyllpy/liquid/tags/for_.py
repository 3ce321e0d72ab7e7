"""``{% for item in list %} … {% else %} … {% endfor %}``. Reference: Liquid 4.0.4, tags/for.rb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jekyllpy.liquid.body import Body
from jekyllpy.liquid.errors import LiquidSyntaxError
from jekyllpy.liquid.expression import Lookup, parse_expression
from jekyllpy.liquid.lookups import lookups_in
from jekyllpy.liquid.loop_code import LOOP_KEYS, FullLoop, PlainLoop
from jekyllpy.liquid.patterns import QUOTED_FRAGMENT, TAG_ATTRIBUTES
from jekyllpy.liquid.strict import StrictParser
from jekyllpy.liquid.tag import Block

if TYPE_CHECKING:
    from jekyllpy.liquid.code import Code
    from jekyllpy.liquid.parser import Parser

_SYNTAX = re.compile(rf"([\w-]+)\s+in\s+((?:{QUOTED_FRAGMENT})+)\s*(reversed)?", re.ASCII)


class For(Block):
    """Runs its body once for each item of a list; ``start`` is Ellipsis for ``offset: continue``."""

    reads_context = binds_variables = interrupts = False
    is_loop = True

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        self.start: object = None
        self.limit: object = None
        self.else_body: Body | None = None
        parser.switch(markup, self._parse_lax, self._parse_strict, markup.strip())

    def _parse_lax(self, markup: str) -> None:
        match = _SYNTAX.match(markup)
        if match is None:
            raise LiquidSyntaxError("Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]")
        self._set_collection(match[1], match[2], bool(match[3]))
        for name, value in TAG_ATTRIBUTES.findall(markup):
            self._set_attribute(name, value)

    def _parse_strict(self, markup: str) -> None:
        parser = StrictParser(markup)
        variable = parser.consume("id")
        if not parser.accept_word("in"):
            raise LiquidSyntaxError("For loops require an 'in' clause")
        collection = parser.expression()
        self._set_collection(variable, collection, bool(parser.accept_word("reversed")))
        while parser.looks_like_attribute():
            name = parser.accept_word("limit", "offset")
            if name is None:
                raise LiquidSyntaxError("Invalid attribute in for loop. Valid attributes are limit and offset")
            parser.next()
            self._set_attribute(name, parser.expression())
        parser.consume("end_of_string")

    def _set_collection(self, variable: str, collection: str, reverse: bool) -> None:
        self.variable = variable
        self.loop_name = f"{variable}-{collection}"
        self.collection = parse_expression(collection)
        self.reverse = reverse

    def _set_attribute(self, name: str, markup: str) -> None:
        if name == "offset":
            self.start = ... if markup == "continue" else parse_expression(markup)
        elif name == "limit":
            self.limit = parse_expression(markup)

    def parse(self, parser: Parser) -> None:
        self.body = Body()
        if parser.read_block_body(self, self.body) and self.else_body is not None:
            parser.read_block_body(self, self.else_body)

    def unknown_tag(self, name: str, markup: str, parser: Parser) -> None:
        if name != "else":
            super().unknown_tag(name, markup, parser)
        self.else_body = Body()

    @property
    def blank(self) -> bool:
        return all(body.blank for body in self.bodies())

    def bodies(self) -> Sequence[Body]:
        return (self.body,) if self.else_body is None else (self.body, self.else_body)

    def expressions(self) -> Sequence[object]:
        return (self.collection, self.start, self.limit)

    def compile(self, code: Code) -> None:
        items = code.temporary("s")
        code.line(f"{items}={self._segment(code)}")
        head = code.head
        with code.block(f"if {items}:"):
            code.write_start()
            lookups = [lookup for lookup, _ in lookups_in(self.body)]
            loop = PlainLoop(self, code, lookups) if self._is_plain(code, lookups) else FullLoop(self, code)
            loop.compile(items)
        code.head = head
        if self.else_body is not None:
            code.branch("else:", self.else_body)
        code.end_branches(self.else_body is not None)

    def _segment(self, code: Code) -> str:
        arguments = ["C", repr(self.loop_name), code.value(self.collection)]
        if self.start is not None or self.limit is not None or self.reverse:
            start = "..." if self.start is ... else code.value(self.start)
            arguments += (start, code.value(self.limit), str(self.reverse))
        return f"segment({','.join(arguments)})"

    def _is_plain(self, code: Code, lookups: list[Lookup]) -> bool:
        """Whether nobody but this body's own code sees the loop's variables, and that only in ways known here."""
        return not (self.body.opaque or code.is_deep(self.body.height) or any(map(_needs_object, lookups)))


def _needs_object(lookup: Lookup) -> bool:
    if not isinstance(lookup.name, str) or any(key == "parentloop" for key, _ in lookup.keys):
        return True
    return lookup.name == "forloop" and not (len(lookup.keys) == 1 and lookup.keys[0] in LOOP_KEYS)
