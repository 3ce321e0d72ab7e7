"""A page of a build: a file with front matter outside of the collections, or what a plugin made."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jekyllpy.resolve import permalink
from jekyllpy.resolve.excerpt import Excerpt
from jekyllpy.resolve.resolved import Resolved
from jekyllpy.utils.paths import clean
from jekyllpy.utils.ruby import to_s
from jekyllpy.utils.truth import either
from jekyllpy.utils.uri import unescape_path

if TYPE_CHECKING:
    from jekyllpy.build import Build


class ResolvedPage(Resolved):
    """A page as Jekyll sees it (jekyll 4.3.1 page.rb).

    ``folder`` is the folder within the site that stands for ``:path``. ``data`` holds the page's own front matter;
    defaults join where a key is absent.
    """

    type = "pages"

    def __init__(
        self,
        site: Build,
        folder: str,
        name: str,
        data: Mapping[str, Any] | None = None,
        content: str = "",
        path: str = "",
    ) -> None:
        super().__init__(site, posixpath.join(folder.strip("/"), name), path, data or {}, content)
        self.folder = folder

    @property
    def since(self) -> int:
        """The order of the item from which on others see the page; -1 for all but what a converter adds."""
        return -1

    @property
    def basename(self) -> str:
        """The file's name without its extension and without dots at the end."""
        return super().basename.rstrip(".")

    @property
    def is_index(self) -> bool:
        """Whether it is the index of its folder."""
        return self.basename == "index"

    @cached_property
    def url(self) -> str:
        """The permalink or the template for pages, filled in."""
        values = {
            "path": "/" + self.folder if self.folder else "",
            "basename": self.basename,
            "output_ext": self.output_ext,
        }
        link = self.permalink
        return permalink.fill_page(self._template if link is None else link, values)

    @property
    def _template(self) -> str:
        if not self.is_html:
            return "/:path/:basename:output_ext"
        if self.is_index:
            return "/:path/"
        return permalink.with_suffix("/:path/:basename", self.site.permalink_style)

    @property
    def dir(self) -> str:
        """The folder of the url, with a slash at the end."""
        return self.url if self.url.endswith("/") else self.url.rpartition("/")[0] + "/"

    @cached_property
    def destination(self) -> str:
        """The path of the output within the destination, without a leading slash."""
        path = clean(unescape_path(self.url))
        if self.url.endswith("/"):
            path = posixpath.join(path, "index")
        return path if path.endswith(self.output_ext) else path + self.output_ext

    @property
    def excerpt_separator(self) -> str:
        """Where the excerpt ends; empty for no excerpts."""
        return to_s(either(self.data["excerpt_separator"], self.site.config["excerpt_separator"]))

    def make_excerpt(self) -> None:
        """Cut the excerpt, where the site wants excerpts of pages and this one brings none."""
        if self.site.config.get("page_excerpts") and self.excerpt_separator and self.is_html:
            self.data["excerpt"] = either(self.data["excerpt"], Excerpt(self))
