"""From nodes to Python: one function a template.

A generated function takes the context ``C``, the output list ``out`` and ``K``, the tags that it calls. Its other names
are ``w`` and ``e`` (append and extend of the output), ``g`` (a variable by its name), ``V`` (all variables), ``I``
(pending interrupts) and those of `jekyllpy.liquid.runtime`; ``t`` and ``u`` are scratch.

There are two kinds. Plain code lets errors pass; it is all that is needed if they are to be raised, and almost always.
Careful code writes the message of an error in the place of the node and goes on; it takes over where plain code has
failed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, Protocol

from jekyllpy.liquid.code_values import can_fail, condition_source, filtered_source, gives_text, value_source
from jekyllpy.liquid.code_writer import Writer
from jekyllpy.liquid.tag import Block, Tag
from jekyllpy.liquid.variable import Output, Variable

if TYPE_CHECKING:
    from jekyllpy.liquid.body import Body
    from jekyllpy.liquid.condition import Condition
    from jekyllpy.liquid.environment import Environment

Frame = Literal["template", "loop", "barrier"]
_MAX_BLOCKS = 10
_MAX_INDENT = 60


class LoopName(Protocol):
    """Stands for a ``forloop`` that is no object: knows Python for ``forloop.index`` and the like."""

    def source(self, key: str) -> str: ...


Name = str | LoopName | None
"""What a template's variable is in Python: a local name, a loop, or None where it has to be looked up."""


