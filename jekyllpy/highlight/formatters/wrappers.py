"""Code in ``pre`` and ``code`` elements, and the formatter by kramdown's options (``HTMLPygments``, ``HTMLLegacy``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.highlight.formatters import Formatter
from jekyllpy.highlight.formatters.html import html, html_inline
from jekyllpy.highlight.formatters.table import html_table
from jekyllpy.highlight.lexer import Tokens

TABLE_OPTIONS = ("line_format", "table_class", "gutter_class", "code_class")


def html_pygments(inner: Formatter, css_class: str = "codehilite") -> Formatter:
    """Wraps what `inner` makes as Pygments does."""

    def format_wrapped(tokens: Tokens) -> str:
        return f'<div class="highlight"><pre class="{css_class}"><code>{inner(tokens)}</code></pre></div>'

    return format_wrapped


def html_legacy(options: Mapping[str, object]) -> Formatter:
    """The formatter by options: `inline_theme`, `line_numbers` with those of the table, `wrap` and `css_class`.

    Without `wrap` (on by default) the spans stand bare. Values are on unless they are None or False.
    """
    theme = options.get("inline_theme")
    formatter = html_inline(str(theme)) if _on(theme) else html
    if _on(options.get("line_numbers")):
        formatter = _table(formatter, options)
    if _on(options.get("wrap", True)):
        formatter = html_pygments(formatter, str(options.get("css_class", "codehilite")))
    return formatter


def _on(value: object) -> bool:
    return value is not None and value is not False


def _table(inner: Formatter, options: Mapping[str, object]) -> Formatter:
    start = options.get("start_line", 1)
    names: dict[str, Any] = {name: str(options[name]) for name in TABLE_OPTIONS if name in options}
    return html_table(inner, start_line=start if isinstance(start, int) else 1, **names)
