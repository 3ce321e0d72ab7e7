"""What a template sees while it renders: variables, scopes, registers, errors, interrupts.

Liquid keeps a stack of scopes over the data and searches it for every name. Here there is one dict of what is visible,
and `shadowed` keeps what a scope has hidden, so that a lookup is one step and only entering and leaving a scope costs
something. Reference: Liquid 4.0.4, context.rb.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.budget import Budget, exceeded
from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.errors import (
    InternalError,
    MemoryLimitError,
    StackLevelError,
    TemplateError,
    UndefinedVariable,
)
from jekyllpy.liquid.expression import Expression, parse_expression
from jekyllpy.liquid.state import State
from jekyllpy.liquid.values import MISSING

if TYPE_CHECKING:
    from jekyllpy.liquid.environment import Environment
    from jekyllpy.liquid.loops import ForLoop

MAX_DEPTH = 100


class DropVariables(dict[Any, Any]):
    """Variables over a drop, which is asked for what has not been set."""

    def __init__(self, drop: Drop) -> None:
        self.drop = drop

    def get(self, name: Any, default: Any = None) -> Any:
        if name in self:
            return self[name]
        return self.drop.get(name) if name in self.drop else default


class Context:
    """The state of one rendering.

    ``data`` is what the caller gave (a mapping or a drop), ``variables`` all that is visible: the data, what the
    template has assigned, what scopes have bound. ``look`` gives a variable by its name alone. ``registers`` belongs
    to tags and filters. ``template_name`` is the included template that is being rendered, ``interrupts`` what
    ``break`` and ``continue`` have left for an outer loop to see (True for ``break``). ``careful``: errors become
    text, not exceptions.
    """

    __slots__ = (
        *(
            "budget",
            "careful",
            "counted",
            "data",
            "depth",
            "environment",
            "errors",
            "interrupts",
            "look",
            "loops",
            "registers",
        ),
        *("scopes", "shadowed", "state", "template_name", "variables"),
    )

    def __init__(
        self,
        environment: Environment,
        data: Mapping[str, Any] | Drop | None = None,
        registers: dict[str, Any] | None = None,
        *,
        state: State | None = None,
        careful: bool = False,
    ) -> None:
        self.environment = environment
        self.data: Mapping[str, Any] | Drop = {} if data is None else data
        self.variables: dict[Any, Any] = DropVariables(data) if isinstance(data, Drop) else dict(data or {})
        self.look: Callable[[Any], Any] = self.find if environment.strict_variables else self.variables.get
        self.registers: dict[str, Any] = {} if registers is None else registers
        self.state = state or State()
        self.careful = careful
        self.shadowed: dict[object, list[Any]] = {}
        self.scopes: list[list[object]] = [[]]
        self.loops: list[ForLoop] = []
        self.counted: dict[str, Any] = {}
        self.depth = 1
        self.budget = Budget(environment.limits)
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
        value = self.variables.get(name, MISSING) if name.__hash__ is not None else MISSING
        if value is not MISSING:
            return value
        if self.environment.strict_variables:
            raise UndefinedVariable(f"undefined variable {name}")
        return None

    def assign(self, name: object, value: object) -> None:
        """Set a variable of the whole rendering, as ``{% assign %}`` does: a scope's own variable still hides it."""
        if name in self.shadowed:
            self.shadowed[name][0] = value
        else:
            self.variables[name] = value

    def count(self, name: str, step: int) -> Any:
        """Change a counter and give its value before. Counters stand in the data, if that is a dict."""
        data: dict[str, Any] = self.data if isinstance(self.data, dict) else self.registers.setdefault("counters", {})
        before = data[name] if name in data else self.data.get(name) if name in self.data else MISSING
        value = 0 if before is MISSING or before is None or before is False else before
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise InternalError("internal")
        self.counted.setdefault(name, before)
        if self.variables.get(name, MISSING) is before:
            self.assign(name, value + step)
        data[name] = value + step
        return value

    def uncount(self) -> None:
        """Put counters in the data back to where they were."""
        if isinstance(self.data, dict):
            for name, value in self.counted.items():
                if value is MISSING:
                    self.data.pop(name, None)
                else:
                    self.data[name] = value

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
        if self.depth >= MAX_DEPTH:
            raise StackLevelError("Nesting too deep")
        self.depth += 1

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
        """Note an error of a node; gives the text that stands in its place. Raises that of a limit."""
        if isinstance(error, RecursionError):
            error = StackLevelError("Nesting too deep")
        elif isinstance(error, OverflowError):
            error = exceeded("a value is too large")
        elif not isinstance(error, TemplateError):
            error = InternalError("internal")
        error.template_name = error.template_name or self.template_name
        error.line = error.line or line
        if isinstance(error, MemoryLimitError) or not self.careful:
            raise error
        self.errors.append(error)
        return str(error)
