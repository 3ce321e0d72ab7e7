"""The documentation is a Jekyll site: it builds, its links lead somewhere, and Jekyll builds the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.testing.plugin import BuildSite, JekyllAgrees
from tests.themes.html_checks import pages, problems

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def test_docs_build_and_are_sound(build_site: BuildSite) -> None:
    built = build_site(DOCS)
    assert problems(built, "https://jekyllpy.example") == []
    assert len(list(pages(built))) >= len([path for path in DOCS.glob("*.md") if path.name != "README.md"])


@pytest.mark.oracle
def test_jekyll_builds_the_same(jekyll_agrees: JekyllAgrees) -> None:
    jekyll_agrees(DOCS)


@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=lambda path: path.name)
def test_every_page_has_a_title(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("---\ntitle: ")


def test_readme_links_lead_somewhere() -> None:
    import re

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#]+)", text) if "://" not in target]
    assert targets and [target for target in targets if not (ROOT / target).exists()] == []
