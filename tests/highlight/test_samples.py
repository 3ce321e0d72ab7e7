"""Whole texts, against what Rouge made of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jekyllpy.highlight import to_html
from jekyllpy.highlight.lexer import merged
from jekyllpy.highlight.registry import make
from tests.highlight.differential import first_difference
from tests.highlight.fixtures import OWN_LEXERS, SAMPLES, SHARED, lines


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample_is_as_rouge_writes_it(path: Path) -> None:
    ours = to_html(path.read_text(encoding="utf-8"), path.stem)
    theirs = path.with_suffix(".html").read_text(encoding="utf-8")
    assert ours == theirs, first_difference(ours or "", theirs)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_tokens_are_the_text_and_merged(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    tokens = make(path.stem).lex(code)
    assert "".join(text for _, text in tokens) == code
    assert merged(tokens) == tokens


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_lexer_can_be_used_again(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    lexer = make(path.stem)
    lexer.lex(code[: len(code) // 2])
    assert lexer.lex(code) == make(path.stem).lex(code)


def test_samples_cover_lexers_that_are_there() -> None:
    assert {path.stem for path in SAMPLES} <= set(OWN_LEXERS)


@pytest.mark.parametrize("case", lines("options.jsonl"), ids=lambda case: case["lang"])
def test_names_with_options(case: dict[str, str]) -> None:
    assert to_html(case["code"], case["lang"]) == case["html"]


@pytest.mark.skipif(not SHARED.exists(), reason="no shared conformance cases here")
def test_blocks_of_real_documentation() -> None:
    cases = [json.loads(line) for line in SHARED.read_text(encoding="utf-8").splitlines()]
    wrong = [case["lexer"] for case in cases if to_html(case["code"], case["lang"]) != case["html"]]
    assert wrong == []
