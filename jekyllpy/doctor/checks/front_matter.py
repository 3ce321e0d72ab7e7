"""Front matter that is not YAML, or no mapping of keys."""

from __future__ import annotations

from collections.abc import Iterator

from jekyllpy.doctor.findings import Finding
from jekyllpy.doctor.surroundings import Surroundings
from jekyllpy.errors import JekyllpyError
from jekyllpy.front_matter import load_yaml, split
from jekyllpy.source import Source, Span


def check(source: Source, around: Surroundings) -> Iterator[Finding]:
    """At most one finding: where reading stops."""
    parts = split(source.text)
    if not parts.has_front_matter:
        return
    try:
        data = load_yaml(parts.document, source.path)
    except JekyllpyError as error:
        yield Finding("front-matter", error.message, error.hint or "", source, _shifted(error.span, len(parts.bom)))
        return
    if data and not isinstance(data, dict):
        yield Finding("front-matter", "the front matter is no mapping of keys", "", source, parts.yaml_span)


def _shifted(span: Span | None, by: int) -> Span | None:
    return None if span is None else Span(span.start + by, span.end + by)
