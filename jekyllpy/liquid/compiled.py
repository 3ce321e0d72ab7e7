"""Generated code made to run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import CodeType, FunctionType, TracebackType
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.budget import exceeded
from jekyllpy.liquid.code import Code
from jekyllpy.liquid.errors import InternalError, StackLevelError, TemplateError

if TYPE_CHECKING:
    from jekyllpy.liquid.body import Body
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.environment import Environment

Function = Callable[["Context", list[str]], None]
_HEADER_LINES = 2


@dataclass(frozen=True, slots=True)
class Compiled:
    """The code of one body, the tags that it calls, and the template's line for some of the code's lines."""

    code: CodeType
    tags: Sequence[Any]
    places: Sequence[int]

    def line_of(self, traceback: TracebackType | None) -> int | None:
        """The template's line on which an error arose."""
        line = None
        while traceback is not None:
            if traceback.tb_frame.f_code is self.code:
                line = traceback.tb_lineno
            traceback = traceback.tb_next
        if line is None:
            return None
        return self.places[line - _HEADER_LINES - 1] or None


def compile_body(body: Body, environment: Environment, careful: bool = False) -> Compiled:
    """Compile the nodes of a body for an environment; raises `StackLevelError` for what Python cannot compile."""
    code = Code(environment, careful)
    code.body(body)
    source = code.source()
    try:
        module = compile(source, "<template>", "exec")
    except (SyntaxError, RecursionError, MemoryError):
        raise StackLevelError("Nesting too deep") from None
    function = next(constant for constant in module.co_consts if isinstance(constant, CodeType))
    return Compiled(function, code.tags, code.places)


def bind(compiled: Compiled, environment: Environment, careful: bool = False) -> Function:
    """A function that renders, and turns whatever goes wrong into a `TemplateError` with its line."""
    function = FunctionType(compiled.code, environment.namespace, "template", (compiled.tags,))
    if careful:
        return function

    def render(context: Context, out: list[str]) -> None:
        try:
            function(context, out)
        except TemplateError as error:
            locate(error, context, compiled.line_of(error.__traceback__))
            raise
        except OverflowError:
            raise locate(exceeded("a value is too large"), context, compiled.line_of(None)) from None
        except RecursionError:
            raise locate(StackLevelError("Nesting too deep"), context, None) from None
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            raise locate(InternalError("internal"), context, compiled.line_of(error.__traceback__)) from error

    return render


def locate(error: TemplateError, context: Context, line: int | None) -> TemplateError:
    """Say where an error lies, unless it says so itself."""
    error.template_name = error.template_name or context.template_name
    error.line = error.line or line
    return error
