"""The academic theme in use: the fixture site, built by jekyllpy and by Jekyll."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from jekyllpy.testing import compare, reference
from jekyllpy.testing.plugin import BuildSite
from tests.themes.html_checks import problems

SITE = Path(__file__).parents[2] / "fixtures" / "academic"
HOST = "https://voss.example"


def depends_on_the_clock(path: str) -> bool:
    return path in ("feed.xml", "sitemap.xml")


@pytest.fixture(scope="session")
def by_jekyll(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if reference.command() is None:
        pytest.skip("Jekyll is not installed: nothing to compare with")
    destination = tmp_path_factory.mktemp("academic-by-jekyll")
    reference.build(SITE, destination)
    return destination


@pytest.fixture
def built(build_site: BuildSite) -> Path:
    return build_site(SITE)


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def test_pages_are_sound(built: Path) -> None:
    assert problems(built, HOST) == []


@pytest.mark.oracle
def test_jekylls_pages_are_sound(by_jekyll: Path) -> None:
    assert problems(by_jekyll, HOST) == []


@pytest.mark.oracle
def test_jekyll_builds_the_same(built: Path, by_jekyll: Path) -> None:
    result = compare(by_jekyll, built, ignore=depends_on_the_clock)
    assert result.same, str(result)


def test_redirects(built: Path) -> None:
    redirects = json.loads((built / "redirects.json").read_text(encoding="utf-8"))
    assert redirects["/about/"] == redirects["/about.html"] == f"{HOST}/"
    assert redirects["/lab/"] == "https://acoustics.skerrybay.example/lab"
    page = soup(built / "about" / "index.html")
    assert page.find("link", rel="canonical")["href"] == f"{HOST}/"
    assert page.h1 and page.h1.get_text() == "This page has moved"


def test_profile(built: Path) -> None:
    sidebar = soup(built / "index.html").find(class_="profile")
    labels = [li.get_text() for li in sidebar.find_all("li")]
    assert labels[:4] == ["Skerry Bay", "University of Skerry Bay", "Email", "Website"]
    assert labels[-1] == "Field notebook"
    assert sidebar.find("a", href="mailto:linnea@voss.example")
    assert sidebar.find("a", href="https://github.com/linnea-voss")


def test_another_author(built: Path) -> None:
    assert soup(built / "group" / "index.html").find(class_="profile-name").get_text() == "Tomasz Quill"


def test_publications_are_grouped_and_none_is_lost(built: Path) -> None:
    page = soup(built / "publications" / "index.html")
    groups = {s.h2.get_text(): [h.a.get_text() for h in s.find_all("h3")] for s in page.find_all(class_="group")}
    assert groups == {
        "Journal articles": ["Singing ice: a survey of thin-plate resonance"],
        "Conference papers": ["What surf hides"],
        "Other": ["Resonance of thin sea ice & what breaks it"],
    }


def test_what_search_engines_for_papers_read(built: Path) -> None:
    page = soup(built / "publications" / "2023-surf" / "index.html")
    authors = [meta["content"] for meta in page.find_all("meta", attrs={"name": "citation_author"})]
    assert authors == ["Linnéa Voss", "Imre Dalgaard", "Pia Okoro"]
    assert page.find("meta", attrs={"name": "citation_pdf_url"})["content"] == "https://papers.example/what-surf-hides"


def test_tags(built: Path) -> None:
    page = soup(built / "tags" / "index.html")
    assert [h.get_text() for h in page.main.find_all("h2")] == ["fieldwork", "group", "ice", "jobs"]
    post = soup(built / "posts" / "2025" / "02" / "postdoc" / "index.html")
    assert post.find("a", href="/tags/#jobs")
    paper = soup(built / "publications" / "2025-singing-ice" / "index.html")
    assert paper.find("a", href="/tags/#ice") and not paper.find("a", href="/tags/#survey")


def test_not_found_page_has_no_sidebar(built: Path) -> None:
    page = soup(built / "404.html")
    assert page.find(class_="sidebar") is None
    assert page.find("a", href="/publications/")


def test_current_page_is_marked(built: Path) -> None:
    nav = soup(built / "talks" / "index.html").nav
    assert [a.get_text() for a in nav.find_all("a", attrs={"aria-current": "page"})] == ["Talks"]


def test_style_sheet(built: Path) -> None:
    css = (built / "assets" / "css" / "academic.css").read_text(encoding="utf-8")
    for part in ("prefers-color-scheme: dark", "@media print", ":focus-visible", "max-width"):
        assert part.replace(": ", ":") in css.replace(": ", ":")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_fixed_look(build_site: BuildSite, scheme: str) -> None:
    page = soup(build_site(SITE, {"color_scheme": scheme}) / "index.html")
    assert page.html and page.html["data-color-scheme"] == scheme


def test_baseurl(build_site: BuildSite) -> None:
    page = soup(build_site(SITE, {"baseurl": "/~voss"}) / "index.html")
    inside = [a["href"] for a in page.find_all("a", href=True) if a["href"].startswith("/")]
    assert inside and all(href.startswith(("/~voss/", "/publications/2025", "/talks/2024")) for href in inside)
    assert page.find("link", rel="stylesheet")["href"] == "/~voss/assets/css/academic.css"
