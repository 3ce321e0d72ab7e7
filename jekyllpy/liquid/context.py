"""What a template sees while it renders: variables, scopes, registers, errors, interrupts.

Liquid keeps a stack of scopes and searches it for every name. Here there is one dict of what is visible, and `shadowed`
keeps what a scope has hidden, so that a lookup is one step and only entering and leaving a scope costs something.
Reference: Liquid 4.0.4, context.rb.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.errors import InternalError, StackLevelError, TemplateError
from jekyllpy.liquid.expression import Expression, parse_expression
from jekyllpy.liquid.values import MISSING

if TYPE_CHECKING:
    from jekyllpy.liquid.drop import Drop
    from jekyllpy.liquid.environment import Environment

MAX_DEPTH = 100


class Context:
    """The state of one rendering.

    ``data`` is what the caller gave (a mapping or a drop), ``variables`` what the template has assigned or a scope has
    bound; ``registers`` belongs to tags and filters. ``template_name`` is the included template that is being rendered,
    ``interrupts`` what ``break`` and ``continue`` have left for an outer loop to see (True for ``break``).
    """

    __slots__ = (
        "data",
        "depth",
        "environment",
        "errors",
        "interrupts",
        "raise_errors",
        "registers",
        "scopes",
        "shadowed",
        "spent",
        "template_name",
        "variables",
    )

    def __init__(
        self,
        environment: Environment,
        data: Mapping[str, Any] | Drop | None = None,
        registers: dict[str, Any] | None = None,
        *,
        raise_errors: bool = False,
    ) -> None:
        self.environment = environment
        self.data: Mapping[str, Any] | Drop = {} if data is None else data
        self.registers: dict[str, Any] = {} if registers is None else registers
        self.raise_errors = raise_errors
        self.variables: dict[object, Any] = {}
        self.shadowed: dict[object, list[Any]] = {}
        self.scopes: list[list[object]] = [[]]
        self.depth = 1
        self.spent = 0
        self.interrupts: list[bool] = []
        self.errors: list[TemplateError] = []
        self.template_name: str | None = None

    def __getitem__(self, markup: str) -> Any:
        """The value of an expression such as ``page.title``, None where there is none."""
        return self.evaluate(parse_expression(markup))

    def __setitem__(self, name: str, value: object) -> None:
        """Bind a name in the innermost scope, until that scope ends."""
        scope = self.scopes[-1]
        if name in scope:
            self.variables[name] = value
            return
        if not scope and len(self.scopes) > 1:
            self.enter()
        scope.append(name)
        self.bind(name, value)

    def evaluate(self, expression: object) -> Any:
        """The value of a parsed expression; anything else is its own value."""
        return expression.evaluate(self) if isinstance(expression, Expression) else expression

    def find(self, name: object) -> Any:
        """The value of a variable by its name alone, None where there is none."""
        value = self.variables.get(name, MISSING)
        return self.data.get(name) if value is MISSING else value  # type: ignore[arg-type]

    def assign(self, name: object, value: object) -> None:
        """Set a variable of the whole rendering, as ``{% assign %}`` does: a scope's own variable still hides it."""
        if name in self.shadowed:
            self.shadowed[name][0] = value
        else:
            self.variables[name] = value

    @contextmanager
    def scope(self, variables: Mapping[str, object] | None = None) -> Iterator[None]:
        """A scope for the names bound inside the ``with`` block, starting with ``variables``."""
        self.scopes.append([])
        try:
            for name, value in (variables or {}).items():
                self[name] = value
            yield
        finally:
            self.leave_scope()

    def leave_scope(self) -> None:
        """End the innermost scope: what it had hidden is visible again."""
        names = self.scopes.pop()
        if names:
            self.depth -= 1
        for name in reversed(names):
            self.unbind(name)

    def enter(self) -> None:
        """Count one more scope; raises `StackLevelError` where there are too many."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.depth -= 1
            raise StackLevelError("Nesting too deep")

    def bind(self, name: object, value: object) -> None:
        """Make a value visible under a name until `unbind`."""
        self.shadowed.setdefault(name, []).append(self.variables.get(name, MISSING))
        self.variables[name] = value

    def unbind(self, name: object) -> None:
        """Take back the last `bind` of a name."""
        hidden = self.shadowed[name]
        value = hidden.pop()
        if not hidden:
            del self.shadowed[name]
        if value is MISSING:
            del self.variables[name]
        else:
            self.variables[name] = value

    def handle_error(self, error: Exception, line: int | None) -> str:
        """Note an error of a node and give the text that stands in its place; raises it where errors are to be raised."""
        if not isinstance(error, TemplateError):
            error = InternalError("internal")
        error.template_name = error.template_name or self.template_name
        error.line = error.line or line
        if self.raise_errors:
            raise error
        self.errors.append(error)
        return str(error)
