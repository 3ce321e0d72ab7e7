"""A parsed template. Reference: Liquid 4.0.4, template.rb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.compiled import Compiled, Function, bind, compile_body
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.errors import LiquidSyntaxError, TemplateError
from jekyllpy.liquid.text import join

if TYPE_CHECKING:
    from jekyllpy.liquid.body import Body
    from jekyllpy.liquid.drop import Drop
    from jekyllpy.liquid.environment import Environment


class Template:
    """Renders any number of times; compiles on the first.

    ``path`` names it in messages, ``warnings`` is what the strict grammar would have refused (error mode ``warn``),
    ``errors`` what went wrong in the last rendering that did not raise.
    """

    def __init__(
        self, body: Body, environment: Environment, path: str | None = None, warnings: Sequence[LiquidSyntaxError] = ()
    ) -> None:
        self.body = body
        self.environment = environment
        self.path = path
        self.warnings = warnings
        self.errors: Sequence[TemplateError] = ()
        self._function: Function | None = None

    def compile(self) -> Compiled:
        """The template as Python code."""
        return compile_body(self.body, self.environment)

    @property
    def function(self) -> Function:
        """The template as a function of a context and an output list."""
        if self._function is None:
            self._function = bind(self.compile(), self.environment)
        return self._function

    def render(self, data: Mapping[str, Any] | Drop | None = None, registers: dict[str, Any] | None = None) -> str:
        """The text for these variables. ``registers`` is what tags and filters find in the context.

        ``increment`` and ``decrement`` change ``data`` if it is a dict. Raises `TemplateError` where the environment
        says ``raise_errors``, and `MemoryLimitError` always.
        """
        context = Context(self.environment, data, registers)
        try:
            return self.render_in(context)
        finally:
            self.errors = context.errors

    def render_in(self, context: Context) -> str:
        """The text in a context that exists already, as of a template included in another."""
        out: list[str] = []
        self.write(context, out)
        return join(out)

    def write(self, context: Context, out: list[str]) -> None:
        """Append the text to an output list."""
        self.function(context, out)
