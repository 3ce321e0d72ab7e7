"""What a build says while it works: messages with a topic, and progress."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

Level = Literal["debug", "info", "warn", "error"]


@dataclass(frozen=True, slots=True)
class Message:
    """Something said, in Jekyll's words: ``topic`` is the part that Jekyll prints before the text, as ``Conflict:``."""

    level: Level
    topic: str
    text: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage (``read``, ``generate``, ``render``, ``write``) has come; ``total`` is 0 if it is not known."""

    stage: str
    done: int = 0
    total: int = 0


Event = Message | Progress
Listener = Callable[[Event], object]


class Reporter:
    """Collects the warnings and errors of a build and passes all that is said on to a listener."""

    def __init__(self, listener: Listener | None = None) -> None:
        self.listener = listener
        self.messages: list[Message] = []

    def debug(self, topic: str, text: str) -> None:
        """Say what only a person looking for a fault wants to know."""
        self._say(Message("debug", topic, text))

    def info(self, topic: str, text: str) -> None:
        """Say what goes on."""
        self._say(Message("info", topic, text))

    def warn(self, topic: str, text: str) -> None:
        """Say that something is odd; the build goes on."""
        self._say(Message("warn", topic, text))

    def error(self, topic: str, text: str) -> None:
        """Say that something failed."""
        self._say(Message("error", topic, text))

    def repeat(self, messages: Iterable[Message]) -> None:
        """Say again what was said in an earlier build, each message once."""
        for message in messages:
            if message not in self.messages:
                self._say(message)

    def progress(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Say how far a stage has come."""
        if self.listener is not None:
            self.listener(Progress(stage, done, total))

    @property
    def warnings(self) -> list[Message]:
        """The warnings and errors so far."""
        return [message for message in self.messages if message.level in ("warn", "error")]

    def _say(self, message: Message) -> None:
        if message.level != "debug":
            self.messages.append(message)
        if self.listener is not None:
            self.listener(message)
