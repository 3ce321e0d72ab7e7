"""The nodes between two tags, or of a whole template. Reference: Liquid 4.0.4, block_body.rb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.compiled import Function, bind, compile_body
from jekyllpy.liquid.tag import Tag
from jekyllpy.liquid.text import join
from jekyllpy.liquid.variable import Output

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

Node = str | Output | Tag


class Body:
    """A list of nodes, and what is known of them.

    ``blank``: nothing in it prints anything but spaces; ``opaque``: some tag may read any variable; ``binds``: some
    tag may set variables of the scope that it stands in; ``interrupts``: a ``break`` or ``continue`` may come out of
    it; ``floods``: more of them may than a loop takes up; ``height``: how deep blocks are nested in it.
    """

    __slots__ = ("_functions", "binds", "blank", "floods", "height", "interrupts", "nodes", "opaque")

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.blank = True
        self.opaque = self.binds = self.interrupts = self.floods = False
        self.height = 0
        self._functions: dict[bool, Function] = {}

    def add_text(self, text: str) -> None:
        self.nodes.append(text)
        self.blank = self.blank and not text.strip(" \t\n\v\f\r")

    def add_output(self, output: Output) -> None:
        self.nodes.append(output)
        self.blank = False

    def add_tag(self, tag: Tag) -> None:
        self.nodes.append(tag)
        self.blank = self.blank and tag.blank
        self.opaque |= tag.reads_context
        self.binds |= tag.binds_variables
        self.interrupts |= tag.interrupts
        for body in tag.bodies():
            self.opaque |= body.opaque
            self.binds |= body.binds
            self.interrupts |= body.interrupts and not tag.is_loop
            self.floods |= body.floods or (body.interrupts and tag.floods)
            self.height = max(self.height, body.height + 1)

    def strip_end(self) -> None:
        """Strip the text at the end, for a tag with ``{%-`` that follows it."""
        if self.nodes and isinstance(self.nodes[-1], str):
            self.nodes[-1] = self.nodes[-1].rstrip("\0\t\n\v\f\r ")

    def write(self, context: Context, out: list[str]) -> None:
        """Append the text of the nodes; compiles them on first use."""
        function = self._functions.get(context.careful)
        if function is None:
            compiled = compile_body(self, context.environment, context.careful)
            function = self._functions[context.careful] = bind(compiled, context.environment, context.careful)
        function(context, out)

    def render(self, context: Context) -> str:
        """The text of the nodes."""
        out: list[str] = []
        self.write(context, out)
        return join(out)
