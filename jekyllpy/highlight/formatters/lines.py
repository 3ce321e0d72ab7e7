"""Code line by line (Rouge 3.30, ``Formatters::HTMLLineTable``, ``HTMLLineHighlighter`` and ``HTMLLinewise``)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from jekyllpy.highlight.formatters import Formatter
from jekyllpy.highlight.lexer import Tokens

UNSELECTABLE = "-moz-user-select: none;-ms-user-select: none;-webkit-user-select: none;user-select: none;"


def token_lines(tokens: Tokens) -> Iterator[Tokens]:
    """The tokens of each line, without line ends; tokens over several lines are parted."""
    line: Tokens = []
    for token, text in tokens:
        first, *others = text.split("\n")
        line += [(token, first)] if first else []
        for part in others:
            yield line
            line = [(token, part)] if part else []
    if line:
        yield line


def html_line_table(
    inner: Formatter,
    *,
    start_line: int = 1,
    table_class: str = "rouge-line-table",
    gutter_class: str = "rouge-gutter",
    code_class: str = "rouge-code",
    line_class: str = "lineno",
    line_id: str = "line-%i",
) -> Formatter:
    """Puts each line, made by `inner`, into a table row of its own, beside its number."""

    def row(number: int, line: Tokens) -> str:
        return (
            f'<tr id="{line_id % number}" class="{line_class}"><td class="{gutter_class} gl" style="{UNSELECTABLE}">'
            f'<pre>{number}</pre></td><td class="{code_class}"><pre>{inner(line)}\n</pre></td></tr>'
        )

    def format_rows(tokens: Tokens) -> str:
        rows = "".join(row(number, line) for number, line in enumerate(token_lines(tokens), start_line))
        return f'<table class="{table_class}"><tbody>{rows}</tbody></table>'

    return format_rows


def html_line_highlighter(
    inner: Formatter, *, highlight_lines: Collection[int] = (), highlight_line_class: str = "hll"
) -> Formatter:
    """Puts the lines of these numbers into spans."""

    def format_lines(tokens: Tokens) -> str:
        lines = (inner(line) + "\n" for line in token_lines(tokens))
        return "".join(
            f'<span class="{highlight_line_class}">{line}</span>' if number in highlight_lines else line
            for number, line in enumerate(lines, 1)
        )

    return format_lines


def html_linewise(inner: Formatter, *, tag_name: str = "div", class_format: str = "line-%i") -> Formatter:
    """Puts each line into an element of its own, its number in the class."""

    def format_elements(tokens: Tokens) -> str:
        return "".join(
            f'<{tag_name} class="{class_format % number}">{inner(line)}\n</{tag_name}>'
            for number, line in enumerate(token_lines(tokens), 1)
        )

    return format_elements
