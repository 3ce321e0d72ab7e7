"""The rules of a parser: an ordered list, and a table of them by the character they may start with.

A rule is a pattern and a function ``(parser, match, state) -> end | None``, as in mistune: it returns where parsing
goes on, or None for "try the next rule" (so a rule may look closer and decline).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final, Generic, NamedTuple, TypeVar

State = TypeVar("State")
Function = Callable[[Any, re.Match[str], State], int | None]
Match = Callable[[str, int], re.Match[str] | None]
Entries = tuple[tuple[Match, Function[State]], ...]

#: Nesting of blocks and spans beyond which an opener is text: keeps cost linear and the call stack shallow.
MAX_DEPTH: Final = 100


class Rule(NamedTuple, Generic[State]):
    """One construct.

    ``starts`` are the characters it may start with (for blocks: after up to three spaces), None for any. ``trigger``
    is, for spans, the pattern at which the parser stops to look (the rule's own pattern where there is none).
    """

    name: str
    pattern: re.Pattern[str]
    function: Function[State]
    starts: str | None = None
    trigger: str | None = None


class Rules(Generic[State]):
    """An ordered list of rules that can be added to, and its table by first character."""

    def __init__(self, rules: Iterable[Rule[State]]) -> None:
        self._rules = list(rules)
        self._index()

    @property
    def names(self) -> list[str]:
        """The names of the rules, in the order they are tried."""
        return [rule.name for rule in self._rules]

    def __iter__(self) -> Any:
        return iter(self._rules)

    def only(self, *names: str) -> Rules[State]:
        """The rules of these names."""
        return Rules(rule for rule in self._rules if rule.name in names)

    def add(self, rule: Rule[State], before: str | None = None) -> None:
        """Add a rule before another one, or at the end; a rule of the same name is replaced where it stands."""
        names = self.names
        if rule.name in names:
            self._rules[names.index(rule.name)] = rule
        else:
            self._rules.insert(names.index(before) if before in names else len(names), rule)
        self._index()

    def _index(self) -> None:
        chars = {char for rule in self._rules for char in rule.starts or ""}
        self.table: dict[str, Entries[State]] = {char: self._entries(char) for char in chars}
        self.others: Entries[State] = self._entries(None)

    def _entries(self, char: str | None) -> Entries[State]:
        return tuple(
            (rule.pattern.match, rule.function)
            for rule in self._rules
            if rule.starts is None or (char is not None and char in rule.starts)
        )
