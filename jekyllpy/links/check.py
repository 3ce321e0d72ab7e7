"""Following the links of a built site."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, normpath
from urllib.parse import unquote, urljoin, urlsplit

from jekyllpy.doctor.findings import Finding
from jekyllpy.links.html import Page, read
from jekyllpy.links.outputs import Outputs
from jekyllpy.links.suppressions import Suppressions
from jekyllpy.source import Source, Span

_NO_ANCHORS = frozenset(("", "top"))
_NOT_FOR_BROWSERS = (":~:", "!", "/")
_ELSEWHERE = frozenset(("mailto", "tel", "data", "javascript", "ftp", "sms", "blob", "about", "irc", "magnet"))


def check(outputs: Outputs, suppressions: Suppressions | None = None) -> Iterator[Finding]:
    """Each link of a site to a page, file or anchor that the site does not have; links elsewhere are not followed."""
    checker = _Checker(outputs, suppressions or Suppressions())
    for address in outputs.pages:
        yield from checker.page(address)


class _Checker:
    """Reads each page once, and remembers where addresses lead."""

    def __init__(self, outputs: Outputs, suppressions: Suppressions) -> None:
        self.outputs = outputs
        self.suppressions = suppressions
        self.own_host = urlsplit(outputs.url).netloc
        self._pages: dict[str, Page] = {}
        self._known: dict[str, str | None] = {}

    def page(self, address: str) -> Iterator[Finding]:
        text = self.outputs.pages[address]
        page = self.read(address)
        source: Source | None = None
        for link in page.links:
            problem = self.problem(address, page, link.address)
            if problem is None or self.suppressions.match(address, link.address):
                continue
            source = source or Source(text, self.outputs.sources.get(address, address))
            check, message = problem
            yield Finding(check, message, f"in {address}", source, self.span(text, link.offset, link.address, address))

    def read(self, address: str) -> Page:
        if address not in self._pages:
            self._pages[address] = read(self.outputs.pages[address])
        return self._pages[address]

    def span(self, text: str, offset: int, written: str, address: str) -> Span | None:
        """Where the address stands in the page; nowhere where the source is another file than the page."""
        if address in self.outputs.sources:
            return None
        start = text.find(written, offset)
        return Span(start, start + len(written)) if start >= 0 else Span(offset, offset + 1)

    def problem(self, address: str, page: Page, link: str) -> tuple[str, str] | None:
        """The check that a link fails, and what to say."""
        try:
            parts = urlsplit(link)
        except ValueError:
            return "link", f"{link} is no address"
        if parts.scheme in _ELSEWHERE or (parts.netloc and parts.netloc != self.own_host):
            return None
        if parts.scheme not in ("", "http", "https"):
            return None
        if not parts.path and not parts.netloc and not page.base:
            target: str | None = address
        else:
            path = urljoin(urljoin(self.outputs.baseurl + address, page.base or ""), parts.path)
            target = self.target(unquote(urlsplit(path).path))
        if target is None:
            return "link", f"{link} leads to nothing"
        return self.anchor_problem(link, target, parts.fragment)

    def anchor_problem(self, link: str, target: str, fragment: str) -> tuple[str, str] | None:
        if (
            fragment.lower() in _NO_ANCHORS
            or target not in self.outputs.pages
            or fragment.startswith((":~:", "!", "/"))
        ):
            return None
        anchors = self.read(target).anchors
        if fragment in anchors or unquote(fragment) in anchors:
            return None
        return "anchor", f"{link}: {target} has no anchor {fragment}"

    def target(self, path: str) -> str | None:
        """The file behind a path of the server, through redirects."""
        if path not in self._known:
            self._known[path] = self._target(path)
        return self._known[path]

    def _target(self, path: str) -> str | None:
        base = self.outputs.baseurl
        if base and path != base and not path.startswith(base + "/"):
            return None
        path = _normal(path.removeprefix(base))
        seen: set[str] = set()
        while path in self.outputs.redirects and path not in seen:
            seen.add(path)
            target = self.outputs.redirects[path]
            if urlsplit(target).netloc:
                return path
            path = _normal(unquote(urlsplit(target).path))
        return self.outputs.find(path)


def _normal(path: str) -> str:
    """A path without dots, with its last slash."""
    if "/." in path or "//" in path:
        folder = path.endswith("/") or not path
        path = normpath(path) + ("/" if folder and dirname(path) != path else "")
    return path or "/"
