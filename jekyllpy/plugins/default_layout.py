"""Layouts for Markdown without one: home, page, post or default, if the site has it (jekyll-default-layout 0.1.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.plugins.page_files import markdown_extensions

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.plugins.api import Registry
    from jekyllpy.resolve.document import ResolvedDocument
    from jekyllpy.resolve.page import ResolvedPage


def set_layouts(site: Build) -> None:
    """Set the layout of each Markdown page and post that says nothing of one."""
    extensions = markdown_extensions(site.config)
    for page in site.pages:
        if page.extname.lower() in extensions and not _names_layout(page):
            page.data["layout"] = _layout(site, page, "page")
    for post in site.posts.docs:
        if post.extname.lower() in extensions and not _names_layout(post):
            post.data["layout"] = _layout(site, post, "post")


def _names_layout(item: ResolvedPage | ResolvedDocument) -> bool:
    return "layout" in item.data or "layout" in item.site.defaults.all(item.relative_path, item.type)


def _layout(site: Build, item: ResolvedPage | ResolvedDocument, kind: str) -> str | None:
    names = (["home"] if item.url == "/" else []) + [kind, "default"]
    return next((name for name in names if name in site.layouts), None)


def register(registry: Registry) -> None:
    """Add the generator; pages of other generators get layouts too."""
    registry.generator(set_layouts, priority="lowest")
