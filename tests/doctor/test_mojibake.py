"""Mojibake: what is found, what it can have been, and that sound text is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.doctor.mojibake import find, repair
from jekyllpy.doctor.mojibake.codepage import NAMES, codepage
from jekyllpy.doctor.mojibake.readings import readings


def damage(text: str, encoding: str = "cp1254", drop: str = "\u00ad\u00a0") -> str:
    """What comes out where UTF-8 is read as a code page by a program that drops what it cannot show."""
    read = text.encode("utf-8").decode(encoding, "ignore")
    return read.translate({ord(char): None for char in drop})


WHOLE = ["🚀", "🔥", "💼", "✨", "豆包", "，", "深科技", "山", "🔬", "é à ü ñ".replace("à", "ö"), "don’t … “yes"]


@pytest.mark.parametrize("text", WHOLE)
def test_whole_sequences_have_one_reading_and_are_mended(text: str) -> None:
    found = find(damage(text) + " é")
    assert found and all(one.certain for one in found)
    assert repair(damage(text)) == text


@pytest.mark.parametrize(
    ("line", "likeliest", "others"),
    [
        ("- 🏆 Spot bonus award from the lab", "🏆", {"🎆", "🍆", "🐆"}),
        ("- 🎉 One paper accepted", "🎉", {"🍉", "🐉", "🏉"}),
        ("- 🎓 PhD thesis submission", "🎓", {"📝"}),
        ("- 📝 our new preprint and a blog article", "📝", {"🎓"}),
        ("reports: 语音之家", "语音之家", {"话音之家", "词音之家"}),
        ("reports: 火山语音", "火山语音", set()),
        ("reports: 火山引擎", "火山引擎", set()),
    ],
)
def test_lost_bytes_give_candidates_likeliest_first(line: str, likeliest: str, others: set[str]) -> None:
    broken = damage("豆包 🚀\n" + line)
    found = [one for one in find(broken) if not one.certain]
    assert len(found) == 1
    assert found[0].readings[0] == likeliest
    assert others <= set(found[0].readings)


def test_nothing_is_chosen_where_there_are_several() -> None:
    broken = damage("🎉 and 🚀")
    assert repair(broken) == "ğŸ‰ and 🚀"
    assert repair(broken, {"ğŸ‰": "🎉"}) == "🎉 and 🚀"


def test_places_are_those_of_the_text() -> None:
    broken = damage("so 🔥 and 豆包")
    found = find(broken)
    assert [one.text for one in found] == ["ğŸ”¥", "è±†åŒ…"]
    assert [broken[one.start : one.end] for one in found] == [one.text for one in found]


@pytest.mark.parametrize(
    "sound",
    [
        "",
        "plain ASCII",
        "naïve café… “quoted” – «CAFÉ» déjà vu",
        "İstanbul'da ğüşıöç, Ağrı Dağı ve Şırnak",
        "Ünïcödé ÄÖÜ „Ä“ ß § ¶ © ®",
        "AÇÃO e NÃO, coração, pão à moda",
        "Привет, мир",
        "Лепшыя практыкі для тых, хто вядзе праекты з адкрытым кодам: «як» і «чаму», — і ўсё іншае",
        "Вітаємо в Україні! Її ґанок є їжаком… „так“ і “ні”, №5",
        "Příliš žluťoučký kůň úpěl ďábelské ódy; zvěšť, „jěšť“",
        "Zażółć gęślą jaźń; ćłą, „ść” śćł",
        "日本語と中文，emoji 🎉🍉 and 🏆",
        "x² ± 5° · ½ × ÷ µm – A–Z…",
        "se tornam um “só”. à la “carte” – ó– ó…",
    ],
)
def test_sound_text_is_left_alone(sound: str) -> None:
    assert find(sound) == []
    assert repair(sound) == sound


@pytest.mark.parametrize("encoding", NAMES)
def test_each_code_page_is_found_out(encoding: str) -> None:
    text = "🚀 and 🔥 and 豆包 too"
    assert repair(damage(text, encoding)) == text


def test_cyrillic_that_was_damaged() -> None:
    assert repair(damage("Привет, мир и дружба", "cp1251")) == "Привет, мир и дружба"


def test_the_code_page_can_be_named() -> None:
    assert repair("Ã©", encoding="cp1252") == "é"


hanzi = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=6)
faces = st.text(st.characters(min_codepoint=0x1F300, max_codepoint=0x1F64F), min_size=1, max_size=3)


@given(hanzi | faces)
def test_what_it_was_is_among_the_readings(text: str) -> None:
    page = codepage("cp1254")
    for char in text:
        there = bytes(page.byte_of[c] for c in damage(char))
        if len(there) > 1:
            assert char in dict(readings(there, page.lost))


@given(hanzi | faces)
def test_mended_text_is_sound(text: str) -> None:
    whole = text.encode("utf-8").decode("cp1254", "surrogateescape")
    if not any(0xDC80 <= ord(char) < 0xDD00 for char in whole):
        mended = repair(whole + " " + damage("豆包"))
        assert mended == text + " 豆包"
        assert find(mended) == []


@given(st.text(max_size=60))
def test_any_text_is_taken(text: str) -> None:
    found = find(text)
    assert all(one.readings and one.text == text[one.start : one.end] for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)


def test_a_long_run_takes_linear_time() -> None:
    (_, only) = find(damage("豆包 " + "語火擎" * 400))
    assert only.count > 10**100
    assert len(only.readings) <= 64
