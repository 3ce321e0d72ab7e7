"""Pages as their authors wrote them: read, changed and written back so that nothing else changes."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING, Any

from jekyllpy.front_matter import PageText
from jekyllpy.home import Home, LooseHome
from jekyllpy.plugins.redirect_from import from_paths
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.source import Source

if TYPE_CHECKING:  # a build needs neither
    from jekyllpy.resolve.origin import Resolution
    from jekyllpy.theme_keys import Author


class Page(PageText):
    """A page: ``data`` is its front matter and ``content`` the text below, both to be changed at will.

    What the author wrote is here; what Jekyll makes of it is in ``resolved`` and the properties that follow from it:
    ``url``, ``title``, ``author`` and more. A page without a site is resolved and rendered in the embedded theme.
    """

    def __init__(self, text: str = "", path: str | PathLike[str] | None = None, home: Home | None = None) -> None:
        super().__init__(text, path)
        self._home = home or LooseHome()

    @property
    def resolved(self) -> ResolvedPage | ResolvedDocument:
        """What Jekyll makes of the page in its site: data with defaults, url, destination."""
        return self._home.place(self).item

    def resolve(self, key: str) -> Resolution:
        """The value that a key comes to, where it comes from, and what it shadows."""
        from jekyllpy.resolve.origin import resolve

        place = self._home.place(self)
        resolution = resolve(place.item, key, self.data, Source(self.dumps(), self.path))
        if key == "author_profile":
            from jekyllpy.theme_keys import resolve_author_profile

            return resolve_author_profile(resolution, place.item, place.renderer)
        return resolution

    @property
    def url(self) -> str:
        """The address within the site."""
        return self.resolved.url

    @property
    def destination(self) -> str:
        """The path of the output within the destination."""
        return self.resolved.destination

    @property
    def title(self) -> Any:
        """The title that the page comes to."""
        return self.resolved.data["title"]

    @property
    def date(self) -> Any:
        """The date that the page comes to; only documents must have one."""
        return getattr(self.resolved, "date", self.resolved.data["date"])

    @property
    def redirect_from(self) -> list[Any]:
        """The addresses that lead to the page, as jekyll-redirect-from reads them."""
        return from_paths(self.resolved)

    @property
    def author_profile(self) -> bool:
        """Whether the theme shows the author's profile on the page."""
        from jekyllpy.theme_keys import author_profile

        place = self._home.place(self)
        return author_profile(place.item, place.renderer)

    @property
    def author(self) -> Author | None:
        """The author whom the theme shows, with name, avatar, bio and links; None where there is none."""
        from jekyllpy.theme_keys import author

        place = self._home.place(self)
        return author(place.item, place.renderer)

    def render(self) -> str:
        """The whole HTML, through the layouts."""
        place = self._home.place(self)
        place.renderer.render(place.item)
        return place.item.output or ""

    def render_content(self) -> str:
        """The HTML of the content alone."""
        place = self._home.place(self)
        place.renderer.render(place.item)
        return place.item.content

    def _repr_html_(self) -> str:
        from jekyllpy.views.notebook import page_html

        return page_html(self.path or "(no path)", self.data, self.url, self.content)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.path or '(no path)'}>"
