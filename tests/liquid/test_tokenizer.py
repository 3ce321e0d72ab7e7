from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.liquid.tokenizer import _TOKEN, tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", []),
        ("plain", ["plain"]),
        ("{{ a }}", ["{{ a }}"]),
        ("a{{ b }}c{% d %}e", ["a", "{{ b }}", "c", "{% d %}", "e"]),
        ("{{ a }", ["{{ a }"]),
        ("{{ a }b", ["{{ a }", "b"]),
        ("{{ a", ["{{", " a"]),
        ("{% a", ["{%", " a"]),
        ("{% a }}", ["{%", " a }}"]),
        ("{{ '}}' }}", ["{{ '}}", "' }}"]),
        ("{{{ a }}}", ["{{{ a }}", "}"]),
        ("{% a %}}", ["{% a %}", "}"]),
        ("{%%}{{}}", ["{%%}", "{{}}"]),
        ("{%}{%", ["{%", "}", "{%"]),
        ("{{ a\n}}", ["{{ a\n}}"]),
        ("{{ a %} b }}", ["{{ a %}", " b }}"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token for token in tokenize(text) if token] == tokens


@given(st.lists(st.sampled_from(["{%", "%}", "{{", "}}", "}", "{", "%", "a", "-", "\n"])).map("".join))
def test_no_character_is_lost_and_the_guarded_way_is_the_plain_one(text: str) -> None:
    tokens = [token for token in tokenize(text) if token]
    assert "".join(tokens) == text
    assert tokens == [token for token in _TOKEN.split(text) if token]


@pytest.mark.parametrize(
    "text", ["{%" * 100_000, "{{" * 100_000, "{" * 200_000, "{% a " * 50_000 + "}", "{{ a " * 50_000 + "%}"]
)
def test_takes_linear_time(text: str) -> None:
    start = process_time()
    tokenize(text)
    assert process_time() - start < 5
