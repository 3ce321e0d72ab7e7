"""The highlighter as kramdown and sites use it."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy import kramdown
from jekyllpy.highlight import Highlighter, to_html
from tests.highlight.fixtures import lines

RUBY = '<span class="nb">puts</span> <span class="mi">1</span>'


@pytest.mark.parametrize(
    "case", lines("markdown.jsonl"), ids=lambda case: str(case["options"]["syntax_highlighter_opts"])
)
def test_code_in_markdown_as_kramdown_writes_it(case: dict[str, Any]) -> None:
    assert kramdown.to_html(case["markdown"], highlighter=Highlighter(), **case["options"]) == case["html"]


@pytest.mark.parametrize(
    ("lang", "kind", "options", "expected"),
    [
        ("ruby", "span", {}, RUBY),
        ("ruby", "span", {"wrap": True}, RUBY),
        ("ruby", "block", {}, f'<div class="highlight"><pre class="highlight"><code>{RUBY}</code></pre></div>'),
        ("ruby", "block", {"css_class": "x"}, f'<div class="highlight"><pre class="x"><code>{RUBY}</code></pre></div>'),
        ("ruby", "block", {"css_class": None, "wrap": False}, RUBY),
        ("ruby", "block", {"formatter": "HTML"}, RUBY),
        ("ruby", "block", {"formatter": "Nonsense"}, RUBY),
        ("ruby", "block", {"disable": True}, None),
        ("text", "block", {}, None),
        ("text", "span", {"guess_lang": True}, "puts 1"),
        ("nosuch", "block", {}, None),
        (None, "block", {}, None),
        (None, "span", {"default_lang": "ruby"}, RUBY),
        (None, "span", {"default_lang": "text"}, None),
        (None, "span", {"guess_lang": True}, "puts 1"),
        ("yaml", "span", {"default_lang": "ruby"}, '<span class="s">puts 1</span>'),
    ],
)
def test_kramdowns_options(lang: str | None, kind: str, options: dict[str, Any], expected: str | None) -> None:
    found = Highlighter().highlight("puts 1", lang, kind, options)
    if lang == "yaml":
        assert found == to_html("puts 1", "yaml")
    else:
        assert found == expected


def test_languages_without_a_lexer_are_warned_of_once() -> None:
    warned: list[str] = []
    highlighter = Highlighter(warned.append)
    for lang in ("abap", "abap", "ruby", "text", "nosuch", "gdscript", "gd", "ruby?x=1"):
        highlighter.to_html("x", lang)
        highlighter.highlight("x", lang, "block", {})
    assert [message.split(":")[0] for message in warned] == ["abap", "nosuch", "gdscript"]
    assert "Pygments" in warned[0] and "unknown" in warned[1]


def test_highlighters_share_nothing() -> None:
    first: list[str] = []
    second: list[str] = []
    Highlighter(first.append).to_html("x", "abap")
    Highlighter(second.append).to_html("x", "abap")
    assert len(first) == len(second) == 1
    assert Highlighter().to_html("x", "abap") is not None
