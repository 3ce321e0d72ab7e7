"""Rendering: Liquid, then converters, then layouts (jekyll 4.3.1 renderer.rb).

Jekyll renders one item after the other, and what was rendered shows its converted content to what comes later. Here the
place of an item in that order decides what it sees, not the moment: whoever looks at an earlier item's content has it
rendered first. So items can be rendered in any order, in several processes, or one alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from time import perf_counter
from typing import Any

from jekyllpy._version import JEKYLL_VERSION
from jekyllpy.build import Build
from jekyllpy.drops.others import jekyll_drop, theme_drop
from jekyllpy.drops.views import SiteDrop, Views
from jekyllpy.errors import JekyllpyError
from jekyllpy.layout import Layout
from jekyllpy.liquid import Block, Environment
from jekyllpy.liquid.errors import TemplateError
from jekyllpy.profile import Profile
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.excerpt import Excerpt
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.source import Source, Span
from jekyllpy.utils.merge import deep_merge

Item = ResolvedPage | ResolvedDocument
_CONTENT = re.compile(r"\{[{%](?:(?![%}]\}).)*(?<![\w.'\"-])content\b", re.DOTALL)
MAX_DEPTH = 20
"""So many items wait for each other before all that come earlier are rendered in order."""


class Renderer:
    """Renders the items of one build, each once."""

    def __init__(self, build: Build, environment: Environment) -> None:
        self.build = build
        self.environment = environment
        self.views = Views(build)
        self.site = SiteDrop(build, self.views)
        self._templates: dict[tuple[str, str], Any] = {}
        self._items: list[Item] = []
        self._layouts_left: list[Mapping[str, Any] | None] = []
        self._waiting = 0
        self.profile = Profile() if build.config.get("profile") else None
        build.renderer = self
        build.liquid_blocks = frozenset(
            name for name, tag in environment.tags.items() if isinstance(tag, type) and issubclass(tag, Block)
        )

    def begin(self) -> None:
        """Fix the order of the items, once generators have done their work."""
        self.views.forget()
        self.site.forget()
        self.build.add_companions()
        self._items = list(self.build.items)
        for number, item in enumerate(self._items):
            item.order = number
        self._layouts_left = list(self._leftovers())

    def render(self, item: Item) -> None:
        """Render an item, unless that was done: sets its ``content`` and ``output``.

        Raises ``LiquidError`` and what converters raise.
        """
        if item.output is not None:
            return
        self.build.reporter.debug("Rendering:", item.relative_path)
        before, self._waiting = self.site.current, self._waiting + 1
        try:
            said = len(self.build.reporter.messages)
            with self.build.recorder.capture() as uses:
                item.written_content = item.content
                item.output = self._run(item, self.payload(item))
                item.trigger("post_render")
            item.uses, item.messages = frozenset(uses), self.build.reporter.messages[said:]
        finally:
            self.site.current = before
            self._waiting -= 1

    def content_of(self, item: Item) -> str:
        """An item's content as the item being rendered sees it: converted, if it comes earlier.

        Of itself, a document sees what it has become so far, and a page what was written (a drop and a hash in Jekyll).
        """
        if self._is_earlier(item):
            self._render_first(item)
            self._note(item)
            return item.content
        if item is self.site.current and isinstance(item, ResolvedDocument):
            return item.content
        return item.content if item.written_content is None else item.written_content

    def output_of(self, item: Item) -> str | None:
        """An item's output as the item being rendered sees it, None if it comes later."""
        if not self._is_earlier(item):
            return None
        self._render_first(item)
        self._note(item)
        return item.output

    def excerpt(self, excerpt: Excerpt) -> str:
        """An excerpt's HTML, made on first use."""
        if excerpt.html is None:
            before = self.site.current
            try:
                with self.build.recorder.capture() as uses:
                    excerpt.html = self._run(excerpt, self.payload(None))
                excerpt.uses = frozenset(uses)
            finally:
                self.site.current = before
        self.build.recorder.update(excerpt.uses)
        return excerpt.html

    def view(self, item: Item) -> Any:
        """A document or page as templates see it."""
        return self.views.document(item) if isinstance(item, ResolvedDocument) else self.views.page(item)

    def render_text(self, text: str, item: Item | None = None, variables: Mapping[str, Any] | None = None) -> str:
        """Render a text through Liquid as if it stood in an item's content."""
        payload = self.payload(item)
        if item is not None:
            self._enter(item, payload)
        payload.update(variables or {})
        return self._liquid(text, payload, item.path if item else "", 1)

    def convert(self, item: Item | Excerpt, content: str) -> str:
        """A content through the converters for the item's extension."""
        for converter in self.build.converters(item.extname):
            try:
                content = converter.convert(content, item)
            except JekyllpyError:
                name = type(converter).__name__
                message = f"{name} encountered an error while converting '{item.relative_path}':"
                self.build.reporter.error("Conversion error:", message)
                raise
        return content

    def payload(self, item: Item | None) -> dict[str, Any]:
        """Fresh variables for an item's templates, or for a text of its own."""
        theme = self.build.theme
        return {
            "jekyll": jekyll_drop(JEKYLL_VERSION, os.environ.get("JEKYLL_ENV", "development")),
            "site": self.site,
            "theme": theme_drop(theme) if theme else None,
            "layout": self.layout_left(item) if item else None,
        }

    def layout_left(self, item: Item) -> Mapping[str, Any] | None:
        """What ``layout`` holds as an item begins."""
        return self._layouts_left[item.order] if item.order < len(self._layouts_left) else None

    def _note(self, item: Item) -> None:
        """Note that the item being rendered shows what another was rendered to."""
        self.build.recorder.add(("item", item.key))
        self.build.recorder.update(item.uses)

    def _is_earlier(self, item: Item) -> bool:
        current = self.site.current
        return current is not None and item.order < current.order

    def _render_first(self, item: Item) -> None:
        if self._waiting < MAX_DEPTH:
            self.render(item)
            return
        for earlier in self._items[: item.order + 1]:
            self.render(earlier)

    def _enter(self, item: Item | Excerpt, payload: dict[str, Any]) -> None:
        self.site.current = item.doc if isinstance(item, Excerpt) else item
        payload["page"] = self.views.current(item)
        payload["paginator"] = item.pager
        first = self.build.converters(item.extname)[0]
        payload["highlighter_prefix"] = getattr(first, "highlighter_prefix", None)
        payload["highlighter_suffix"] = getattr(first, "highlighter_suffix", None)

    def _run(self, item: Item | Excerpt, payload: dict[str, Any]) -> str:
        self._enter(item, payload)
        layout = self.build.layouts.get(_name(item.data["layout"]))
        if layout is not None:
            payload["layout"] = deep_merge(layout.data, payload["layout"] or {})
        item.trigger("pre_render", payload)
        output = self.convert(item, self._content(item, payload))
        if isinstance(item, Excerpt):
            return output
        item.content = output
        item.trigger("post_convert")
        return self._place(item, item.content, payload) if item.has_layout else item.content

    def _content(self, item: Item | Excerpt, payload: dict[str, Any]) -> str:
        if not item.has_liquid:
            return item.content
        if not isinstance(item, Excerpt) and _CONTENT.search(item.content):
            self.build.recorder.add("content")
            payload["content"] = self._content_left(item)
        path = str(item.data["path"] or item.relative_path) if isinstance(item, ResolvedPage) else item.path
        return self._liquid(item.content, payload, path, item.first_line)

    def _place(self, item: Item, content: str, payload: dict[str, Any]) -> str:
        payload["layout"] = None
        layouts = self.layouts_of(item)
        if not layouts and item.data["layout"] is not None:
            message = f"Layout '{_name(item.data['layout'])}' requested in {item.relative_path} does not exist."
            self.build.reporter.warn("Build Warning:", message)
        for layout in layouts:
            payload["content"] = content
            payload["layout"] = deep_merge(layout.data, payload["layout"] or {})
            content = self._liquid(layout.content, payload, layout.path, layout.first_line)
        return content

    def layouts_of(self, item: Item) -> list[Layout]:
        """The layouts from the innermost outward; a layout that comes a second time ends the chain."""
        chain: list[Layout] = []
        layout = self.build.layouts.get(_name(item.data["layout"]))
        while layout is not None and layout not in chain:
            chain.append(layout)
            layout = self.build.layouts.get(_name(layout.data.get("layout")))
        return chain

    def _liquid(self, text: str, payload: dict[str, Any], path: str, first_line: int) -> str:
        try:
            template = self._templates.get((path, text))
            if template is None:
                template = self._templates[path, text] = self.environment.parse(text)
                for warning in template.warnings:
                    self.build.reporter.warn("Liquid Warning:", f"{warning} in {path}")
            start = perf_counter()
            output: str = template.render(payload, registers=self._registers(payload))
            if self.profile is not None:
                self.profile.add(path, output, perf_counter() - start)
            return output
        except JekyllpyError as error:
            self.build.reporter.error("Liquid Exception:", f"{error} in {path}")
            if isinstance(error, TemplateError):
                self._locate(error, path, first_line)
            raise

    def _locate(self, error: TemplateError, path: str, first_line: int) -> None:
        """Give an error its place in the file; its words count lines from below the front matter, as Jekyll's do."""
        file = self.build.in_source_dir(path) if not os.path.isabs(path) else path
        if error.source is None and error.line is not None and not error.template_name and os.path.isfile(file):
            with open(file, encoding="utf-8", errors="replace") as stream:
                error.source = Source(stream.read(), path)
            line = first_line - 1 + error.line
            start = error.source.offset(line)
            error.span = Span(start, start + len(error.source.line(line)))

    def _registers(self, payload: dict[str, Any]) -> dict[str, Any]:
        """What tags and filters find in their context beside the variables."""
        build = self.build
        return {"site": build, "page": payload.get("page"), "recorder": build.recorder, "time": build.time}

    def _leftovers(self) -> Iterator[Mapping[str, Any] | None]:
        """What ``layout`` holds as each item begins: Jekyll leaves there what the item before had."""
        left: Mapping[str, Any] | None = None
        for item in self._items:
            yield left
            chain = self.layouts_of(item)
            if item.has_layout:
                left = None
            for layout in chain if item.has_layout else chain[:1]:
                left = deep_merge(layout.data, left or {})

    def _content_left(self, item: Item) -> str | None:
        """What ``content`` holds as an item begins: what the outermost layout of an item before was given.

        Jekyll leaves it there. Hardly any page prints it outside of a layout, so it is made again when one does.
        """
        for earlier in reversed(self._items[: item.order]):
            if earlier.has_layout and self.layouts_of(earlier):
                again = self.payload(earlier)
                content, before = earlier.content, self.site.current
                earlier.content = content if earlier.written_content is None else earlier.written_content
                try:
                    self._run(earlier, again)
                finally:
                    earlier.content, self.site.current = content, before
                return str(again["content"])
        return None


def _name(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None or value is False else str(value)
