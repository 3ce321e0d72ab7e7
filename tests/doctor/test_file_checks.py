"""The checks of a file: keys, values, YAML, encodings, with their places; and mending."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.doctor import Finding, mended, replacement
from jekyllpy.doctor.checks.near_miss_keys import KNOWN, meant_by
from jekyllpy.doctor.examine import examine_file, examine_text
from jekyllpy.doctor.surroundings import Surroundings
from jekyllpy.source import Source, Span


def page(front_matter: str, content: str = "") -> Source:
    return Source(f"---\n{front_matter}---\n{content}", "page.md")


def found(source: Source, check: str = "") -> list[Finding]:
    return [one for one in examine_text(source) if not check or one.check == check]


@pytest.mark.parametrize(
    "front_matter",
    [
        "",
        "title: A\nredirect_from: /a/\nauthor_profile: false\n",
        "pinned: true\nreading: 5\nmy-own-key: 1\nauthors_note: x\nimages: []\ntopics: [a]\nstitle: x\n",
        "title: ~\nexcerpt:\n",
    ],
)
def test_sound_front_matter(front_matter: str) -> None:
    assert found(page(front_matter)) == []


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("redirect-from", "redirect_from"),
        ("redirect from", "redirect_from"),
        ("Redirect_From", "redirect_from"),
        ("redirect_form", "redirect_from"),
        ("Title", "title"),
        ("catagories", "categories"),
        ("author-profile", "author_profile"),
        ("permlink", "permalink"),
        ("publised", "published"),
        ("permalinks", "permalink"),
    ],
)
def test_near_misses(name: str, meant: str) -> None:
    (finding,) = found(page(f"layout: x\n{name}: /a/\n"), "near-miss-key")
    assert finding.candidates == (meant,)
    assert finding.place == "page.md:3:1"
    assert finding.text == name


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_no_known_key_is_a_near_miss(name: str) -> None:
    assert found(page(f"{name}: x\n"), "near-miss-key") == []


@pytest.mark.parametrize("name", ["tag line", "x", "foo", "subtitle", "credits", "data", "links", "posts", "project"])
def test_other_keys_are_peoples_own(name: str) -> None:
    assert meant_by(name) in (None, "tag_line")


def test_only_sure_keys_are_mended_without_asking() -> None:
    sure, unsure, taken = (
        found(page(text), "near-miss-key")[0]
        for text in ("redirect-from: /a/\n", "redirect_form: /a/\n", "redirect-from: /a/\nredirect_from: /b/\n")
    )
    assert (sure.certain, unsure.certain, taken.certain) == (True, False, False)


@pytest.mark.parametrize("value", ["", " ~", " null", " # a comment"])
@pytest.mark.parametrize("key", ["author_profile", "comments", "share"])
def test_null_where_false_was_meant(key: str, value: str) -> None:
    (finding,) = found(page(f"title: a\n{key}:{value}\n"), "null-value")
    assert finding.place == "page.md:3:1"
    assert f"{key}: false" in finding.hint
    assert finding.candidates == ()


@pytest.mark.parametrize("value", ["false", "''", '"null"', "[]", "true"])
def test_values_that_are_there(value: str) -> None:
    assert found(page(f"author_profile: {value}\n"), "null-value") == []


def test_no_layout_is_right_without_a_default() -> None:
    assert found(page("layout: null\n")) == []
    assert found(page("published:\n")) == []


@pytest.mark.parametrize(
    ("front_matter", "defaults", "amiss"),
    [
        ("layout: null\n", {"layout": "single"}, True),
        ("layout: null\n", {"layout": "none"}, False),
        ("layout: null\n", {}, False),
        ("author_profile:\n", {"author_profile": True}, True),
        ("author_profile:\n", {"author_profile": False}, False),
        ("author_profile:\n", {}, False),
    ],
)
def test_nulls_where_the_defaults_are_known(front_matter: str, defaults: dict[str, object], amiss: bool) -> None:
    around = Surroundings(default=defaults.get)
    assert [one.check for one in examine_text(page(front_matter), around)] == (["null-value"] if amiss else [])


def test_keys_that_a_template_reads_are_no_near_misses() -> None:
    around = Surroundings(is_read={"redirect-from"}.__contains__)
    assert list(examine_text(page("redirect-from: x\n"), around)) == []


def test_front_matter_that_is_no_yaml() -> None:
    (finding,) = found(page("title: a\nvenue: Sound: a history\n"))
    assert finding.check == "front-matter"
    assert finding.place.startswith("page.md:3:")


def test_front_matter_that_is_no_mapping() -> None:
    assert [one.message for one in found(page("- a\n- b\n"))] == ["the front matter is no mapping of keys"]


def test_places_after_a_byte_order_mark() -> None:
    (finding,) = found(Source("\ufeff---\nredirect-from: x\n---\n", "page.md"))
    assert finding.text == "redirect-from"


def test_mojibake_is_found_in_front_matter_and_content() -> None:
    kinds = found(page("title: ğŸš€ up\n", "ğŸ‰ done\n"), "mojibake")
    assert [(one.text, one.certain) for one in kinds] == [("ğŸš€", True), ("ğŸ‰", False)]
    assert kinds[1].candidates[0] == "🎉" and kinds[1].count > len(kinds[1].candidates)


SEED = "---\npermalink: /\nredirect-from: /a/\n---\nğŸ‰ accepted, ğŸš€ out\r\n"


def edits(source: Source, chosen: dict[str, str], likeliest: bool = False) -> list[tuple[Span, str]]:
    pairs = ((one, replacement(one, chosen, likeliest)) for one in examine_text(source))
    return [(one.span, text) for one, text in pairs if text is not None and one.span is not None]


@pytest.mark.parametrize(
    ("chosen", "likeliest", "after"),
    [
        ({}, False, "---\npermalink: /\nredirect_from: /a/\n---\nğŸ‰ accepted, 🚀 out\r\n"),
        ({"ğŸ‰": "🍉"}, False, "---\npermalink: /\nredirect_from: /a/\n---\n🍉 accepted, 🚀 out\r\n"),
        ({}, True, "---\npermalink: /\nredirect_from: /a/\n---\n🎉 accepted, 🚀 out\r\n"),
    ],
)
def test_mending(chosen: dict[str, str], likeliest: bool, after: str) -> None:
    source = Source(SEED, "about.md")
    assert mended(source, edits(source, chosen, likeliest)) == after


def test_nothing_else_changes() -> None:
    source = Source(SEED, "about.md")
    assert mended(source, []) == SEED


def test_overlapping_edits_count_once() -> None:
    assert mended(Source("abcdef"), [(Span(1, 3), "X"), (Span(2, 4), "Y")]) == "aXdef"


def test_bytes_that_are_no_utf8(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"---\ntitle: a\n---\n\xff\xfe \xf0\x9f\n")
    assert list(examine_file(path)) == []
