"""``site.github`` for templates (jekyll-github-metadata 2.15.0, metadata_drop.rb)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jekyllpy.errors import PluginError
from jekyllpy.liquid.drop import Drop
from jekyllpy.plugins.github_metadata.finder import revision
from jekyllpy.plugins.github_metadata.hosts import Hosts
from jekyllpy.plugins.github_metadata.repository import Repository
from jekyllpy.utils.merge import deep_merge

_OF_HOSTS: Mapping[str, Callable[[Hosts], Any]] = {
    "api_url": lambda hosts: hosts.api_url,
    "environment": lambda hosts: hosts.environment,
    "help_url": lambda hosts: hosts.help_url,
    "hostname": lambda hosts: hosts.github,
    "pages_env": lambda hosts: hosts.environment,
    "pages_hostname": lambda hosts: hosts.pages,
    "versions": lambda hosts: {},
}
_OF_REPOSITORY: Mapping[str, Callable[[Repository], Any]] = {
    "baseurl": lambda repository: repository.path,
    "clone_url": lambda repository: f"{repository.url}.git",
    "is_project_page": lambda repository: not repository.is_user_page,
    "is_user_page": lambda repository: repository.is_user_page,
    "owner_gravatar_url": lambda repository: f"{repository.owner_url}.png",
    "owner_name": lambda repository: repository.owner,
    "owner_url": lambda repository: repository.owner_url,
    "project_title": lambda repository: repository.name,
    "releases_url": lambda repository: f"{repository.url}/releases",
    "repository_name": lambda repository: repository.name,
    "repository_nwo": lambda repository: repository.full_name,
    "repository_url": lambda repository: repository.url,
    "source": lambda repository: {"branch": repository.branch, "path": "/"},
    "tar_url": lambda repository: f"{repository.url}/tarball/{repository.branch}",
    "url": lambda repository: repository.pages_url,
    "zip_url": lambda repository: f"{repository.url}/zipball/{repository.branch}",
}
_ASKED_FOR_IN_VAIN: Mapping[str, Any] = {"contributors": False, "latest_release": False, "releases": False}
_UNKNOWN = (
    "archived disabled issues_url language license organization_members owner owner_display_name private"
    " project_tagline public_repositories show_downloads wiki_url"
).split()


class MetadataDrop(Drop):
    """What is known, below what the configuration says. Raises `PluginError` for what a repository is needed for."""

    __slots__ = ("_hosts", "_own", "_repository", "_source")

    def __init__(self, hosts: Hosts, repository: Repository | None, own: Mapping[str, Any], source: str) -> None:
        self._hosts = hosts
        self._repository = repository
        self._own = own
        self._source = source

    def get(self, key: object) -> Any:
        """The value under a name."""
        own = self._own.get(key)  # type: ignore[call-overload]
        if own is not None and not isinstance(own, Mapping):
            return own
        known = self._known(str(key))
        return deep_merge(known, own) if isinstance(known, Mapping) and own else known if own is None else own

    def _known(self, key: str) -> Any:
        if key in _OF_HOSTS:
            return _OF_HOSTS[key](self._hosts)
        if key == "build_revision":
            return revision(self._source)
        if key in _OF_REPOSITORY:
            if self._repository is None:
                raise PluginError(f"No repo name found for site.github.{key}.", hint=_NO_NAME)
            return _OF_REPOSITORY[key](self._repository)
        return _ASKED_FOR_IN_VAIN.get(key)

    def keys(self) -> Iterable[str]:
        """All names, in alphabetical order, then those that only the configuration has."""
        names = {*_OF_HOSTS, *_OF_REPOSITORY, *_ASKED_FOR_IN_VAIN, *_UNKNOWN, "build_revision"}
        return dict.fromkeys([*sorted(names), *self._own])

    def to_liquid_text(self) -> str:
        """All values, as JSON."""
        return json.dumps({key: self.get(key) for key in self.keys()}, indent=2, ensure_ascii=False)


_NO_NAME = (
    "Specify using PAGES_REPO_NWO environment variables, 'repository' in your configuration, or set up an 'origin' git "
    "remote pointing to your github.com repository."
)
