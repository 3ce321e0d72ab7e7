"""Sass and SCSS by libsass (jekyll-sass-converter 2.2.0: converters/scss.rb, sass.rb, source_map_page.rb)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jekyllpy.converters.libsass import STYLES, SassError, SassOptions, compile_text
from jekyllpy.errors import BuildError
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.utils.glob import glob
from jekyllpy.utils.paths import clean

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.resolve.resolved import Resolved


class SourceMapPage(ResolvedPage):
    """The source map of a page of Sass; it shares the page's data."""

    def __init__(self, page: ResolvedPage) -> None:
        super().__init__(page.site, page.dir, page.basename + ".css.map")
        self.sass = page
        self.source_map = ""
        self.data = page.data
        self.trigger("post_init")

    @property
    def since(self) -> int:
        """The order of the page of Sass, as its conversion makes the map."""
        return self.sass.order

    @property
    def is_asset(self) -> bool:
        """Always: no layout takes it."""
        return True

    @property
    def has_liquid(self) -> bool:
        """Never."""
        return False


class SourceMaps:
    """The converter of source maps: it has the page of Sass rendered, which fills in the map."""

    def matches(self, ext: str) -> bool:
        """Whether it is ``.map``."""
        return ext == ".map"

    def output_ext(self, ext: str) -> str:
        """The same."""
        return ext

    def convert(self, content: str, item: Resolved) -> str:
        """The map."""
        if isinstance(item, SourceMapPage):
            item.site.content_of(item.sass)
            return item.source_map
        return content


class Sass:
    """Converts files of one extension, ``.scss`` or ``.sass``, by the settings under ``sass:``."""

    def __init__(self, config: Mapping[str, Any], ext: str) -> None:
        self._ext = ext
        self._safe = bool(config["safe"])
        self._settings: Mapping[str, Any] = config.get("sass") or {}
        self._maps: dict[int, SourceMapPage] = {}

    def matches(self, ext: str) -> bool:
        """Whether it is this extension."""
        return ext.lower() == self._ext

    def output_ext(self, ext: str) -> str:
        """CSS's."""
        return ".css"

    def companions(self, page: ResolvedPage) -> list[ResolvedPage]:
        """The source map's page, where one is wanted."""
        if not self._wants_map or not page.content:
            return []
        self._maps[id(page)] = made = SourceMapPage(page)
        return [made]

    def convert(self, content: str, item: Resolved) -> str:
        """CSS for Sass; a page's source map goes to its companion. Raises ``BuildError``."""
        page = item if isinstance(item, ResolvedPage) else None
        if not content:
            return content
        try:
            options = self._options(item.site, page)
            css, source_map, files = compile_text(content, options)
        except SassError as error:
            raise BuildError(f"{error}\n  {error.file}:{error.line}".rstrip()) from error
        for use in [*(("file", path) for path in files), *(("tree", path) for path in options.include_paths)]:
            item.site.recorder.add(use)
        if id(page) in self._maps:
            self._maps[id(page)].source_map = source_map or ""
        mark = '@charset "UTF-8";' if self._settings.get("add_charset") else ""
        return mark + css.removeprefix("\ufeff") if css.startswith("\ufeff") else css

    def _options(self, site: Build, page: ResolvedPage | None) -> SassOptions:
        folder = os.path.relpath(site.source, os.getcwd())
        with_map = page is not None and self._wants_map
        return SassOptions(
            input_path=f"{folder}/{page.name}" if page else "stdin",
            include_paths=tuple(self._load_paths(site)),
            style=self._style,
            indented=self._ext == ".sass",
            source_map_file=f"{folder}/{page.basename}.css.map" if page and with_map else "",
            line_comments=not self._safe and self._settings.get("line_comments") not in (None, False),
            precision=0 if self._safe else int(self._settings.get("precision") or 0),
        )

    @cached_property
    def _style(self) -> str:
        style = str(self._settings.get("style") or "").removeprefix(":")
        return style if style in STYLES else "compact"

    @cached_property
    def _wants_map(self) -> bool:
        wanted = str(self._settings.get("sourcemap", "always")).removeprefix(":")
        environment = os.environ.get("JEKYLL_ENV", "development")
        return wanted != "never" and not (wanted == "development" and environment != "development")

    def _load_paths(self, site: Build) -> list[str]:
        wanted = self._settings.get("load_paths") or []
        patterns = [str(path) for path in (wanted if isinstance(wanted, list) else [wanted])]
        patterns.append(clean(str(self._settings.get("sass_dir") or "_sass")))
        if self._safe:
            patterns = [clean(pattern) for pattern in patterns]
        found = [os.path.join(site.source, path) for pattern in patterns for path in glob(pattern, site.source)]
        paths = list(dict.fromkeys(os.path.normpath(path) for path in found))
        if site.theme and site.theme.sass_path:
            paths.append(site.theme.sass_path)
        return [path for path in paths if os.path.isdir(path)]
