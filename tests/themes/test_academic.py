"""The academic theme by itself: colours, icons, words, and that it asks no other host for anything."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from jekyllpy import themes

THEME = Path(themes.__file__).parent / "academic"
TEMPLATES = sorted([*(THEME / "_includes").glob("*.html"), *(THEME / "_layouts").glob("*.html")])
DATA: dict[str, Any] = yaml.safe_load((THEME / "_data" / "academic.yml").read_text(encoding="utf-8"))


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def colours(name: str) -> dict[str, str]:
    block = re.search(rf"\${name}: \((.*?)\)", text_of(THEME / "_sass/academic/_variables.scss"), re.DOTALL)
    assert block
    return dict(re.findall(r"(\w+): (#[0-9a-f]+)", block[1]))


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("look", "ink", "paper"),
    [
        *product(("light", "dark"), ("ink", "quiet", "accent"), ("paper", "raised")),
        ("light", "ink", "mark"),
        ("dark", "ink", "mark"),
    ],
)
def test_contrast(look: str, ink: str, paper: str) -> None:
    found = colours(look)
    assert contrast(found[ink], found[paper]) >= 4.5


@pytest.mark.parametrize(("look", "place"), [("light", 0), ("dark", 1), ("dark", 2)])
def test_contrast_of_code(look: str, place: int) -> None:
    uses = re.findall(r"@include code-colours\((.*?)\)", text_of(THEME / "_sass/academic/_syntax.scss"))
    for colour in uses[place].split(", "):
        assert contrast(colour, colours(look)["raised"]) >= 4.5, colour


ICONS = set(re.findall(r'when "(\w+)"', text_of(THEME / "_includes/icon.html")))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_icons_are_drawn(template: Path) -> None:
    used = set(re.findall(r'(?:icon\.html name|icon)="(\w+)"', text_of(template)))
    assert used <= {*ICONS, "link"}


def test_profile_links_are_whole() -> None:
    assert {link["icon"] for link in DATA["links"]} <= {*ICONS, "link"}
    keys = [link["key"] for link in DATA["links"]]
    assert len(keys) == len(set(keys))
    assert all(link["label"] for link in DATA["links"])


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_words_are_there(template: Path) -> None:
    assert set(re.findall(r"words\.(\w+)", text_of(template))) <= set(DATA["text"])


def test_no_word_is_left_over() -> None:
    everything = "".join(map(text_of, TEMPLATES))
    assert [word for word in DATA["text"] if f"words.{word}" not in everything] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_templates_name_no_other_host(template: Path) -> None:
    assert set(re.findall(r"https?://[\w.]+", text_of(template))) <= {"https://schema.org"}


def test_style_sheets_load_nothing() -> None:
    for path in (THEME / "_sass").rglob("*.scss"):
        assert "url(" not in text_of(path) and "http" not in text_of(path).replace('href^="http"', "")


def test_includes_and_layouts_exist() -> None:
    names = {path.name for path in (THEME / "_includes").iterdir()}
    layouts = {path.stem for path in (THEME / "_layouts").iterdir()}
    for template in TEMPLATES:
        assert set(re.findall(r"{%-? include ([\w.-]+)", text_of(template))) <= names
        assert set(re.findall(r"^layout: (\S+)", text_of(template), re.MULTILINE)) <= layouts
