"""The tags of Liquid itself. Reference: Liquid 4.0.4, tags/*.rb."""

from __future__ import annotations

from jekyllpy.liquid.tag import Tag


def standard_tags() -> dict[str, type[Tag]]:
    """A new registry with Liquid's own tags, name to class."""
    from jekyllpy.liquid.tags.assign import Assign
    from jekyllpy.liquid.tags.capture import Capture
    from jekyllpy.liquid.tags.case import Case
    from jekyllpy.liquid.tags.comment import Comment
    from jekyllpy.liquid.tags.counters import Decrement, Increment
    from jekyllpy.liquid.tags.cycle import Cycle
    from jekyllpy.liquid.tags.for_ import For
    from jekyllpy.liquid.tags.if_ import If, Unless
    from jekyllpy.liquid.tags.ifchanged import IfChanged
    from jekyllpy.liquid.tags.interrupts import Break, Continue
    from jekyllpy.liquid.tags.partial import Include
    from jekyllpy.liquid.tags.raw import Raw
    from jekyllpy.liquid.tags.tablerow import TableRow

    return {
        "assign": Assign,
        "break": Break,
        "capture": Capture,
        "case": Case,
        "comment": Comment,
        "continue": Continue,
        "cycle": Cycle,
        "decrement": Decrement,
        "for": For,
        "if": If,
        "ifchanged": IfChanged,
        "include": Include,
        "increment": Increment,
        "raw": Raw,
        "tablerow": TableRow,
        "unless": Unless,
    }
