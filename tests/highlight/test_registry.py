"""Names of languages, options in names, guessing, and Pygments for the rest."""

from __future__ import annotations

import subprocess
import sys

import pytest

from jekyllpy.highlight import to_html
from jekyllpy.highlight.guess import guess
from jekyllpy.highlight.media_types import BY_MEDIA_TYPE
from jekyllpy.highlight.names import TAGS
from jekyllpy.highlight.registry import find, find_fancy, make, split_options
from jekyllpy.highlight.token_names import short_name, short_names
from jekyllpy.highlight.tokens import Comment, Name, Num, Str, Text
from tests.highlight.differential import Rouge
from tests.highlight.fixtures import OWN_LEXERS, lines


@pytest.mark.parametrize("tag", OWN_LEXERS)
def test_lexers_are_found_by_their_tags(tag: str) -> None:
    lexer = make(tag)
    assert lexer.tag == tag and lexer.foreign is None
    assert lexer.lex("") == []


@pytest.mark.parametrize(("name", "tag"), [("yml", "yaml"), ("sh", "shell"), ("R", "r"), ("rs,ignore", "rust")])
def test_other_names(name: str, tag: str) -> None:
    assert TAGS[name] == tag and find(name) is find(tag)


@pytest.mark.parametrize("name", ["", "nosuch", "Ruby", "ruby ", "../yaml", "__init__"])
def test_unknown_names(name: str) -> None:
    assert find(name) is None and to_html("x", name) is None


@pytest.mark.oracle
def test_every_name_means_what_it_means_to_rouge(rouge: Rouge) -> None:
    for name in ("text", "terminal", "js", "html", "latex", "objc", "dockerfile", "golang", "ps1", "jsonc", "HTML"):
        known = rouge.ask(lang=name, code="x")["html"] is not None
        assert known == (name in TAGS)


@pytest.mark.parametrize(
    ("text", "name", "options"),
    [
        ("php", "php", {}),
        ("php?a=1&b=2", "php", {"a": "1", "b": "2"}),
        ("x?a=1&a=2", "x", {"a": ["1", "2"]}),
        ("x?a", "x", {"a": True}),
        ("x?a=%3E+%3C", "x", {"a": "> <"}),
        ("x?", "x", {}),
        ("?a=b", "", {"a": "b"}),
        (None, None, {}),
    ],
)
def test_options_in_names(text: str | None, name: str | None, options: dict[str, object]) -> None:
    assert split_options(text) == (name, options)


def test_options_reach_the_lexer() -> None:
    lexer = find_fancy("php?start_inline=1", "", {"other": 2})
    assert lexer is not None and lexer.options == {"start_inline": "1", "other": 2}


@pytest.mark.parametrize("case", lines("guesses.jsonl"), ids=lambda case: case["guess"][:20])
def test_guesses(case: dict[str, str]) -> None:
    assert guess(case["guess"]) == case["tag"]


def test_nothing_tells_of_the_empty_text() -> None:
    assert guess("") == "plaintext"


@pytest.mark.parametrize("name", ["elixir", "nim", "clojure", "fortran"])
def test_pygments_lexes_the_rest_in_rouges_types(name: str) -> None:
    lexer = make(name)
    if lexer.foreign is None:
        pytest.skip(f"{name} has a lexer of its own by now")
    tokens = lexer.lex("x = 1 # c\n")
    assert "".join(text for _, text in tokens) == "x = 1 # c\n"
    assert {token for token, _ in tokens} <= set(short_names().values())


def test_languages_unknown_to_pygments_as_well_are_plain() -> None:
    assert to_html("a < b", "bsl") in ("a &lt; b", to_html("a < b", "bsl"))
    assert to_html("a < b", "magik") is not None


def test_media_types_name_known_languages() -> None:
    assert set(BY_MEDIA_TYPE.values()) <= set(TAGS.values())
    assert BY_MEDIA_TYPE["application/json"] == "json"


def test_token_names() -> None:
    assert short_name("Literal.String.Double") == Str.Double == "s2"
    assert short_name("Name.Builtin.Pseudo") == Name.Builtin.Pseudo == "bp"
    assert short_name("Literal.Number.Integer.Long") == Num.Integer.Long
    assert (short_name("Text"), str(Text), Comment) == ("", "", "c")
    assert short_name("Nothing") is None
    assert len(set(short_names().values())) == len(short_names()) == 82


def test_importing_loads_no_lexer() -> None:
    script = "import sys, jekyllpy.highlight; print([m for m in sys.modules if '.lexers.' in m or 'pygments' in m])"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"
