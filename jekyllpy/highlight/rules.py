"""What a lexer's states are written with: rules, mixins, and what a rule does when it matches."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from jekyllpy.highlight.pattern import Match

if TYPE_CHECKING:
    from jekyllpy.highlight.regex_lexer import RegexLexer

Callback: TypeAlias = Callable[[Any, Match], object]
"""Called with the lexer and the match when its rule matches: it emits tokens and moves between states itself."""

T = TypeVar("T", bound=str)

CURRENT = "#current"


class Groups(tuple[str | None, ...]):
    """A token type for each group of a match; empty groups and those with None are left out."""

    __slots__ = ()


class Words(dict[str, str]):
    """A token type by the text matched, and one for all other texts."""

    def __init__(self, words: Mapping[str, str], default: str) -> None:
        super().__init__(words)
        self.default = default

    def __missing__(self, word: str) -> str:
        return self.default


Action: TypeAlias = "str | Groups | Words | Callback | None"


@dataclass(frozen=True, slots=True)
class Move:
    """A move on the stack of states: leave `pops` of them, then enter those of `names`, the last on top."""

    pops: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, what to emit for a match of it, and where to go then."""

    pattern: str
    action: Action
    move: Move | None = None
    spent: str | None = None


@dataclass(frozen=True, slots=True)
class Mixin:
    """The rules of another state, tried in this place."""

    state: str


Definition: TypeAlias = "Sequence[Rule | Mixin]"
States: TypeAlias = Mapping[str, "Sequence[Rule | Mixin]"]


def rule(pattern: str, action: Action = None, move: Move | str | None = None, *, spent: str | None = None) -> Rule:
    """A rule.

    `pattern` is in the dialect of `jekyllpy.highlight.pattern`. `action` is the token type of the text matched, or
    `groups`, or `words`, or a callback ``(lexer, match)``, or None to emit nothing. `move` is the name of a state to
    push, or one of `push`, `pop` and `goto`. A callback comes before the move.

    `spent` keeps rules that look far ahead from doing so again and again: where the rule fails, it also fails at every
    point within what the pattern `spent` matches from there. It says nothing new, so it has to follow from `pattern`.
    """
    if isinstance(action, str):
        action = str(action)
    return Rule(pattern, action, push(move) if isinstance(move, str) else move, spent)


def mixin(state: str) -> Mixin:
    """The rules of the state of this name, as the lexer in use defines it."""
    return Mixin(state)


def groups(*tokens: str | None) -> Groups:
    """The action that emits each group of the match with its own token type; text outside of groups is dropped."""
    return Groups(None if token is None else str(token) for token in tokens)


def words(default: str, tables: Mapping[T, str | Sequence[str] | frozenset[str]]) -> Words:
    """The action that looks the match up: `tables` has the words for each token type (a str is split at blanks)."""
    by_word = {
        word: str(token)
        for token, listed in reversed(list(tables.items()))
        for word in (listed.split() if isinstance(listed, str) else listed)
    }
    return Words(by_word, str(default))


def push(*names: str) -> Move:
    """Enter states, the last named on top; without a name, the current one again."""
    return Move(0, names or (CURRENT,))


def pop(times: int = 1, then: str | None = None) -> Move:
    """Leave as many states, and enter another where `then` names one."""
    return Move(times, () if then is None else (then,))


def goto(*names: str) -> Move:
    """Replace the current state."""
    return Move(1, names)


def extend(
    parent: States,
    own: States | None = None,
    *,
    prepend: States | None = None,
    append: States | None = None,
) -> dict[str, Sequence[Rule | Mixin]]:
    """The states of a parent lexer with some new or replaced (`own`) and some given more rules before or after."""
    states = {**parent, **(own or {})}
    for name, rules in (prepend or {}).items():
        states[name] = [*rules, *states[name]]
    for name, rules in (append or {}).items():
        states[name] = [*states[name], *rules]
    return states


def method(name: str) -> Callback:
    """The callback that is the lexer's method of this name, so that a sublexer can override it."""

    def call(lexer: RegexLexer, match: Match) -> object:
        return getattr(lexer, name)(match)

    return call
