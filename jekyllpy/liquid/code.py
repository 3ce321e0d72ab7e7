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
from jekyllpy.liquid.tag import Block, Tag
from jekyllpy.liquid.variable import Output, Variable

if TYPE_CHECKING:
    from jekyllpy.liquid.body import Body
    from jekyllpy.liquid.condition import Condition
    from jekyllpy.liquid.environment import Environment

Frame = Literal["template", "loop", "barrier"]
_HEADERS = {
    "w": "w=out.append",
    "e": "e=out.extend",
    "g": "g=C.look",
    "V": "V=C.variables",
    "I": "I=C.interrupts",
}
_MAX_BLOCKS = 10
_MAX_INDENT = 60


class LoopName(Protocol):
    """Stands for a ``forloop`` that is no object: knows Python for ``forloop.index`` and the like."""

    def source(self, key: str) -> str: ...


Name = str | LoopName | None
"""What a template's variable is in Python: a local name, a loop, or None where it has to be looked up."""


class _Block:
    """A compound statement being added."""

    __slots__ = ("code", "count", "header", "nests")

    def __init__(self, code: Code, header: str) -> None:
        self.code = code
        self.header = header
        self.nests = not header.startswith(("if", "el"))

    def __enter__(self) -> None:
        self.code.open_block(self.header, self.nests)
        self.count = len(self.code.lines)

    def __exit__(self, *_: object) -> None:
        self.code.close_block(len(self.code.lines) == self.count, self.nests)


class Code:
    """Collects the Python of one function.

    Tags use `line`, `block`, `body`, `value`, `filtered`, `condition`, `write`, `branch`, `call_tag`, `barrier` and
    `collect`. ``out`` is the name of the current output list; ``silent`` while nothing is written, ``head`` while what
    is written next may be the first of the output. ``places`` has the template's line for each line of the code;
    ``floods`` while code is added that may run with a ``break`` pending.
    """

    def __init__(self, environment: Environment, careful: bool = False) -> None:
        self.environment = environment
        self.careful = careful
        self.lines: list[str] = []
        self.places: list[int] = []
        self.tags: list[Tag] = []
        self.names: Mapping[str, Name] = {}
        self.out = "out"
        self.silent = False
        self.head = True
        self.frame: Frame = "template"
        self.floods = False
        self._pending: list[tuple[str, int]] = []
        self._text = ""
        self._held = False
        self._place = 0
        self._indent = " "
        self._blocks = 0
        self._used: set[str] = set()
        self._count = 0

    def use(self, *names: str) -> None:
        """Have these local names at hand in the function."""
        self._used.update(names)

    def temporary(self, prefix: str) -> str:
        """A new local name."""
        self._count += 1
        return f"{prefix}{self._count}"

    def line(self, source: str, *, writes: bool = True) -> None:
        """Add a statement of one line; text written before it may come out after one that does not write."""
        if self._pending or (self._text and writes and not self._held):
            self._flush()
        self.lines.append(self._indent + source)
        self.places.append(self._place)

    def _end_text(self) -> None:
        if self._text:
            self._pending.append((repr(self._text), self._place))
            self._text = ""

    def _flush(self) -> None:
        """Add the statement that writes what is to be written."""
        self._end_text()
        if not self._pending:
            return
        pending, self._pending = self._pending, []
        if self.out != "out":
            append, extend = f"{self.out}.append", f"{self.out}.extend"
        else:
            append, extend = "w", "e"
            self.use("w" if len(pending) == 1 else "e")
        if len(pending) == 1:
            self.lines.append(f"{self._indent}{append}({pending[0][0]})")
        else:
            self.lines.append(f"{self._indent}{extend}(({pending[0][0]},")
            self.lines += [f"{source}," for source, _ in pending[1:]]
            self.lines[-1] += "))"
        self.places += [place for _, place in pending]

    def block(self, header: str) -> _Block:
        """Add a compound statement; what is added inside the ``with`` is its body."""
        return _Block(self, header)

    def open_block(self, header: str, nests: bool) -> None:
        """Add the header of a compound statement; ``nests`` if it counts as one of Python's nested blocks."""
        self.line(header)
        self._indent += " "
        self._blocks += nests

    def close_block(self, empty: bool, nests: bool) -> None:
        """End a compound statement."""
        if not self._held:
            empty = empty and not self._pending and not self._text
            self._flush()
        if empty:
            self.line("pass")
        self._indent = self._indent[:-1]
        self._blocks -= nests

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

    def write(self, source: str) -> None:
        """Append a text, given as Python, to the output."""
        if not self.silent:
            self._end_text()
            self._pending.append((source, self._place))
        self.head = self.head and self.silent

    def write_text(self, text: str) -> None:
        """Append a text to the output."""
        if not self.silent:
            if not text and self.head:
                self.write("''")
            self._text += text
        self.head = self.head and self.silent

    def evaluate(self, source: str) -> None:
        """As `write`, for Python that has to run also where nothing is written."""
        if self.silent:
            self.line(source)
        else:
            self.write(source)

    def write_start(self) -> None:
        """Where the output begins here, begin it with an empty text that is not `AsciiText`."""
        if self.head:
            self.write_text("")

    def write_nothing(self) -> None:
        """Where the output begins here, begin it with an empty `AsciiText`: what a body without nodes is."""
        if self.head:
            self.write("NOTHING")

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
        block = _Block(self, header)
        block.__enter__()
        if start or body is None:
            self.write_start()
        if body is not None:
            self.body(body)
        self.write_nothing()
        block.__exit__()
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
    def collect(self) -> Iterator[str]:
        """Have what is written inside go to a list of its own, whose name this gives."""
        chunks = self.temporary("o")
        self.line(f"{chunks}=[]")
        outer = (self.out, self.silent, self.head, self._text, self._held)
        self.out, self.silent, self.head, self._text, self._held = chunks, False, True, "", False
        yield chunks
        self._flush()
        self.out, self.silent, self.head, self._text, self._held = outer

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

    def source(self) -> str:
        """The whole function."""
        self._flush()
        header = ";".join(_HEADERS[name] for name in sorted(self._used)) or "pass"
        return "\n".join(("def template(C,out,K):", f" {header}", *self.lines))


def _interrupts(tag: Tag) -> bool:
    return tag.interrupts or any(body.interrupts for body in tag.bodies())
