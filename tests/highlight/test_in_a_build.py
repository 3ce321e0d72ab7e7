"""What a site's build says of languages that have no lexer of their own here."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.report import Message
from jekyllpy.site import Site
from tests.site.sites import make

FENCED = "```%s\nx = 1\n```\n"
TAG = "{%% highlight %s %%}\nx = 1\n{%% endhighlight %%}\n"
BOTH = "---\n---\n" + FENCED + TAG


def said(folder: Path, files: dict[str, str]) -> list[Message]:
    """All that a build says of highlighting."""
    make(folder, {"_config.yml": "title: T\n", **files})
    messages = Site(folder, {"destination": str(folder.parent / "out")}).build().warnings
    return [message for message in messages if message.topic == "Highlighting:"]


@pytest.mark.parametrize(
    ("lang", "words"), [("abap", ["abap:", "Pygments"]), ("nosuch", ["nosuch:", "unknown language"])]
)
def test_each_language_is_warned_of_once_for_the_whole_site(tmp_path: Path, lang: str, words: list[str]) -> None:
    page = BOTH % (lang, lang)
    (message,) = said(tmp_path / "in", {"a.md": page, "b.md": page, "c.md": "---\n---\n" + TAG % lang})
    assert message.level == "warn" and all(word in message.text for word in words)


@pytest.mark.parametrize("lang", ["ruby", "text", "js", "plaintext", "php?start_inline=1"])
def test_known_languages_are_not_mentioned(tmp_path: Path, lang: str) -> None:
    assert said(tmp_path / "in", {"a.md": "---\n---\n" + FENCED % lang + "\n`x`\n"}) == []


def test_without_rouge_nobody_asks(tmp_path: Path) -> None:
    config = "highlighter: none\nkramdown:\n  syntax_highlighter: none\n"
    assert said(tmp_path / "in", {"_config.yml": config, "a.md": BOTH % ("nosuch", "nosuch")}) == []


def test_a_second_build_says_it_again(tmp_path: Path) -> None:
    files = {"a.md": BOTH % ("abap", "abap"), "b.md": BOTH % ("abap", "abap")}
    assert said(tmp_path / "in", files) == said(tmp_path / "in", files) != []
