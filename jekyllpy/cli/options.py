"""The options that several commands share, for click (`jekyllpy.cli.declared` says what they are)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from jekyllpy.cli import declared
from jekyllpy.cli.declared import BUILD, ROOT, Declared

Command = TypeVar("Command", bound=Callable[..., Any])
Option = Callable[[Command], Command]


def _comma_list(context: click.Context, parameter: click.Parameter, value: Any) -> list[str] | None:
    return declared.comma_list(value) if isinstance(value, str) else value


def option(given: Declared) -> Option[Any]:
    """The option as click knows it; those that are not given are None."""
    names = (*given.names, given.key)
    if given.kind in ("flag", "switch"):
        is_flag = True if given.kind == "flag" else None
        return click.option(*names, is_flag=is_flag, default=None, help=given.help)
    callback = _comma_list if given.kind == "list" else None
    kind = int if given.kind == "number" else str
    return click.option(*names, type=kind, callback=callback, metavar=given.metavar, help=given.help)


SOURCE = option(declared.SOURCE)
CONFIG = option(declared.CONFIG)
TRACE = click.option(*declared.TRACE.names, is_flag=True, expose_value=False, help=declared.TRACE.help)


def root_options(command: Command) -> Command:
    """Add the options that Jekyll takes before or after any command."""
    return _with(command, ROOT)


def build_options(command: Command) -> Command:
    """Add all options of a build."""
    return _with(command, (*BUILD, *ROOT))


def _with(command: Command, options: Sequence[Declared]) -> Command:
    for given in reversed(options):
        command = (TRACE if given is declared.TRACE else option(given))(command)
    return command
