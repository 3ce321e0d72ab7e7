"""What every page of a site has to be: well formed, accessible, and asking no other host for anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag


def pages(root: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    for path in sorted(root.rglob("*.html")):
        yield path.relative_to(root).as_posix(), BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def is_redirect(soup: BeautifulSoup) -> bool:
    return soup.find("meta", attrs={"http-equiv": "refresh"}) is not None


def problems(root: Path, host: str) -> list[str]:
    found = []
    for name, soup in pages(root):
        checks = [] if is_redirect(soup) else [structure, headings]
        for check in (*checks, images, identifiers, names):
            found += [f"{name}: {problem}" for problem in check(soup)]
        found += [f"{name}: {problem}" for problem in requests(soup, host)]
        found += [f"{name}: {problem}" for problem in links(soup, root, host)]
    return found


def structure(soup: BeautifulSoup) -> Iterator[str]:
    html = soup.html
    if html is None or not html.get("lang"):
        yield "no language"
    for element in ("main", "title", "header", "footer", "h1"):
        if len(soup.find_all(element)) < 1:
            yield f"no {element}"
    if len(soup.find_all("main")) > 1 or len(soup.find_all("h1")) > 1:
        yield "more than one main or h1"
    first = soup.body.find("a") if soup.body else None
    if not isinstance(first, Tag) or first.get("href") != "#main":
        yield "the first link does not skip to the content"
    for landmark in soup.find_all(["nav", "aside"]):
        if not landmark.get("aria-label") and not landmark.get("aria-labelledby"):
            yield f"a {landmark.name} without a name"


def headings(soup: BeautifulSoup) -> Iterator[str]:
    main = soup.main
    level = 0
    for heading in main.find_all(["h1", "h2", "h3", "h4", "h5", "h6"]) if main else ():
        if int(heading.name[1]) > level + 1:
            yield f"{heading.name} after h{level}: {heading.get_text()!r}"
        level = int(heading.name[1])


def images(soup: BeautifulSoup) -> Iterator[str]:
    yield from (
        f"an image without alt: {image.get('src')}" for image in soup.find_all("img") if image.get("alt") is None
    )
    yield from ("an icon that is read out" for icon in soup.find_all("svg") if icon.get("aria-hidden") != "true")


def identifiers(soup: BeautifulSoup) -> Iterator[str]:
    seen = [element["id"] for element in soup.find_all(id=True)]
    yield from (f"the id {one} comes twice" for one in {one for one in seen if seen.count(one) > 1})
    for element in soup.find_all(attrs={"aria-labelledby": True}):
        if element["aria-labelledby"] not in seen:
            yield f"nothing has the id {element['aria-labelledby']}"


def names(soup: BeautifulSoup) -> Iterator[str]:
    yield from (
        f"a link without words: {a.get('href')}" for a in soup.find_all("a", href=True) if not a.get_text(strip=True)
    )


def requests(soup: BeautifulSoup, host: str) -> Iterator[str]:
    """Addresses that a browser asks for by itself."""
    loaded = [element["src"] for element in soup.find_all(src=True)]
    loaded += [link["href"] for link in soup.find_all("link", rel=["stylesheet", "icon", "preload", "preconnect"])]
    yield from (
        f"asks for {address}" for address in loaded if urlsplit(address).netloc not in ("", urlsplit(host).netloc)
    )


def links(soup: BeautifulSoup, root: Path, host: str) -> Iterator[str]:
    """Links within the site that lead nowhere."""
    for link in soup.find_all("a", href=True):
        parts = urlsplit(link["href"])
        if parts.scheme not in ("", "http", "https") or parts.netloc not in ("", urlsplit(host).netloc):
            continue
        path = unquote(parts.path)
        if path and not target(root, path).is_file():
            yield f"leads nowhere: {link['href']}"
        if not path and parts.fragment and soup.find(id=unquote(parts.fragment)) is None:
            yield f"nothing has the id {parts.fragment}"


def target(root: Path, path: str) -> Path:
    found = root / path.lstrip("/")
    return found / "index.html" if path.endswith("/") else found
