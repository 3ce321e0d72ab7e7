"""Printing what a build says, in Jekyll's form: a topic to the right of column 20, then the text."""

from __future__ import annotations

import os
import re
import sys
from typing import TextIO

from jekyllpy.report import Event, Level, Message, Progress

_RANKS: dict[Level, int] = {"debug": 0, "info": 1, "warn": 2, "error": 3}
_COLOURS: dict[Level, str] = {"warn": "33", "error": "31"}


class Console:
    """A listener for a build's events: prints those of a level and above, warnings and errors to standard error.

    (jekyll 4.3.1 log_adapter.rb, stevenson.rb; colours only where a terminal shows them.)
    """

    def __init__(self, level: Level = "info") -> None:
        self.level: Level = level

    def __call__(self, event: Event) -> None:
        if isinstance(event, Message) and _RANKS[event.level] >= _RANKS[self.level]:
            self.write(event.level, formatted(event.topic, event.text))
        elif isinstance(event, Progress):
            self.progress(event)

    def adjust(self, *, quiet: bool, verbose: bool) -> None:
        """Show errors only, or everything."""
        if quiet:
            self.level = "error"
        elif verbose:
            self.level = "debug"

    def info(self, topic: str, text: str = "") -> None:
        """Say what goes on."""
        self(Message("info", topic, text))

    def warn(self, topic: str, text: str = "") -> None:
        """Say that something is odd."""
        self(Message("warn", topic, text))

    def error(self, topic: str, text: str = "") -> None:
        """Say that something failed."""
        self(Message("error", topic, text))

    def write(self, level: Level, line: str) -> None:
        """Print a line as it is, in the colour and to the stream of its level."""
        stream = sys.stderr if level in _COLOURS else sys.stdout
        if level in _COLOURS and colours(stream):
            line = f"\x1b[{_COLOURS[level]}m{line}\x1b[0m"
        print(line, file=stream, flush=True)

    def progress(self, event: Progress) -> None:
        """Show how far a build is, where a person watches."""
        if self.level == "info" and sys.stderr.isatty() and event.total >= 200:
            bar = "█" * (event.done * 24 // event.total)
            end = "\r" if event.done < event.total else "\r\x1b[K"
            print(f"{event.stage:>19} {bar:░<24} {event.done}/{event.total}", end=end, file=sys.stderr, flush=True)


def formatted(topic: str, text: str) -> str:
    """A line as Jekyll prints it: white space in the text, line ends too, becomes single blanks."""
    return f"{topic} ".rjust(20) + re.sub(r"\s+", " ", text)


def colours(stream: TextIO) -> bool:
    """Whether to write colours to a stream: a terminal, and nobody who asked for none."""
    return stream.isatty() and "NO_COLOR" not in os.environ
