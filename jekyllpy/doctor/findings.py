"""What the doctor finds."""

from __future__ import annotations

from dataclasses import dataclass, field

from jekyllpy.source import Source, Span


@dataclass(frozen=True, slots=True)
class Finding:
    """Something amiss.

    ``check`` names the check, ``message`` says what is wrong and ``hint`` what to do. ``source`` and ``span`` say
    where, if it is in a file. ``candidates`` are texts that can stand there instead, likeliest first; ``certain`` says
    that the first of them is right, so that it can be put there without asking. ``count`` is how many there are at all.
    """

    check: str
    message: str
    hint: str = ""
    source: Source | None = None
    span: Span | None = None
    candidates: tuple[str, ...] = field(default=())
    certain: bool = False
    count: int = 0

    @property
    def place(self) -> str:
        """``file:line:column``, or nothing where it is in no file."""
        if self.source is None:
            return ""
        if self.span is None:
            return self.source.name
        return ":".join(map(str, (self.source.name, *self.source.position(self.span.start))))

    @property
    def text(self) -> str:
        """What stands there now."""
        return self.source.text[self.span.start : self.span.end] if self.source and self.span else ""
