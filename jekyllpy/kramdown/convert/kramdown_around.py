"""What an element is written within, as kramdown text."""

from __future__ import annotations

from dataclasses import dataclass

from jekyllpy.kramdown.element import Element


@dataclass(slots=True)
class Around:
    """What an element is converted within: its neighbours, its place, and what holds for all that is in it.

    ``raw`` text is written as it is; ``all_raw`` and ``block_raw`` make it so for all elements within.
    """

    indent: int = 0
    index: int = 0
    previous: Element | None = None
    next: Element | None = None
    after_next: Element | None = None
    raw: bool = False
    all_raw: bool = False
    block_raw: bool = False
    alignment: tuple[str, ...] = ()
