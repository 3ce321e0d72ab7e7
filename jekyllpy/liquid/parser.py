"""From text to nodes. Reference: Liquid 4.0.4, block_body.rb, block.rb, document.rb, parser_switching.rb."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import count
from typing import TypeVar

from jekyllpy.liquid.body import Body
from jekyllpy.liquid.errors import LiquidSyntaxError, StackLevelError, TemplateError
from jekyllpy.liquid.patterns import STRIPPED
from jekyllpy.liquid.tag import Block, Tag
from jekyllpy.liquid.tokenizer import tokenize
from jekyllpy.liquid.variable import Output, parse_variable

MAX_DEPTH = 100

_TAG = re.compile(r"-?\s*(\w+)\s*", re.ASCII)
_T = TypeVar("_T")


class Parser:
    """Reads one template.

    ``line`` is where the token being read begins. ``warnings`` collects, in the mode ``warn``, what the strict grammar
    would have refused.
    """

    def __init__(
        self,
        text: str,
        tags: Mapping[str, type[Tag]],
        error_mode: str = "lax",
        first_line: int = 1,
        path: str | None = None,
    ) -> None:
        self.path = path
        self.tags = tags
        self.error_mode = error_mode
        self.warnings: list[LiquidSyntaxError] = []
        self.line = first_line
        self.depth = 0
        self._tokens = iter(tokenize(text))
        self._unique = count(1)
        self._next_line = self.line
        self._offset = 0
        self._strip_next = False

    def parse(self) -> Body:
        """The nodes of the whole template; raises `LiquidSyntaxError`, with the line, or another `TemplateError`."""
        body = Body()
        try:
            stop = self.read_body(body)
            if stop is not None:
                outer = "Unexpected outer '{}' tag" if stop[0] in ("else", "end") else "Unknown tag '{}'"
                raise LiquidSyntaxError(outer.format(stop[0]))
        except TemplateError as error:
            error.line = error.line or self.line
            raise
        except RecursionError:
            raise StackLevelError("Nesting too deep", line=self.line) from None
        return body

    def unique(self) -> str:
        """A name for a tag that no other tag has."""
        return f"{self.path}:{next(self._unique)}"

    def shift(self) -> str | None:
        """Take the next token, None at the end."""
        token = next(self._tokens, None)
        if token:
            self._next_line += token.count("\n")
            self._offset += len(token)
        return token

    def read_body(self, body: Body) -> tuple[str, str] | None:
        """Add nodes up to the first tag that is not registered; gives its name and markup, or None at the end."""
        self.line = self._next_line
        for token in self._tokens:
            if not token:
                continue
            self._next_line += token.count("\n")
            start = self._offset
            self._offset += len(token)
            opening = token[:2]
            if opening == "{%":
                name, markup = self._split_tag(token, body)
                tag_class = self.tags.get(name)
                if tag_class is None:
                    return name, markup
                tag = tag_class(name, markup, self)
                tag.parse(self)
                tag.span = (start, self._offset)
                body.add_tag(tag)
            elif opening == "{{":
                body.add_output(self._output(token, body))
            else:
                body.add_text(token.lstrip(STRIPPED) if self._strip_next else token)
                self._strip_next = False
            self.line = self._next_line
        return None

    def parse_block_body(self, block: Block) -> Body:
        """A block's body up to its end tag; other tags that are not registered go to ``block.unknown_tag``."""
        body = Body()
        while self.read_block_body(block, body):
            pass
        return body

    def read_block_body(self, block: Block, body: Body) -> bool:
        """Add nodes up to a tag that is not registered: False if it ends the block, else True once the block had it."""
        if self.depth >= MAX_DEPTH:
            raise StackLevelError("Nesting too deep")
        self.depth += 1
        try:
            stop = self.read_body(body)
            if stop is None:
                raise LiquidSyntaxError(f"'{block.name}' tag was never closed")
            if stop[0] == block.delimiter:
                return False
            block.unknown_tag(*stop, self)
        finally:
            self.depth -= 1
        return True

    def _split_tag(self, token: str, body: Body) -> tuple[str, str]:
        if token[2:3] == "-":
            body.strip_end()
        self._strip_next = token[-3:-2] == "-"
        match = _TAG.match(token, 2, len(token) - 2) if len(token) > 3 and token.endswith("%}") else None
        if match is None:
            raise LiquidSyntaxError(f"Tag '{token}' was not properly terminated with regexp: /\\%\\}}/")
        markup = token[match.end() : -2]
        return match[1], markup.removesuffix("-") if self._strip_next else markup

    def _output(self, token: str, body: Body) -> Output:
        if token[2:3] == "-":
            body.strip_end()
        self._strip_next = token[-3:-2] == "-"
        if len(token) < 4 or not token.endswith("}}"):
            raise LiquidSyntaxError(f"Variable '{token}' was not properly terminated with regexp: /\\}}\\}}/")
        markup = token[2:-2].removeprefix("-").removesuffix("-")
        return Output(parse_variable(markup, self), self.line)

    def switch(self, markup: str, parse_lax: Callable[[str], _T], parse_strict: Callable[[str], _T], shown: str) -> _T:
        """Read a markup by the error mode. ``shown`` names it in the message of the strict grammar."""
        if self.error_mode == "lax":
            return parse_lax(markup)
        try:
            return parse_strict(markup)
        except LiquidSyntaxError as error:
            error.line = self.line
            error.markup_context = f'in "{shown}"'
            if self.error_mode == "strict":
                raise
            self.warnings.append(error)
            return parse_lax(markup)
