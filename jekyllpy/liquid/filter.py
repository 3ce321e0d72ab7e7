"""What the compiler knows of a filter."""

from __future__ import annotations

from collections.abc import Callable
from types import CodeType, FunctionType
from typing import Any, TypeVar, cast

_TAKES_REST = 0x04
_MARK = "reads_variables"
_F = TypeVar("_F", bound=Callable[..., Any])


def reads_variables(function: _F) -> _F:
    """Mark a filter of this library that looks for variables in the context."""
    setattr(function, _MARK, True)
    return function


class Filter:
    """A function with the number of arguments that it takes, the value included; ``most`` None for no end.

    ``wants_context`` if it has a keyword-only parameter ``context``; ``expected`` is how Ruby words the number;
    ``gives_text`` if it is one of ours that never gives anything but text; ``reads_variables`` if it may look for
    variables in the context: those of others that want it may.
    """

    __slots__ = ("expected", "function", "gives_text", "least", "most", "reads_variables", "wants_context")

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        plain = function if isinstance(function, FunctionType) else _plain_function(function)
        code: CodeType = plain.__code__
        bound = int(plain is not function)
        count = code.co_argcount - bound
        self.least = count - len(plain.__defaults__ or ())
        self.most = None if code.co_flags & _TAKES_REST else count
        self.wants_context = "context" in code.co_varnames[code.co_argcount :][: code.co_kwonlyargcount]
        self.expected = self._expected()
        ours = plain.__module__.startswith("jekyllpy.")
        self.reads_variables = self.wants_context and (not ours or hasattr(plain, _MARK))
        self.gives_text = ours and plain.__annotations__.get("return") == "str"

    def _expected(self) -> str:
        if self.most is None:
            return f"{self.least}+"
        return str(self.least) if self.least == self.most else f"{self.least}..{self.most}"

    def takes(self, count: int) -> bool:
        """Whether it can be called with so many arguments."""
        return count >= self.least and (self.most is None or count <= self.most)


def _plain_function(function: Callable[..., Any]) -> FunctionType:
    """The function behind a bound method or an object that can be called; any arguments for what has none."""
    for found in (getattr(function, "__func__", None), vars(type(function)).get("__call__")):
        if isinstance(found, FunctionType):
            return found

    def anything(self: object, value: object, *arguments: object) -> object:
        return function(value, *arguments)

    return cast(FunctionType, anything)
