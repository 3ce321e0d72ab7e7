"""Markdown files without front matter as pages (jekyll-optional-front-matter 0.3.2).

``optional_front_matter`` in the configuration: ``enabled`` (true), ``remove_originals`` (false).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.plugins.lookup import dig
from jekyllpy.plugins.page_files import markdown_extensions, matches_any, page_from_static

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.plugins.api import Registry
    from jekyllpy.static_file import StaticFile

LEFT_ALONE = frozenset(
    "README LICENSE LICENCE COPYING CODE_OF_CONDUCT CONTRIBUTING ISSUE_TEMPLATE PULL_REQUEST_TEMPLATE".split()
)


def add_pages(site: Build) -> None:
    """Add a page for each Markdown file that would only be copied."""
    config: Any = site.config
    required = config.get("require_front_matter")
    if required or dig(config, "optional_front_matter", "enabled") is False:
        return
    extensions = markdown_extensions(config)
    found = [
        file for file in site.static_files if file.extname.lower() in extensions and not _is_left_alone(site, file)
    ]
    site.pages += [page_from_static(site, file.relative_path) for file in found]
    if dig(config, "optional_front_matter", "remove_originals") is True:
        site.static_files = [file for file in site.static_files if file not in found]


def _is_left_alone(site: Build, file: StaticFile) -> bool:
    if file.basename.upper() not in LEFT_ALONE:
        return False
    include = site.config["include"]
    return not any(matches_any(include, name, site.source) for name in (file.relative_path, file.name))


def register(registry: Registry) -> None:
    """Add the generator."""
    registry.generator(add_pages)
