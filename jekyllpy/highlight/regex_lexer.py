"""The engine of most lexers: states of rules over patterns (Rouge 3.30, ``lib/rouge/regex_lexer.rb``).

Where Rouge tries each rule of a state in turn, a state here is a table by the next character: it names the rules whose
patterns can begin with that character, compiled when first needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import ClassVar, NamedTuple

from jekyllpy.highlight.charset import of_char
from jekyllpy.highlight.lexer import Lexer, Options, Tokens
from jekyllpy.highlight.pattern import Match, Matcher, Pattern, remembering, translate
from jekyllpy.highlight.rules import CURRENT, Action, Definition, Groups, Mixin, Move, Rule, States, Words
from jekyllpy.highlight.tokens import Error

MAX_NULL_SCANS = 5
"""How many rules in a row may match the empty text before lexing is forced on by one character."""


class Candidate(NamedTuple):
    """A rule as the loop uses it. `resume`: which rules to go on with when it has matched the empty text too often."""

    match: Matcher
    action: Action
    pops: int
    states: tuple[State, ...]
    order: int
    resume: int


class _Prepared(NamedTuple):
    pattern: Pattern
    rule: Rule
    resume: int


class State(dict[str, tuple[Candidate, ...]]):
    """A state: by the next character, the rules to try, in order."""

    def __init__(self, name: str, book: StateBook, definition: Definition) -> None:
        super().__init__()
        self.name = name
        self.book = book
        self.definition = definition
        self.prepared: list[_Prepared] | None = None
        self.compiled: dict[int, Candidate] = {}

    def __missing__(self, char: str) -> tuple[Candidate, ...]:
        chars = of_char(char)
        if self.prepared is None:
            self.prepared = list(self.book.flat(self.definition))
        candidates = tuple(
            self._candidate(index) for index, entry in enumerate(self.prepared) if entry.pattern.start & chars
        )
        self[char] = candidates
        return candidates

    def _candidate(self, index: int) -> Candidate:
        if index not in self.compiled:
            assert self.prepared is not None
            pattern, rule, resume = self.prepared[index]
            move = rule.move or Move(0, ())
            states = tuple(self if name == CURRENT else self.book[name] for name in move.names)
            matcher = pattern.matcher()
            if rule.spent is not None:
                matcher = remembering(matcher, translate(rule.spent).matcher())
            self.compiled[index] = Candidate(matcher, rule.action, move.pops, states, index, resume)
        return self.compiled[index]


class StateBook(dict[str, State]):
    """The states of one lexer class, by name."""

    def __init__(self, states: States) -> None:
        super().__init__()
        self.definitions = states

    def __missing__(self, name: str) -> State:
        state = self[name] = State(name, self, self.definitions[name])
        return state

    def made(self, key: str, build: Callable[[], Definition]) -> State:
        """The state made on the fly under this key."""
        if key not in self:
            self[key] = State(key, self, build())
        return self[key]

    def flat(self, definition: Definition, start: int = 0) -> Iterator[_Prepared]:
        """The rules of a definition with mixins opened. A rule that runs idle is resumed after its innermost mixin."""
        index = start
        entries: list[_Prepared] = []
        for item in definition:
            if isinstance(item, Mixin):
                inner = list(self.flat(self.definitions[item.state], index))
                end = index + len(inner)
                entries += [entry if entry.resume >= 0 else entry._replace(resume=end) for entry in inner]
                index = end
            else:
                entries.append(_Prepared(translate(item.pattern), item, -1))
                index += 1
        return iter(entries)


class RegexLexer(Lexer):
    """A lexer of states. `states` maps their names to rules; lexing starts in ``root``.

    Subclasses that need more at the start of a text extend `reset`.
    """

    states: ClassVar[States]

    @classmethod
    @cache
    def state_book(cls) -> StateBook:
        """The compiled states of this class, made when it is first used."""
        return StateBook(cls.states)

    def __init__(self, options: Options | None = None) -> None:
        super().__init__(options)
        self.book = self.state_book()
        self.stack: list[State] = [self.book["root"]]
        self.out: Tokens = []
        self.position = 0
        self.started = False

    def reset(self) -> None:
        super().reset()
        self.stack[:] = [self.book["root"]]
        self.started = True

    def stream(self, text: str, out: Tokens) -> None:
        if not self.started:
            self.reset()
        self.out = out
        stack, append = self.stack, out.append
        position, end, idle = 0, len(text), 0
        while position < end:
            candidates = stack[-1][text[position]]
            for match, action, pops, states, _, resume in candidates:
                found = match(text, position)
                if found is None:
                    continue
                value = found[0]
                if action.__class__ is str:
                    append((action, value))
                    position += len(value)
                else:
                    self.position = position + len(value)
                    self._act(action, found)
                    position = self.position
                if pops:
                    self.pop(pops)
                if states:
                    stack += states
                if value:
                    idle = 0
                    break
                idle += 1
                if idle > MAX_NULL_SCANS:
                    rest = [c for c in candidates if c.order >= resume >= 0]
                    position, idle = self._after_idling(rest, text, position, idle)
                break
            else:
                append((Error, text[position]))
                position += 1

    def _act(self, action: Action, found: Match) -> None:
        if isinstance(action, str):
            self.out.append((action, found[0]))
        elif isinstance(action, Words):
            value = found[0]
            self.out.append((action[value], value))
        elif isinstance(action, Groups):
            self.groups(found, *action)
        elif callable(action):
            action(self, found)

    def _after_idling(self, rest: list[Candidate], text: str, position: int, idle: int) -> tuple[int, int]:
        """Too many empty matches: the rules after the mixin of the last one, or else an error token."""
        for match, action, pops, states, order, resume in rest:
            if found := match(text, position):
                self.position = position + len(found[0])
                self._act(action, found)
                if pops:
                    self.pop(pops)
                self.stack += states
                if found[0]:
                    return self.position, 0
                later = [c for c in rest if order < resume <= c.order]
                return self._after_idling(later, text, position, idle)
        self.out.append((Error, text[position]))
        return position + 1, idle

    # --- what callbacks do

    def token(self, token: str, text: str | None) -> None:
        """Emit a token; no text, no token."""
        if text:
            self.out.append((token, text))

    def groups(self, match: Match, *tokens: str | None) -> None:
        """Emit each group of a match with its token type; a None leaves its group out."""
        for token, text in zip(tokens, match.groups(), strict=False):
            if text and token is not None:
                self.out.append((token, text))

    def delegate(self, lexer: Lexer | type[Lexer], text: str) -> None:
        """Let another lexer emit the tokens of `text`: an instance goes on where it was, a class starts afresh."""
        if isinstance(lexer, type):
            lexer = lexer()
            lexer.reset()
        lexer.stream(text, self.out)

    def recurse(self, text: str) -> None:
        """Lex `text` afresh with a new lexer of this class."""
        self.delegate(type(self), text)

    def push(self, *names: str) -> None:
        """Enter states, the last named on top; without a name, the current one again."""
        self.stack += [self.book[name] for name in names] or self.stack[-1:]

    def pop(self, times: int = 1) -> None:
        """Leave as many states. (Where Rouge would fail for an empty stack, lexing goes on in ``root``.)"""
        del self.stack[-times:]
        if not self.stack:
            self.stack.append(self.book["root"])

    def goto(self, name: str) -> None:
        """Replace the current state."""
        self.stack[-1] = self.book[name]

    def reset_stack(self) -> None:
        """Back to ``root``."""
        self.stack[:] = [self.book["root"]]

    def in_state(self, name: str) -> bool:
        """Whether a state is anywhere on the stack."""
        return any(state.name == name for state in self.stack)

    def state_is(self, name: str) -> bool:
        """Whether a state is the current one."""
        return self.stack[-1].name == name

    def enter(self, key: str, build: Callable[[], Definition]) -> None:
        """Enter a state made on the fly, as for a string with delimiters of its own; made once for each `key`."""
        self.stack.append(self.book.made(key, build))
