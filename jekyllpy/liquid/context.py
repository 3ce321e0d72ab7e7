"""What a template sees while it renders: variables, scopes, registers, errors, interrupts.

Liquid keeps a stack of scopes and searches it for every name. Here there is one dict of what is visible, and `shadowed`
keeps what a scope has hidden, so that a lookup is one step and only entering and leaving a scope costs something.
Reference: Liquid 4.0.4, context.rb.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.errors import InternalError, MemoryLimitError, StackLevelError, TemplateError, UndefinedVariable
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
        "get",
        "interrupts",
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
    ) -> None:
        self.environment = environment
        self.data: Mapping[str, Any] | Drop = {} if data is None else data
        self.get: Callable[[Any], Any] = self.data.get if isinstance(self.data, dict) else self._get
        self.registers: dict[str, Any] = {} if registers is None else registers
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
        """The value of a variable by its name alone; None, or `UndefinedVariable`, where there is none."""
        value = self.variables.get(name, MISSING)
        if value is not MISSING:
            return value
        if self.environment.strict_variables and not self._knows(name):
            raise UndefinedVariable(f"undefined variable {name}")
        return self.get(name) if name.__hash__ is not None else None

    def look(self, name: str) -> Any:
        """As `find`, but None for what does not exist whatever the mode."""
        value = self.variables.get(name, MISSING)
        return self.get(name) if value is MISSING else value

    def _knows(self, name: object) -> bool:
        return name in self.data or name in self.registers.get("counters", ())

    def _get(self, name: object) -> Any:
        """As ``self.data.get`` for data that counters are not written to."""
        counters = self.registers.get("counters", {})
        return counters[name] if name in counters else self.data.get(name)  # type: ignore[arg-type]

    def count(self, name: str, step: int) -> Any:
        """Change a counter and give its value before; counters stand in the data, where it is a dict."""
        counters = self.data if isinstance(self.data, dict) else self.registers.setdefault("counters", {})
        value = self.get(name)
        if value is None or value is False:
            value = 0
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise InternalError("internal")
        counters[name] = value + step
        return value

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
        if isinstance(error, RecursionError):
            error = StackLevelError("Nesting too deep")
        elif not isinstance(error, TemplateError):
            error = InternalError("internal")
        error.template_name = error.template_name or self.template_name
        error.line = error.line or line
        if self.environment.raise_errors or isinstance(error, MemoryLimitError):
            raise error
        self.errors.append(error)
        return str(error)

    def spend(self, count: int) -> None:
        """Count items of loops; raises `MemoryLimitError` over the limit."""
        self.spent += count
        most = self.environment.limits.iterations
        if most is not None and self.spent > most:
            raise MemoryLimitError("Memory limits exceeded", hint=f"loops ran over more than {most} items")

    def check_length(self, length: int) -> None:
        """Raises `MemoryLimitError` if a text or array of this length may not be."""
        most = self.environment.limits.text
        if most is not None and length > most:
            raise MemoryLimitError("Memory limits exceeded", hint=f"a value is longer than {most}")

    def check_text(self, text: str) -> str:
        """The text, if it is not too long."""
        self.check_length(len(text))
        return text

    def check_number(self, number: int) -> int:
        """The integer, if it is not too long."""
        most = self.environment.limits.number_bits
        if most is not None and number.bit_length() > most:
            raise MemoryLimitError("Memory limits exceeded", hint=f"a number is longer than {most} bits")
        return number