class Code(Writer):
    """Collects the Python of one function.

    Tags use `line`, `block`, `body`, `value`, `filtered`, `condition`, `write`, `branch`, `call_tag`, `barrier` and
    `collect`. ``out`` is the name of the current output list; ``silent`` while nothing is written, ``head`` while what
    is written next may be the first of the output. ``places`` has the template's line for each line of the code;
    ``floods`` while code is added that may run with a ``break`` pending.
    """

    def __init__(self, environment: Environment, careful: bool = False) -> None:
        super().__init__()
        self.environment = environment
        self.careful = careful
        self.tags: list[Tag] = []
        self.names: Mapping[str, Name] = {}
        self.frame: Frame = "template"
        self.floods = False

    def value(self, expression: object) -> str:
        """Python for the value of an expression or literal."""
        return value_source(self, expression)

    def filtered(self, variable: Variable) -> str:
        """Python for a value with its filters applied."""
        return filtered_source(self, variable)

    def condition(self, condition: Condition) -> str:
        """Python that is true where a condition holds."""
        return condition_source(self, condition)

    def constant(self, tag: Tag) -> str:
        """Python for a tag that the code calls."""
        self.tags.append(tag)
        return f"K[{len(self.tags) - 1}]"

    def body(self, body: Body) -> None:
        """Add the code of all nodes, up to a ``break`` or ``continue``."""
        if (self._blocks > _MAX_BLOCKS or len(self._indent) > _MAX_INDENT) and any(
            isinstance(node, Block) for node in body.nodes
        ):
            self._outlined(body)
            return
        for node in body.nodes:
            if isinstance(node, str):
                self.write_text(node)
            elif isinstance(node, Output):
                self._output(node)
            else:
                self._tag(node)
                if node.stops:
                    break
                if body.floods or self.floods:
                    self.check_interrupts()

    def _output(self, node: Output) -> None:
        variable = node.variable
        if self.silent and not variable.filters:
            return
        if self.careful and can_fail(variable, self.environment):
            with self.guard(node.line):
                self._write_variable(variable)
        else:
            outer, self._place = self._place, node.line
            self._write_variable(variable)
            self._place = outer

    def _write_variable(self, variable: Variable) -> None:
        source = self.filtered(variable)
        if self.head:
            source = f"head_output({source})"
        elif not gives_text(self, variable):
            source = f"s({source})"
        self.evaluate(source)

    def _tag(self, tag: Tag) -> None:
        silent, held = self.silent, self._held
        quiet = silent or (isinstance(tag, Block) and tag.blank)
        self._held = held or (quiet and not self._pending and not self.careful and not _interrupts(tag))
        if self.careful and tag.fallible:
            with self.guard(tag.line):
                self._compile(tag, quiet)
        else:
            outer, self._place = self._place, tag.line
            self._compile(tag, quiet)
            self._place = outer
        self._held = held

    def _compile(self, tag: Tag, quiet: bool) -> None:
        silent, self.silent = self.silent, quiet
        tag.compile(self)
        self.silent = silent

    @contextmanager
    def guard(self, line: int) -> Iterator[None]:
        """What is added inside stands on a template's line; an error that arises there is written in its place."""
        outer, self._place = self._place, line
        silent = self.silent
        with self.block("try:"):
            yield
        with self.block("except Exception:"):
            handled = f"handle_error(C,{line})"
            if silent:
                self.line(handled)
            else:
                self._pending.append((handled, line))
        self._place = outer

    def branch(self, header: str, body: Body | None, *, start: bool = False) -> None:
        """Add a branch that may or may not run: it begins the output where the code before it may.

        ``start``: with an empty text in any case; no body is no more than that.
        """
        head = self.head
        with self.block(header):
            if start or body is None:
                self.write_start()
            if body is not None:
                self.body(body)
            self.write_nothing()
        self.head = head

    def end_branches(self, has_else: bool) -> None:
        """After branches: where none of them begins the output, begin it with an empty text."""
        if self.head and not self.silent:
            if not has_else:
                self.branch("else:", None)
            self.head = False

    def call_tag(self, tag: Tag) -> None:
        """Add a call of the tag's `write`."""
        self.call(f"{self.constant(tag)}.write(C,{{}})", tag.interrupts)

    def call(self, source: str, interrupts: bool = True) -> None:
        """Add a call that writes to the output list, which stands as ``{}`` in the source."""
        self.line(source.format("[]" if self.silent else self.out))
        if self.head and not self.silent:
            with self.block(f"if not {self.out}:"):
                self.write("NOTHING")
        if interrupts:
            self.check_interrupts()

    def interrupt(self, breaks: bool) -> None:
        """Add a ``break`` or ``continue``."""
        if self.frame == "loop":
            self.line("break" if breaks else "continue")
        else:
            self.use("I")
            self.line(f"I.append({breaks})")
            self.line("return" if self.frame == "template" else "break")

    def check_interrupts(self) -> None:
        """Add a look at whether what ran before has left a ``break`` or ``continue``."""
        self._flush()
        self.use("I")
        if self.frame == "loop":
            with self.block("if I:"):
                self.line("if I.pop():break")
                self.line("continue")
        else:
            self.line("if I:return" if self.frame == "template" else "if I:break")

    @contextmanager
    def loop(self, header: str) -> Iterator[None]:
        """A Python loop that ``break`` and ``continue`` inside are about."""
        outer, self.frame = self.frame, "loop"
        with self.block(header):
            yield
            if self.floods:
                self.check_interrupts()
        self.frame = outer

    @contextmanager
    def flooded(self, needed: bool) -> Iterator[None]:
        """Code that may run while a ``break`` is pending: it is looked for after each tag, as the reference does."""
        outer, self.floods = self.floods, self.floods or needed
        yield
        self.floods = outer

    @contextmanager
    def barrier(self, needed: bool) -> Iterator[None]:
        """Code that a ``break`` inside ends, while what follows it still runs, up to the next look at interrupts."""
        if not needed:
            yield
            return
        outer, self.frame = self.frame, "barrier"
        with self.block("while 1:"):
            yield
            self.line("break")
        self.frame = outer

    @contextmanager
    def bound(self, names: Mapping[str, Name]) -> Iterator[None]:
        """Inside, these variables of the template are these Python names."""
        outer = self.names
        self.names = {**outer, **names}
        yield
        self.names = outer

    @contextmanager
    def scope(self, needed: bool) -> Iterator[None]:
        """A scope of the context, for tags that set variables of the scope they stand in."""
        if not needed:
            yield
            return
        self.line("C.scopes.append([])")
        with self.block("try:"):
            yield
        with self.block("finally:"):
            self.line("C.leave_scope()")

    def is_deep(self, height: int) -> bool:
        """Whether a body with blocks nested so deep would be more than Python can nest here."""
        return self._blocks + 3 * height + 2 > _MAX_BLOCKS or len(self._indent) + 3 * height + 2 > _MAX_INDENT

    def _outlined(self, body: Body) -> None:
        """A body in a function of its own: Python does not nest blocks without end."""
        self.call(f"{self.constant(body)}.write(C,{{}})")  # type: ignore[arg-type]


def _interrupts(tag: Tag) -> bool:
    return tag.interrupts or any(body.interrupts for body in tag.bodies())
