"""``site.github``: what can be known offline of the repository on GitHub (jekyll-github-metadata 2.15.0).

The repository's name comes from ``PAGES_REPO_NWO``, from ``repository`` in the configuration or from git's remote
``origin``. Nothing is asked of GitHub: what only GitHub knows is nil, as for the reference without a network. A hash
``github`` in the configuration adds to it or takes its place.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.values import truthy
from jekyllpy.plugins.github_metadata.drop import MetadataDrop
from jekyllpy.plugins.github_metadata.edit_link import EditLinkTag
from jekyllpy.plugins.github_metadata.finder import find_name
from jekyllpy.plugins.github_metadata.hosts import Hosts
from jekyllpy.plugins.github_metadata.repository import Repository

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.plugins.api import Registry


def fill_in(site: Build) -> None:
    """Add ``github`` to the configuration, and title, description and address where it lacks them."""
    hosts = Hosts(os.environ)
    name = find_name(site.config, site.source, hosts)
    repository = Repository(name, hosts) if name else None
    if repository:
        _fill_in_defaults(site, repository)
    else:
        site.registry.is_pure = False  # not all of the configuration can be looked at
    own = site.config.get("github")
    if own is None or isinstance(own, Mapping):
        site.config["github"] = MetadataDrop(hosts, repository, own or {}, site.source)


def _fill_in_defaults(site: Build, repository: Repository) -> None:
    config: Any = site.config
    if truthy(config.get("name")) and not truthy(config.get("title")):
        site.reporter.warn("GitHub Metadata:", _NAME_BUT_NO_TITLE)
    elif not truthy(config.get("title")):
        config["title"] = repository.owner if repository.is_user_page else repository.name
    if os.environ.get("JEKYLL_ENV") == "production" or repository.hosts.is_page_build:
        if not truthy(config.get("url")):
            config["url"] = repository.url_without_path
        if config.get("baseurl") in (None, "/"):
            config["baseurl"] = repository.path


_NAME_BUT_NO_TITLE = (
    "site.name is set in _config.yml, but many plugins and themes expect site.title to be used instead. "
    "To avoid potential inconsistency, Jekyll GitHub Metadata will not set site.title to the repository's name."
)


def register(registry: Registry) -> None:
    """Add the hook that fills the configuration in, and the tag ``github_edit_link``."""
    registry.hook("site", "after_init", fill_in)
    registry.tag("github_edit_link", EditLinkTag)
