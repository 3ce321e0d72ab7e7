"""Formatters and style sheets, against Rouge's."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import pytest

from jekyllpy.errors import ConfigurationError
from jekyllpy.highlight import stylesheet, theme_names
from jekyllpy.highlight.formatters.html import escape, html, html_inline
from jekyllpy.highlight.formatters.lines import html_line_highlighter, html_line_table, html_linewise, token_lines
from jekyllpy.highlight.formatters.table import html_table
from jekyllpy.highlight.formatters.wrappers import html_legacy
from jekyllpy.highlight.registry import make
from jekyllpy.highlight.theme import find_theme
from jekyllpy.highlight.token_names import short_names
from tests.highlight.cases import SCOPES
from tests.highlight.differential import Rouge
from tests.highlight.fixtures import FIXTURES, lines

FORMATTERS = {
    "HTMLTable": html_table,
    "HTMLLineTable": html_line_table,
    "HTMLLineHighlighter": html_line_highlighter,
    "HTMLLinewise": html_linewise,
}
DIGESTS = json.loads((FIXTURES / "themes.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", lines("formatters.jsonl"), ids=lambda case: f"{case['formatter']}-{case['options']}")
def test_formatters_write_what_rouge_writes(case: dict[str, Any]) -> None:
    options = case["options"]
    made = FORMATTERS.get(case["formatter"])
    formatter = made(html, **options) if made else html_legacy(options)
    assert formatter(make(case["lang"]).lex(case["code"])) == case["html"]


@pytest.mark.parametrize("name", DIGESTS)
def test_style_sheets_are_rouges(name: str) -> None:
    assert [sha256(stylesheet(name, scope).encode()).hexdigest() for scope in SCOPES] == DIGESTS[name]


@pytest.mark.oracle
def test_style_sheets_to_the_byte(rouge: Rouge) -> None:
    for name in theme_names():
        assert stylesheet(name, "div.x") == rouge.ask(style=name, scope="div.x")["css"], name


def test_all_themes_are_there() -> None:
    assert theme_names() == sorted(DIGESTS)
    assert stylesheet() == stylesheet("thankful_eyes")


@pytest.mark.parametrize("name", ["", "nosuch", "base1", "monokai.", "../github", "gruvbox.medium"])
def test_unknown_themes_say_which_there_are(name: str) -> None:
    with pytest.raises(ConfigurationError, match="unknown theme") as raised:
        stylesheet(name)
    assert "thankful_eyes" in str(raised.value)


@pytest.mark.parametrize("name", DIGESTS)
def test_every_token_type_has_a_style(name: str) -> None:
    theme = find_theme(name)
    assert set(theme.by_short_name) == set(short_names().values())
    assert theme.styles


def test_inherited_styles() -> None:
    theme = find_theme("github")
    assert theme.by_short_name["il"] == theme.styles.get("Literal.Number.Integer.Long", theme.by_short_name["mi"])
    assert html_inline("base16.dark")([("nf", "x"), ("", "y")]).endswith("y")


@pytest.mark.parametrize(
    ("text", "escaped"), [("a", "a"), ("<&>", "&lt;&amp;&gt;"), ("&amp;", "&amp;amp;"), ("\"'", "\"'"), ("", "")]
)
def test_escaping(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_escapes_are_errors() -> None:
    assert html([("esc", "<b>")]) == '<span class="err">&lt;b&gt;</span>'


def test_lines_of_tokens() -> None:
    tokens = [("a", "x\ny"), ("b", "\n\n"), ("c", "z")]
    assert list(token_lines(tokens)) == [[("a", "x")], [("a", "y")], [], [("c", "z")]]
    assert list(token_lines([("a", "x\n")])) == [[("a", "x")]]
    assert list(token_lines([])) == []
