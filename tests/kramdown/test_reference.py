"""Beside the reference itself, where it is installed: mutated texts, character classes, entities."""

from __future__ import annotations

import json
import subprocess

import pytest

from jekyllpy.kramdown import entities, ruby_text
from tests.kramdown.fuzz import FIXTURES, differences, minimise, sources
from tests.kramdown.reference import command, versions

pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(versions() is None, reason="no Ruby with kramdown and kramdown-parser-gfm"),
]


def ruby(script: str) -> object:
    start = command()
    assert start is not None
    done = subprocess.run([*start[:2], "-e", f"require 'json'; {script}"], capture_output=True, check=True)
    return json.loads(done.stdout)


def test_versions() -> None:
    found = versions()
    assert found is not None and (found["kramdown"], found["gfm"]) == ("2.4.0", "1.1.0")


@pytest.mark.parametrize("to", ["html", "kramdown"])
def test_mutated_texts(to: str) -> None:
    assert list(differences(700, 20, sources([FIXTURES]), to)) == []


def test_minimise() -> None:
    assert minimise("one\ntwo x three\nfour\n", lambda text: "x" in text) == "x"


@pytest.mark.parametrize(
    ("pattern", "matches"),
    [
        ("[[:alpha:]]", ruby_text.is_alpha),
        ("[[:alnum:]]", ruby_text.is_alnum),
        ("\\\\p{Word}", ruby_text.is_word),
        ("\\\\A.\\\\b", ruby_text.is_bounded_word),
    ],
)
def test_character_classes(pattern: str, matches: object) -> None:
    script = (
        "puts (0..0x10ffff).reject { |c| (0xd800..0xdfff) === c || c == 10 }"
        f'.select {{ |c| Regexp.new("{pattern}") =~ [c].pack("U") }}.to_json'
    )
    wanted = set(ruby(script))
    chars = (c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF and c != 10)
    assert {c for c in chars if matches(chr(c))} == wanted


def test_downcase() -> None:
    wanted = ruby("puts (0..0x24ff).map { |c| [c].pack('U').downcase }.to_json")
    assert [ruby_text.downcase(chr(c)) for c in range(0x2500)] == wanted
    assert ruby("puts 'ΑΣ'.downcase.to_json") == ruby_text.downcase("ΑΣ") == "ασ"


def test_entities() -> None:
    table = ruby(
        "require 'kramdown'; m = Kramdown::Utils::Entities;"
        "puts m::ENTITY_TABLE.map { |c, d| [c, d, m.entity(c).code_point, m.entity(c).name] }.to_json"
    )
    for number, named, code_point, name in table:
        assert entities.entity(number) == (code_point, name)
        if isinstance(named, str):
            assert entities.entity(named) == (code_point, name)
