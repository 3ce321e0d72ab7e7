"""Telling a person what went wrong: where, what, and what to do; the traceback only when asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from jekyllpy.cli import exit_codes
from jekyllpy.cli.console import colours
from jekyllpy.errors import JekyllpyError


def guarded(command: Callable[[], int | None], arguments: Sequence[str]) -> int:
    """Run a command and return its exit code, whatever happens; errors are told to the person."""
    try:
        return command() or exit_codes.SUCCESS
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return exit_codes.INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return exit_codes.FAILED
    except Exception as error:
        return report_failure(error, arguments)


def report_failure(error: Exception, arguments: Sequence[str]) -> int:
    """Print an error to standard error, in the form ``file:line:column: message`` with the line and a caret.

    With ``--trace`` (or ``-t``) among the arguments the traceback comes first. Returns the exit code.
    """
    if {"--trace", "-t"} & set(arguments):
        import traceback

        traceback.print_exception(error)
    print(_coloured(message(error)), file=sys.stderr)
    if not isinstance(error, (JekyllpyError, OSError)) and "--trace" not in arguments:
        print("This should not happen: run it again with --trace for what to report.", file=sys.stderr)
    return exit_codes.FAILED


def message(error: Exception) -> str:
    """What an error says, in one or more lines."""
    if isinstance(error, JekyllpyError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return f"{type(error).__name__}: {error}"


def _coloured(text: str) -> str:
    return f"\x1b[31m{text}\x1b[0m" if colours(sys.stderr) else text
