"""The block parser: the loop that tries the rules, and the state they work on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from jekyllpy.kramdown.element import Attributes, Element, Ial
from jekyllpy.kramdown.rules import MAX_DEPTH, Function, Rule, Rules

if TYPE_CHECKING:
    from jekyllpy.kramdown.context import Context

_LEAD: Final = re.compile(" {1,3}").match
_LINE: Final = re.compile(r"[^\n]*\n?").match


class BlockState:
    """A text, how far it is parsed, and the element that is open.

    ``ial`` is an attribute list that waits for the next block; ``line`` the line of the document that the text starts
    at; ``closed`` is set by the rule that found the end tag of the open element.
    """

    __slots__ = ("_line", "_line_pos", "closed", "context", "depth", "ial", "line", "pos", "text", "tree")

    def __init__(self, context: Context, text: str, tree: Element, line: int = 1, depth: int = 0) -> None:
        self.context = context
        self.text = text
        self.pos = 0
        self.tree = tree
        self.ial: Ial | None = None
        self.closed = False
        self.depth = depth
        self.line = self._line = line
        self._line_pos = 0

    def line_at(self, pos: int) -> int:
        """The line of the document that a position of the text is on."""
        if pos < self._line_pos:
            self._line, self._line_pos = self.line, 0
        self._line += self.text.count("\n", self._line_pos, pos)
        self._line_pos = pos
        return self._line

    def new(
        self, type: str, value: Any = None, attr: Attributes | None = None, options: dict[str, Any] | None = None
    ) -> Element:
        """A block at the current position; it takes the attribute list that waits."""
        element = Element(type, value, attr, options, None, self.line_at(self.pos), self.ial)
        self.ial = None
        return element

    def append(self, element: Element) -> Element:
        """Add an element to the open one."""
        self.tree.children.append(element)
        return element

    def add(
        self, type: str, value: Any = None, attr: Attributes | None = None, options: dict[str, Any] | None = None
    ) -> Element:
        """Make a block and add it to the open element."""
        return self.append(self.new(type, value, attr, options))

    @property
    def last(self) -> Element | None:
        """The last child of the open element."""
        children = self.tree._children
        return children[-1] if children else None

    @property
    def full(self) -> bool:
        """Whether nothing more may be nested."""
        return self.depth >= MAX_DEPTH

    def after_boundary(self) -> bool:
        """Whether a block that needs one stands after a block boundary."""
        last = self.last
        if last is None or last.type == "blank" or (last.type == "eob" and last.value is None):
            return True
        return self.ial is not None


class BlockParser:
    """Parses text into blocks by an ordered list of rules."""

    def __init__(self, rules: Iterable[Rule[BlockState]]) -> None:
        self.rules: Rules[BlockState] = Rules(rules)

    def register(
        self, name: str, pattern: str, func: Function[BlockState], before: str | None = None, starts: str | None = None
    ) -> None:
        """Add a rule, as with mistune: ``func(parser, match, state)`` returns where parsing goes on, or None.

        The pattern is matched at the start of a block; ``starts`` may name the characters it can begin with.
        """
        self.rules.add(Rule(name, re.compile(pattern, re.M), func, starts), before)

    def parse(self, state: BlockState) -> bool:
        """Parse up to the end of the text or to the end tag of the open element; whether that was found."""
        text, size = state.text, len(state.text)
        lookup, others = self.rules.table.get, self.rules.others
        while (pos := state.pos) < size:
            char = text[pos]
            if char == " " and (lead := _LEAD(text, pos)) and lead.end() < size:
                char = text[lead.end()]
            for match, function in lookup(char, others):
                if (found := match(text, state.pos)) is not None:
                    end = function(self, found, state)
                    if end is not None and end > pos:
                        state.pos = end
                        break
            else:
                self._stray(state)
            if state.closed:
                state.closed = False
                return True
        return False

    def parse_text(self, state: BlockState, tree: Element, text: str, line: int) -> None:
        """Parse another text into an element."""
        self.parse(BlockState(state.context, text, tree, line, state.depth + 1))

    def parse_within(self, state: BlockState, tree: Element) -> bool:
        """Parse on in the same text with another element open; whether its end tag was found."""
        outer, outer_ial = state.tree, state.ial
        state.tree, state.ial = tree, None
        state.depth += 1
        found = self.parse(state)
        state.depth -= 1
        state.tree, state.ial = outer, outer_ial
        return found

    def _stray(self, state: BlockState) -> None:
        """A line that no rule takes (a tab after one to three spaces): text right in the open element."""
        line = state.line_at(state.pos)
        state.context.warn("no block parser handled the line", line)
        found = _LINE(state.text, state.pos)
        assert found is not None
        add_text(state.tree, found[0], line)
        state.pos = found.end()


def add_text(tree: Element, text: str, line: int | None = None, type: str = "raw_text") -> None:
    """Add text to an element: to its last child if that is text of the same type, else as a new child."""
    children = tree.children
    if children and children[-1].type == type:
        children[-1].value += text
    elif text:
        children.append(Element(type, text, None, None, None, line))
