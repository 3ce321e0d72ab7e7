"""Lists of posts and other documents over several pages, by what pages ask for (jekyll-paginate-v2 3.0.0).

``pagination`` in the configuration and in the front matter of each page that is a list; ``autopages`` in the
configuration makes such pages for tags, categories and collections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.errors import PluginError
from jekyllpy.liquid.values import truthy
from jekyllpy.plugins.lookup import dig
from jekyllpy.plugins.paginate_v2.autopages import add_autopages
from jekyllpy.plugins.paginate_v2.pages import paginate
from jekyllpy.plugins.paginate_v2.selection import documents_of, select
from jekyllpy.plugins.paginate_v2.settings import PAGINATION
from jekyllpy.utils.merge import deep_merge

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.plugins.api import Registry
    from jekyllpy.resolve.page import ResolvedPage


def generate(site: Build) -> None:
    """Make the pages of all lists. Raises `PluginError` for the settings of jekyll-paginate, which differ."""
    add_autopages(site)
    settings = deep_merge(PAGINATION, site.config.get("pagination") or {})
    if site.config["paginate"] is not None:
        raise PluginError(
            "jekyll-paginate-v2 no longer takes the setting `paginate` of jekyll-paginate",
            hint="use `pagination:` in _config.yml, or the plugin jekyll-paginate",
        )
    if not truthy(settings["enabled"]):
        site.reporter.info("Pagination:", "Disabled in site.config.")
        return
    templates = [page for page in site.pages if truthy(dig(page.data["pagination"], "enabled"))]
    if not templates:
        site.reporter.warn("Pagination:", _NO_TEMPLATE)
        return
    for template in templates:
        paginate_template(site, template, deep_merge(settings, template.data["pagination"]))
    site.reporter.info("Pagination:", f"Complete, processed {len(templates)} pagination page(s)")


_NO_TEMPLATE = (
    "Is enabled, but I couldn't find any pagination page. Skipping pagination. "
    "Pages must have 'pagination: enabled: true' in their front-matter for pagination to work."
)


def paginate_template(site: Build, template: ResolvedPage, settings: dict[str, Any]) -> None:
    """Put the pages of a list in the place of the page that asks for it."""
    documents = select(documents_of(site, settings["collection"]), settings)
    site.pages = [page for page in site.pages if page is not template]
    site.pages += paginate(template, settings, documents)


def register(registry: Registry) -> None:
    """Add the generator; documents of other generators are listed too."""
    registry.generator(generate, priority="lowest")
