"""What can go wrong in a template: Liquid's own kinds of errors.

    LiquidError (jekyllpy.errors)
    └── TemplateError          with the line and the name of the template
        ├── LiquidSyntaxError  the template cannot be parsed
        ├── ArgumentError      a filter or tag was given what it cannot take
        ├── FileSystemError    an included template cannot be had
        ├── StackLevelError    includes or blocks nested too deep
        ├── MemoryLimitError   a limit of the environment is reached
        ├── DivisionByZero, FloatDomainError
        ├── UndefinedVariable, UndefinedFilter, UndefinedDropMethod     in the strict modes
        └── InternalError      a value of a kind that the operation cannot work on

Texts are those of the reference: Liquid 4.0.4, errors.rb and locales/en.yml.
"""

from __future__ import annotations

from jekyllpy.errors import LiquidError


class TemplateError(LiquidError):
    """An error in a template; ``str()`` is ``Liquid error (NAME line N): MESSAGE`` as the reference prints it.

    ``line`` counts from 1; ``template_name`` is set where the error lies in an included template; ``markup_context`` is
    the end of the message that names the markup in the strict modes.
    """

    prefix = "Liquid error"

    def __init__(
        self, message: str, *, line: int | None = None, template_name: str | None = None, hint: str | None = None
    ) -> None:
        super().__init__(message, hint=hint)
        self.line = line
        self.template_name = template_name
        self.markup_context: str | None = None

    def __str__(self) -> str:
        place = ""
        if self.line is not None:
            name = f"{self.template_name} " if self.template_name else ""
            place = f" ({name}line {self.line})"
        text = f"{self.prefix}{place}: {self.message}"
        return f"{text} {self.markup_context}" if self.markup_context else text


class LiquidSyntaxError(TemplateError):
    """A template cannot be parsed."""

    prefix = "Liquid syntax error"


class ArgumentError(TemplateError):
    """A filter or tag was given what it cannot take."""


class FileSystemError(TemplateError):
    """An included template cannot be had."""


class StackLevelError(TemplateError):
    """Includes or blocks are nested too deep."""


class MemoryLimitError(TemplateError):
    """A limit of the environment is reached; ends the rendering of the whole template."""


class DivisionByZero(TemplateError):
    """``divided_by: 0`` or ``modulo: 0`` of integers."""


class FloatDomainError(TemplateError):
    """Infinity or NaN where an integer is needed."""


class UndefinedVariable(TemplateError):
    """A variable does not exist, under ``strict_variables``."""


class UndefinedFilter(TemplateError):
    """A filter does not exist, under ``strict_filters``."""


class UndefinedDropMethod(TemplateError):
    """A drop does not know a name, under ``strict_variables``."""


class InternalError(TemplateError):
    """A value is of a kind that the operation cannot work on."""
