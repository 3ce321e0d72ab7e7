"""Mending what was found: only what is certain, or what was chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jekyllpy.doctor.findings import Finding
from jekyllpy.source import Source, Span


def replacement(finding: Finding, chosen: Mapping[str, str], likeliest: bool = False) -> str | None:
    """What to put in the place of a finding: what was chosen for its text, or what is certain, else None.

    ``likeliest`` takes the first candidate where there are several.
    """
    if finding.span is None or not finding.candidates:
        return None
    if finding.text in chosen:
        return chosen[finding.text]
    return finding.candidates[0] if finding.certain or likeliest else None


def mended(source: Source, edits: Iterable[tuple[Span, str]]) -> str:
    """The text of a source with spans replaced; of spans that overlap, the first one counts."""
    parts, end = [], 0
    for span, text in sorted(edits):
        if span.start >= end:
            parts += [source.text[end : span.start], text]
            end = span.end
    return "".join(parts) + source.text[end:]
