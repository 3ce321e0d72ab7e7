"""Code in a table beside its line numbers (Rouge 3.30, ``Formatters::HTMLTable``)."""

from __future__ import annotations

from jekyllpy.highlight.formatters import Formatter
from jekyllpy.highlight.lexer import Tokens


def html_table(
    inner: Formatter,
    *,
    start_line: int = 1,
    line_format: str = "%i",
    table_class: str = "rouge-table",
    gutter_class: str = "rouge-gutter",
    code_class: str = "rouge-code",
) -> Formatter:
    """Puts what `inner` makes into a table of one row: a cell with all numbers, each by `line_format`, and the code."""

    def format_table(tokens: Tokens) -> str:
        lines = sum(text.count("\n") for _, text in tokens)
        code = inner(tokens)
        if not tokens or not tokens[-1][1].endswith("\n"):
            lines += 1
            code += "\n"
        numbers = "\n".join(line_format % number for number in range(start_line, start_line + lines))
        return (
            f'<table class="{table_class}"><tbody><tr><td class="{gutter_class} gl">'
            f'<pre class="lineno">{numbers}\n</pre></td>'
            f'<td class="{code_class}"><pre>{code}</pre></td></tr></tbody></table>'
        )

    return format_table
