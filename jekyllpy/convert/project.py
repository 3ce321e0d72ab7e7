"""A site as targets see it: every page with its place, its data and its content, and every file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from jekyllpy import pipeline
from jekyllpy.convert.body import fenced, to_markdown
from jekyllpy.convert.findings import Findings
from jekyllpy.convert.words import words
from jekyllpy.converters.markdown import Markdown, kramdown_options
from jekyllpy.kramdown import to_html
from jekyllpy.plugins.redirect_from import RedirectPage
from jekyllpy.renderer import Item, Renderer
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.site import Site

_DOCUMENT: Final = re.compile(r"<!doctype|<html\b|<body\b", re.I)
_LISTING: Final = re.compile(
    r"\{%-?\s*for\s+\w+\s+in\s+(?:site\.(?!related_posts\b|collections\b|data\b)\w+|paginator\.posts)"
)
_HTML: Final = (".html", ".htm")
_LISTS: Final = ("tags", "categories")


@dataclass(slots=True)
class ConvertedPage:
    """A page: where it is built to (``place``, relative to the output), its data after defaults, and its content.

    ``body`` is Markdown if ``is_markdown``, else HTML; ``html`` is what Jekyll makes of the content. ``redirects`` are
    the places that lead to it. ``source`` is the path of its file, ``kind`` what Jekyll calls it: a collection's label
    or ``pages``.
    """

    source: str
    kind: str
    place: str
    url: str
    data: dict[str, Any]
    body: str
    is_markdown: bool
    html: str
    redirects: list[str] = field(default_factory=list)
    is_draft: bool = False


@dataclass(slots=True)
class Project:
    """All of a site: ``pages``, ``files`` by place (a path to copy, or the bytes), data files and settings."""

    pages: list[ConvertedPage]
    files: dict[str, str | bytes]
    redirects: dict[str, str]
    data: dict[str, Any]
    config: dict[str, Any]
    findings: Findings

    @property
    def base(self) -> str:
        """The whole address of the site's root, with a slash at its end."""
        url, base = str(self.config.get("url") or ""), str(self.config.get("baseurl") or "").strip("/")
        return f"{url.rstrip('/')}/{base + '/' if base else ''}"

    @property
    def menu(self) -> list[tuple[str, str]]:
        """The entries of the site's menu, by titles and addresses: what ``_data/navigation.yml`` has under ``main``."""
        navigation = self.data.get("navigation")
        entries = navigation.get("main") if isinstance(navigation, dict) else navigation
        found = entries if isinstance(entries, list) else []
        return [(str(one["title"]), str(one["url"])) for one in found if _is_entry(one)]


def read(site: Site, target: str) -> Project:
    """Render a site and take from it all that a target needs. Raises the errors of `jekyllpy.errors`."""
    renderer = _rendered(site)
    reader = _Reader(renderer, Findings(target))
    reader.read()
    drafts = _rendered(site, show_drafts=True, unpublished=True)
    reader.read_drafts(drafts)
    build = renderer.build
    return Project(
        list(reader.pages.values()), reader.files, reader.redirects, build.data, dict(build.config), reader.findings
    )


def _rendered(site: Site, **more: Any) -> Renderer:
    reader = Site(site.source, {**site.config, **more}, listener=_silent)
    renderer = pipeline.prepare(reader.config, reader.reporter)
    pipeline.read(renderer.build)
    pipeline.generate(renderer.build)
    renderer.begin()
    renderer.build.registry.trigger("site", "pre_render", renderer.build, renderer.payload(None))
    for item in list(renderer.build.items):
        renderer.render(item)
    return renderer


def _silent(message: object) -> None:
    """The site speaks when it is read for itself; what reading it again says is the same."""


