"""READMEs as the index of their folders (jekyll-readme-index 0.3.0).

``readme_index`` in the configuration: ``enabled`` (true), ``remove_originals`` (false), ``with_frontmatter`` (false).
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from jekyllpy.plugins.lookup import dig
from jekyllpy.plugins.page_files import markdown_extensions, page_from_static
from jekyllpy.resolve import permalink

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.plugins.api import Registry
    from jekyllpy.resolve.page import ResolvedPage
    from jekyllpy.static_file import StaticFile

_INDEX = re.compile(r"(?:index\.(?:html?|xhtml|xml))?$", re.IGNORECASE | re.MULTILINE)


def add_indexes(site: Build) -> None:
    """Make a page of each README in a folder without an index."""
    settings = site.config.get("readme_index")
    if dig(settings, "enabled") is False:
        return
    extensions = "|".join(map(re.escape, sorted(markdown_extensions(site.config))))
    readme = re.compile(f"/(?i:readme)(?:{extensions})$", re.MULTILINE)
    for file in [file for file in site.static_files if readme.search(file.relative_path)]:
        if not has_index(site, _folder(file.url)):
            site.pages.append(_as_page(site, file))
            if dig(settings, "remove_originals") is True:
                site.static_files.remove(file)
    if dig(settings, "with_frontmatter") is True:
        for page in [page for page in site.pages if readme.search("/" + page.relative_path)]:
            if not has_index(site, _folder(page.url)):
                _move_to_folder(page)


def has_index(site: Build, folder: str) -> bool:
    """Whether something of the site has the url of a folder or of an index in it."""
    folder = folder if folder.endswith("/") else folder + "/"
    urls = [page.url for page in site.pages] + [file.url for file in site.static_files]
    return any(url.lower().startswith(folder.lower()) and _INDEX.match(url, len(folder)) for url in urls)


def _folder(url: str) -> str:
    """The folder of a url; that of a folder is the one above it."""
    return posixpath.dirname(url.rstrip("/") or "/")


def _as_page(site: Build, file: StaticFile) -> ResolvedPage:
    page = page_from_static(site, file.relative_path)
    page.data["permalink"] = _folder(file.url) + "/"
    return page


def _move_to_folder(page: ResolvedPage) -> None:
    page.data["permalink"] = _folder(page.url) + "/"
    page.url = permalink.sanitize(page.data["permalink"])


def register(registry: Registry) -> None:
    """Add the generator; it runs after jekyll-optional-front-matter."""
    registry.generator(add_indexes, priority="low")
