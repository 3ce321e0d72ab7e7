"""``doctor`` and ``compare`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Jekyllpy

BROKEN = "---\ntitle: x\nredirect-from: /a/\nauthor_profile:\n---\nğŸ‰ accepted, ğŸš€ out\n"
MENDED = "---\ntitle: x\nredirect_from: /a/\nauthor_profile:\n---\nğŸ‰ accepted, 🚀 out\n"


def test_a_sound_site(jekyllpy: Jekyllpy, site: Path) -> None:
    code, out, err = jekyllpy("doctor")
    assert (code, err) == (0, "")
    assert out.splitlines()[-1] == "  Your test results are in. Everything looks fine."


def test_a_file(jekyllpy: Jekyllpy, tmp_path: Path) -> None:
    page = tmp_path / "about.md"
    page.write_text(BROKEN, encoding="utf-8")
    code, _, err = jekyllpy("doctor", page)
    assert code == 1
    assert f"{page}:3:1: nothing reads the key 'redirect-from': 'redirect_from' was meant?" in err
    assert f"{page}:4:1: 'author_profile' has no value" in err
    assert f"{page}:6:1: “ğŸ‰” was something else" in err
    assert "one of: 🎉  🍉" in err and "→ 🚀" in err
    assert page.read_text(encoding="utf-8") == BROKEN


def test_fix_mends_what_is_certain(jekyllpy: Jekyllpy, tmp_path: Path) -> None:
    page = tmp_path / "about.md"
    page.write_text(BROKEN, encoding="utf-8")
    code, out, err = jekyllpy("doctor", page, "--fix")
    assert code == 1 and f"{page} (2 places)" in out
    assert "“ğŸ‰”" in err and "“ğŸš€”" not in err
    assert page.read_text(encoding="utf-8") == MENDED


def test_fix_takes_what_was_chosen(jekyllpy: Jekyllpy, tmp_path: Path) -> None:
    page = tmp_path / "about.md"
    page.write_text(BROKEN.replace("author_profile:\n", ""), encoding="utf-8")
    assert jekyllpy("doctor", page, "--fix", "--choose", "ğŸ‰=🍉").code == 0
    assert "🍉 accepted, 🚀 out" in page.read_text(encoding="utf-8")


def test_fix_takes_the_likeliest(jekyllpy: Jekyllpy, tmp_path: Path) -> None:
    page = tmp_path / "about.md"
    page.write_text(BROKEN, encoding="utf-8")
    jekyllpy("doctor", page, "--fix", "--likeliest")
    assert "🎉 accepted, 🚀 out" in page.read_text(encoding="utf-8")


def test_json(jekyllpy: Jekyllpy, tmp_path: Path) -> None:
    page = tmp_path / "about.md"
    page.write_text(BROKEN, encoding="utf-8")
    code, out, _ = jekyllpy("doctor", page, "--json")
    found = {one["check"]: one for one in json.loads(out)}
    assert code == 1
    assert found["near-miss-key"]["candidates"] == ["redirect_from"]
    assert (found["near-miss-key"]["line"], found["near-miss-key"]["column"]) == (3, 1)


def test_a_choice_needs_both_sides(jekyllpy: Jekyllpy, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(BROKEN, encoding="utf-8")
    assert jekyllpy("doctor", tmp_path / "a.md", "--fix", "--choose", "🍉").code == 2


def test_the_site_as_a_whole(jekyllpy: Jekyllpy, site: Path) -> None:
    (site / "other.md").write_text("---\npermalink: /\n---\n", encoding="utf-8")
    (site / "_config.yml").write_text("plugins: [jekyll-redirect-from]\n", encoding="utf-8")
    code, _, err = jekyllpy("doctor")
    assert code == 1
    assert "Conflict: The following destination is shared by multiple files." in err
    assert "You didn't set an URL in the config file" in err


def test_compare(jekyllpy: Jekyllpy, tmp_path: Path) -> None:
    for side, text in {"a": "<p>hi</p>", "b": "<p>hi </p>"}.items():
        (tmp_path / side).mkdir()
        (tmp_path / side / "x.html").write_text(text, encoding="utf-8")
    a, b = tmp_path / "a", tmp_path / "b"
    assert jekyllpy("compare", a, a) == (0, "1 same\n", "")
    code, out, _ = jekyllpy("compare", a, b)
    assert code == 1 and "x.html: dom" in out and "bytes at 1:6" in out
    assert jekyllpy("compare", a, b, "-q").out == "1 dom\n"
    assert json.loads(jekyllpy("compare", a, b, "--json").out)["counts"]["dom"] == 1
    assert jekyllpy("compare", a, b, "--ignore", "*.html").code == 0
