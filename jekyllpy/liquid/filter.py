"""What the compiler knows of a filter."""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, signature
from typing import TypeVar

_F = TypeVar("_F", bound=Callable[..., object])
_POSITIONAL = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)


def reads_variables(function: _F) -> _F:
    """Mark a filter that looks for variables in the context, by names that only its arguments tell."""
    function.__dict__["reads_variables"] = True
    return function


class Filter:
    """A function with the number of arguments that it takes, the value included.

    ``wants_context`` if it has a keyword-only parameter ``context``; ``expected`` is how Ruby words the number;
    ``reads_variables`` if it is marked so; ``gives_text`` if it is one of ours that never gives anything but text.
    """

    __slots__ = ("expected", "function", "gives_text", "least", "most", "reads_variables", "wants_context")

    def __init__(self, function: Callable[..., object]) -> None:
        self.function = function
        parameters = signature(function).parameters.values()
        positional = [parameter for parameter in parameters if parameter.kind in _POSITIONAL]
        self.least = sum(parameter.default is Parameter.empty for parameter in positional)
        endless = any(parameter.kind is Parameter.VAR_POSITIONAL for parameter in parameters)
        self.most = None if endless else len(positional)
        self.wants_context = any(p.name == "context" and p.kind is Parameter.KEYWORD_ONLY for p in parameters)
        self.reads_variables = bool(getattr(function, "reads_variables", False))
        self.expected = self._expected()
        ours = getattr(function, "__module__", "").startswith("jekyllpy.")
        self.gives_text = ours and getattr(function, "__annotations__", {}).get("return") in ("str", str)

    def _expected(self) -> str:
        if self.most is None:
            return f"{self.least}+"
        return str(self.least) if self.least == self.most else f"{self.least}..{self.most}"

    def takes(self, count: int) -> bool:
        """Whether it can be called with so many arguments."""
        return count >= self.least and (self.most is None or count <= self.most)
