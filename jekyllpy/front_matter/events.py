"""The event stream of a YAML text, from libyaml where PyYAML was built with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from jekyllpy.errors import YamlError
from jekyllpy.front_matter.hints import hint_for
from jekyllpy.source import Source, Span

_PARSER = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader

NextEvent = Callable[[], Any]
"""Gives a ``yaml.Event``; its kinds have different attributes, so the reader tells them apart by type."""


def open_events(text: str, pure: bool = False) -> NextEvent:
    """A function that gives the events of a text, one a call; it raises what PyYAML raises.

    ``pure`` takes PyYAML's own parser in place of libyaml's.
    """
    parser = (yaml.BaseLoader if pure else _PARSER)(text)
    next_event: NextEvent = parser.get_event
    return next_event


def yaml_error(error: Exception, text: str, source: Source, offset: int = 0) -> YamlError:
    """The error to raise for what PyYAML raised on a text that starts at an offset of a source."""
    problem, place = _problem(error, text)
    if place is None:
        return YamlError(problem, source=source)
    return YamlError(
        problem, source=source, span=Span(offset + place, offset + place + 1), hint=hint_for(problem, text, place)
    )


def _problem(error: Exception, text: str) -> tuple[str, int | None]:
    if isinstance(error, yaml.MarkedYAMLError):
        problem = error.problem or "not YAML"
        message = f"{problem} {error.context}" if error.context else problem
        # What is opened and never closed is better shown where it opens than where the text ends.
        unclosed = "end of stream" in problem and error.context_mark is not None
        mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
        return message, None if mark is None else mark.index
    if isinstance(error, yaml.reader.ReaderError):
        return _reader_problem(error, text)
    if isinstance(error, UnicodeEncodeError):
        return "invalid byte sequence in UTF-8", error.start
    return str(error), None


def _reader_problem(error: yaml.reader.ReaderError, text: str) -> tuple[str, int]:
    place = next((i for i, char in enumerate(text) if ord(char) == error.character), 0)
    return f"{error.reason} (U+{error.character:04X})", place
