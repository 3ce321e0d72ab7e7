"""A parsed template. Reference: Liquid 4.0.4, template.rb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.cache import Entry, warnings_of
from jekyllpy.liquid.compiled import Compiled, Function, bind, compile_body
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.errors import LiquidSyntaxError, MemoryLimitError, TemplateError
from jekyllpy.liquid.state import State
from jekyllpy.liquid.text import join

if TYPE_CHECKING:
    from jekyllpy.liquid.body import Body, Node
    from jekyllpy.liquid.drop import Drop
    from jekyllpy.liquid.environment import Environment


class Template:
    """Renders any number of times; compiles on the first.

    ``path`` names it in messages, ``warnings`` is what the strict grammar would have refused (error mode ``warn``),
    ``errors`` what went wrong in the last rendering that did not raise.
    """

    def __init__(
        self,
        text: str,
        environment: Environment,
        path: str | None = None,
        first_line: int = 1,
        *,
        entry: Entry | None = None,
    ) -> None:
        self.text = text
        self.environment = environment
        self.path = path
        self.first_line = first_line
        self.errors: Sequence[TemplateError] = ()
        self.state = State()
        self._entry = entry
        self._body: Body | None = None
        self._functions: dict[bool, Function] = {}
        self.warnings: tuple[LiquidSyntaxError, ...] = ()
        if entry is None:
            self._body = self._parse()
        else:
            self.warnings = warnings_of(entry)

    @property
    def body(self) -> Body:
        """The nodes; parsed now if the code came from a cache."""
        if self._body is None:
            self._body = self._parse()
        return self._body

    def _parse(self) -> Body:
        parser = self.environment.parser(self.text, self.path, self.first_line)
        body = parser.parse()
        self.warnings = tuple(parser.warnings)
        return body

    def compile(self, careful: bool = False) -> Compiled:
        """The template's Python code, from the cache if that has it. ``careful``: with errors as text."""
        if self._entry is None or careful:
            return compile_body(self.body, self.environment, careful)
        entry = self._entry
        tags = [self._tag(*place) for place in entry.tags]
        return Compiled(entry.code, tags, entry.places)

    def _tag(self, start: int, end: int, line: int) -> Node:
        return self.environment.parser(self.text[start:end], self.path, line).parse().nodes[0]

    def function(self, careful: bool = False) -> Function:
        """The template as a function of a context and an output list; ``careful``: with errors as text."""
        function = self._functions.get(careful)
        if function is None:
            function = self._functions[careful] = bind(self.compile(careful), self.environment, careful)
        return function

    def render(self, data: Mapping[str, Any] | Drop | None = None, registers: dict[str, Any] | None = None) -> str:
        """The text for these variables. ``registers`` is what tags and filters find in the context.

        ``increment`` and ``decrement`` change ``data`` if it is a dict. Raises `TemplateError` where the environment
        says ``raise_errors``, and `MemoryLimitError` always. Where errors are not raised, a template in which there is
        one is rendered a second time, with care: its tags run twice.
        """
        before = None if self.environment.raise_errors else self.state.copy()
        context = Context(self.environment, data, registers, state=self.state)
        self.errors = ()
        try:
            return self._render(context)
        except MemoryLimitError:
            raise
        except TemplateError:
            if before is None:
                raise
        context.uncount()
        self.state = before
        return self._render_carefully(Context(self.environment, data, registers, state=before, careful=True))

    def _render_carefully(self, context: Context) -> str:
        self.errors = context.errors
        return self._render(context)

    def _render(self, context: Context) -> str:
        out = context.budget.out
        self.write(context, out)
        context.budget.check_output()
        return join(out)

    def render_in(self, context: Context) -> str:
        """The text in a context that exists already, as of a template included in another."""
        out: list[str] = []
        self.write(context, out)
        return join(out)

    def write(self, context: Context, out: list[str]) -> None:
        """Append the text to an output list."""
        context.budget.spend(10)
        function = self._functions.get(context.careful) or self.function(context.careful)
        function(context, out)
