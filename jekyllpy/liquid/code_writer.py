"""Python source being written: statements, blocks, and what goes to the output."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

_HEADERS = {"w": "w=out.append", "e": "e=out.extend", "g": "g=C.look", "V": "V=C.variables", "I": "I=C.interrupts"}


class _Block:
    """A compound statement being added."""

    __slots__ = ("code", "count", "header", "nests")

    def __init__(self, code: Writer, header: str) -> None:
        self.code = code
        self.header = header
        self.nests = not header.startswith(("if", "el"))

    def __enter__(self) -> None:
        self.code.open_block(self.header, self.nests)
        self.count = len(self.code.lines)

    def __exit__(self, *_: object) -> None:
        self.code.close_block(len(self.code.lines) == self.count, self.nests)


class Writer:
    """Collects the statements of one function.

    Texts to be written are held back and joined, up to the next statement that they must not come after. ``out`` is the
    name of the current output list; ``silent`` while nothing is written, ``head`` while what is written next may be the
    first of the output. ``places`` has the template's line for each line of the code.
    """

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.places: list[int] = []
        self.out = "out"
        self.silent = False
        self.head = True
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

    def source(self) -> str:
        """The whole function."""
        self._flush()
        header = ";".join(_HEADERS[name] for name in sorted(self._used)) or "pass"
        return "\n".join(("def template(C,out,K):", f" {header}", *self.lines))
