"""UTF-8 that was read as another encoding and saved again."""

from __future__ import annotations

from collections.abc import Iterator

from jekyllpy.doctor.findings import Finding
from jekyllpy.doctor.mojibake import Damage, find
from jekyllpy.doctor.surroundings import Surroundings
from jekyllpy.source import Source, Span

SHOWN = 6


def check(source: Source, around: Surroundings) -> Iterator[Finding]:
    """Each damaged run, with what it can have been."""
    for damage in find(source.text):
        yield Finding(
            check="mojibake",
            message=_message(damage),
            hint="" if damage.certain else f"choose with --choose '{damage.text}={damage.readings[0]}'",
            source=source,
            span=Span(damage.start, damage.end),
            candidates=damage.readings[:SHOWN],
            certain=damage.certain,
            count=damage.count,
        )


def _message(damage: Damage) -> str:
    if damage.certain:
        return f"“{damage.text}” was “{damage.readings[0]}” before it was read in another encoding"
    return f"“{damage.text}” was something else before it was read in another encoding, and bytes are lost"