class _Reader:
    """Takes the items of a rendered build, in the order in which they are written: later ones win a place."""

    def __init__(self, renderer: Renderer, findings: Findings) -> None:
        self.renderer = renderer
        self.findings = findings
        self.pages: dict[str, ConvertedPage] = {}
        self.files: dict[str, str | bytes] = {}
        self.redirects: dict[str, str] = {}

    def read(self) -> None:
        build = self.renderer.build
        leading: dict[str, str] = {}
        for item in build.pages:
            if isinstance(item, RedirectPage):
                leading[item.destination] = str(item.data["redirect"]["to"])
            self._take(self.renderer, item)
        self.files.update({file.destination: file.path for file in build.static_files if file.is_written})
        for document in build.documents_to_write:
            self._take(self.renderer, document)
        self._keep_unwritten()
        self._redirect(leading)

    def read_drafts(self, renderer: Renderer) -> None:
        """Take what is only published where drafts are."""
        known = {item.path for item in self.renderer.build.items if item.is_written}
        items: list[Item] = [*renderer.build.pages, *renderer.build.documents_to_write]
        for item in items:
            if item.path and item.path not in known and item.destination not in self.pages:
                self._take(renderer, item, is_draft=True)

    def _take(self, renderer: Renderer, item: Item, is_draft: bool = False) -> None:
        content = self._content(renderer, item)
        self.pages.pop(item.destination, None)
        self.files.pop(item.destination, None)
        if item.data["layout"] == "redirect" and isinstance(item.data["redirect"], dict):
            self.redirects[item.destination] = str(item.data["redirect"]["to"])
        if not item.destination.endswith(_HTML) or _DOCUMENT.search(content) or item.data["layout"] == "redirect":
            if not is_draft:
                self._copy(item)
            return
        body, is_markdown = self._body(renderer, item, content)
        data = {key: value for key, value in item.data.items() if key not in ("content", "excerpt")}
        for key in _LISTS:
            if isinstance(item, ResolvedDocument) and item.data[key]:
                data[key] = item.data[key]
        self._note_layout(item)
        self.pages[item.destination] = ConvertedPage(
            item.relative_path, item.type, item.destination, item.url, data, body, is_markdown, content, [], is_draft
        )

    def _copy(self, item: Item) -> None:
        """Keep the very file that Jekyll builds."""
        self.files[item.destination] = (item.output or "").encode("utf-8", "surrogateescape")
        if item.path:
            construct = "redirect_to" if item.data["layout"] == "redirect" else "page without a layout of the site"
            self.findings.add(construct, item.relative_path, "copied as Jekyll builds it")

    def _content(self, renderer: Renderer, item: Item) -> str:
        """The HTML of the content, with the lists of posts that layouts put around it."""
        content = item.content
        for layout in renderer.layouts_of(item):
            if isinstance(item, ResolvedDocument) or _DOCUMENT.search(layout.content) or not item.has_layout:
                break
            if _LISTING.search(layout.content):
                content = renderer.render_text(layout.content, item, {"content": content, "layout": layout.data})
                self.findings.add("list in a layout", item.relative_path, f"what layout {layout.name} lists, as HTML")
        return content

    def _body(self, renderer: Renderer, item: Item, content: str) -> tuple[str, bool]:
        """The content as Markdown where that says the same, else as HTML."""
        build, written = renderer.build, item.written_content or ""
        path = item.relative_path
        converters = build.converters(item.extname)
        if content != item.content or not any(isinstance(one, Markdown) for one in converters):
            return content, False
        options = kramdown_options(build.config)
        has_liquid = item.data["render_with_liquid"] is not False and ("{%" in written or "{{" in written)
        text = renderer.render_text(fenced(written), item) if has_liquid else written
        if has_liquid:
            self.findings.add("Liquid", path, "written out as it was when converted")
        if words(to_html(text, **options)) != words(content):
            self.findings.add("content that a plugin changes", path, "the HTML that Jekyll makes")
            return content, False
        markdown = to_markdown(
            text,
            options,
            lambda what, line: self.findings.add(what, path, "the HTML that kramdown makes", line),
        )
        return (content, False) if markdown is None else (markdown, True)

    def _note_layout(self, item: Item) -> None:
        layout = item.data["layout"]
        if layout not in (None, "none"):
            self.findings.add("layout", f"_layouts/{layout}", "its name is kept with each page, its look is not")

    def _keep_unwritten(self) -> None:
        for document in self.renderer.build.documents:
            if not document.is_written and not document.collection.write:
                self.findings.add("collection without output", document.relative_path, "the source is kept")

    def _redirect(self, leading: dict[str, str]) -> None:
        """Give redirects to the pages that they lead to; others stay the files that they are."""
        whole = {self._absolute(page.url): page for page in self.pages.values()}
        for place, target in leading.items():
            if place not in self.files:
                continue
            self.redirects[place] = target
            # Generators make one slash of two, so such a redirect stays the file that leads to just this address.
            if target in whole and "//" not in target.partition("://")[2]:
                whole[target].redirects.append(place)

    def _absolute(self, url: str) -> str:
        from types import SimpleNamespace

        from jekyllpy.liquid.filters.jekyll_urls import absolute_url

        registers = {"site": self.renderer.build}
        return str(absolute_url(url, context=SimpleNamespace(registers=registers)))  # type: ignore[arg-type]


def sources(project: Project, root: str) -> Iterator[tuple[str, str]]:
    """The files of the source that no page came from and yet belong to the site: path in the source, absolute path."""
    for folder in ("_data", "_includes", "_layouts", "_sass", "_plugins"):
        for path, _, names in os.walk(os.path.join(root, folder)):
            for name in names:
                whole = os.path.join(path, name)
                yield os.path.relpath(whole, root), whole
    for finding in list(project.findings.found):
        if finding.construct == "collection without output":
            yield finding.path, os.path.join(root, finding.path)


def _is_entry(value: object) -> bool:
    return isinstance(value, dict) and bool(value.get("title")) and isinstance(value.get("url"), str)
