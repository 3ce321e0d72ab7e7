"""The span parser: from trigger to trigger, with the rules that may start there, and the state they work on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.rules import MAX_DEPTH, Function, Rule, Rules

if TYPE_CHECKING:
    from jekyllpy.kramdown.context import Context

#: Kinds of elements that may not be nested in themselves, as bits of `SpanState.open`.
EM: Final = 1
STRONG: Final = 2
LINK: Final = 4

#: What an opener that came to nothing is known by: where, what, and within what.
Opener = tuple[int, str, int]
Stop = Callable[[int], bool]
Saved = tuple[Element, list[Element], list[str], int, int, list[int]]


class SpanState:
    """A text, and the element that is open in it.

    Text from ``begin`` on is not yet in the tree; ``parts`` holds text before it that is not either. ``open`` are the
    kinds of open elements, ``tree`` the innermost. ``failed`` remembers openers that came to nothing (the same opener
    within the same elements does so again), ``literal`` positions in the open element at which one might have stood;
    ``closers`` and ``dead`` are the same for brackets and parentheses, ``missing`` for code.
    """

    __slots__ = (
        "begin", "children", "closers", "context", "dead", "depth", "failed", "line", "literal", "missing", "open",
        "parts", "text", "tree", "type",
    )  # fmt: skip

    def __init__(self, context: Context, text: str, tree: Element, line: int | None = None, depth: int = 0) -> None:
        self.context = context
        self.text = text
        self.tree = tree
        self.children: list[Element] = []
        self.parts: list[str] = []
        self.begin = 0
        self.open = 0
        self.line = line
        self.depth = depth
        self.type = "text"
        self.failed: set[Opener] = set()
        self.literal: list[int] = []
        self.closers: dict[tuple[int, int], int] = {}
        self.dead: set[int] = set()
        self.missing: dict[str, int] = {}

    def flush(self, end: int) -> None:
        """Put the text up to a position into the tree."""
        if self.parts:
            self.parts.append(self.text[self.begin : end])
            value = "".join(self.parts)
            self.parts.clear()
            if value:
                self.children.append(Element(self.type, value))
        elif self.begin < end:
            self.children.append(Element(self.type, self.text[self.begin : end]))
        self.begin = end

    def append(self, element: Element, start: int) -> None:
        """Add an element that was found at ``start``; the text after it begins where the rule says it ends."""
        if self.parts or self.begin < start:
            self.flush(start)
        self.children.append(element)
        self.begin = -1

    def append_text(self, text: str, start: int) -> None:
        """Add text that is not as it was written, found at ``start``."""
        self.parts.append(self.text[self.begin : start])
        self.parts.append(text)
        self.begin = -1

    def after_text(self, pos: int) -> bool:
        """Whether text, or nothing at all, stands before a position in the open element."""
        return self.begin < pos or not self.children or any(self.parts)

    def is_empty(self, pos: int) -> bool:
        """Whether the open element has nothing in it up to a position."""
        return not self.children and self.begin >= pos and not any(self.parts)

    def find_text(self, part: str, pos: int) -> int:
        """Where a text next stands at or after a position, -1 if nowhere; that is remembered."""
        if self.missing.get(part, pos + 1) <= pos:
            return -1
        at = self.text.find(part, pos)
        if at < 0:
            self.missing[part] = pos
        return at

    def warn(self, message: str, pos: int) -> None:
        """Note something odd at a position of the text."""
        line = None if self.line is None else self.line + self.text.count("\n", 0, pos)
        self.context.warn(message, line)

    @property
    def full(self) -> bool:
        """Whether nothing more may be nested."""
        return self.depth >= MAX_DEPTH

    def enter(self, element: Element, kind: int, begin: int) -> Saved:
        """Open an element; what is returned goes to `leave`."""
        saved = (self.tree, self.children, self.parts, self.begin, self.open, self.literal)
        self.tree, self.children, self.parts, self.begin, self.literal = element, [], [], begin, []
        self.open |= kind
        self.depth += 1
        return saved

    def leave(self, saved: Saved) -> None:
        """Close the open element, with what was added since."""
        self.tree._children = self.children
        self.tree, self.children, self.parts, self.begin, self.open, self.literal = saved
        self.depth -= 1


class SpanParser:
    """Parses text into spans by an ordered list of rules."""

    def __init__(self, rules: Iterable[Rule[SpanState]]) -> None:
        self.rules: Rules[SpanState] = Rules(rules)
        self._compile()

    def _compile(self) -> None:
        triggers = dict.fromkeys(rule.trigger or f"(?={rule.pattern.pattern})" for rule in self.rules)
        pattern = "|".join(triggers) or r"(?!)"
        self._search = re.compile(pattern, re.M).search
        self._search_bracket = re.compile(rf"{pattern}|\]", re.M).search
        self._subsets: dict[tuple[str, ...], SpanParser] = {}

    def register(
        self, name: str, pattern: str, func: Function[SpanState], before: str | None = None, starts: str | None = None
    ) -> None:
        """Add a rule, as with mistune: ``func(parser, match, state)`` returns where parsing goes on, or None.

        ``starts`` may name the characters that the pattern can begin with.
        """
        trigger = None if starts is None else "|".join(re.escape(char) for char in starts)
        self.rules.add(Rule(name, re.compile(pattern), func, starts, trigger), before)
        self._compile()

    def subset(self, names: tuple[str, ...]) -> SpanParser:
        """A parser with only the rules of these names."""
        if names not in self._subsets:
            self._subsets[names] = SpanParser(self.rules.only(*names))
        return self._subsets[names]

    def parse(self, context: Context, element: Element, text: str, line: int | None = None, depth: int = 0) -> None:
        """Parse a text into an element."""
        state = SpanState(context, text, element, line, depth)
        self._whole(state)

    def parse_only(self, context: Context, element: Element, text: str, names: tuple[str, ...]) -> None:
        """Parse a text by a few rules; what they leave is ``raw_text``."""
        state = SpanState(context, text, element)
        state.type = "raw_text"
        self.subset(names)._whole(state)

    def _whole(self, state: SpanState) -> None:
        self.scan(state, 0)
        state.flush(len(state.text))
        state.tree._children = state.children

    def scan(self, state: SpanState, pos: int, stops: str = "", stop: Stop | None = None) -> int:
        """Parse from a position up to where ``stop`` says; -1 if it never does.

        ``stop`` is asked at each trigger that is one of the characters ``stops``.
        """
        text = state.text
        search = self._search_bracket if "]" in stops else self._search
        lookup, others = self.rules.table.get, self.rules.others
        while (trigger := search(text, pos)) is not None:
            at = trigger.start()
            char = text[at]
            if char in "\"'>\n":
                at = _step_back(text, at, pos)
                char = text[at]
            if char in stops and stop is not None and stop(at):
                return at
            end = None
            for match, function in lookup(char, others):
                if (found := match(text, at)) is not None:
                    end = function(self, found, state)
                    if end is not None:
                        break
            pos = at + 1 if end is None else end
            if state.begin < 0:
                state.begin = pos
        return -1


def _step_back(text: str, at: int, pos: int) -> int:
    """Where the rule may start that a quote, ``>>`` or the end of a line gave notice of: up to two characters
    before."""
    char = text[at]
    if char == "\n":
        return at - 2 if at - 2 >= pos else at
    if at == pos or (char == ">" and text[at - 1] != " ") or text[at - 1] == "\\":
        return at
    return at - 1
