"""A repository and its pages, by its name alone (jekyll-github-metadata 2.15.0, repository.rb)."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from jekyllpy.plugins.github_metadata.hosts import Hosts


class Repository:
    """``full_name`` is ``owner/name``."""

    def __init__(self, full_name: str, hosts: Hosts) -> None:
        self.full_name = full_name
        self.owner, self.name = full_name.split("/")[0], full_name.split("/")[-1]
        self.hosts = hosts

    @property
    def owner_url(self) -> str:
        """The page of the owner."""
        return f"{self.hosts.github_url}/{self.owner}"

    @property
    def url(self) -> str:
        """The page of the repository."""
        return f"{self.owner_url}/{self.name}"

    @property
    def is_user_page(self) -> bool:
        """Whether the pages are those of the owner, and not of one project."""
        name, owner = self.name.lower(), self.owner.lower()
        if self.hosts.is_enterprise:
            return name == f"{owner}.{self.hosts.github}"
        return name in (self._user_domain, f"{owner}.github.com")

    @property
    def branch(self) -> str:
        """The branch that pages are built from, for want of knowing better."""
        return "master" if self.is_user_page else "gh-pages"

    @property
    def _user_domain(self) -> str:
        if self.owner == "github" and not self.hosts.is_enterprise:
            return f"{self.owner}.{self.hosts.github}".lower()
        return (self.hosts.pages if self.hosts.is_enterprise else f"{self.owner}.{self.hosts.pages}").lower()

    @property
    def pages_url(self) -> str:
        """The address of the pages, without a slash at the end."""
        if not self.hosts.has_custom_domains:
            path = self.owner if self.is_user_page else self.full_name
            own, shared = f"{self.hosts.scheme}://{self.hosts.pages}/", f"{self.hosts.github_url}/pages/"
            return urljoin(own if self.hosts.has_subdomains else shared, path).removesuffix("/")
        domain = self._user_domain
        url = f"{'https' if self.owner == 'github' and domain.endswith('.github.com') else 'http'}://{domain}"
        return url if self.is_user_page else f"{url}/{self.name}"

    @property
    def path(self) -> str:
        """The path of the pages: the site's ``baseurl``."""
        return urlsplit(self.pages_url).path

    @property
    def url_without_path(self) -> str:
        """The address of the pages' host: the site's ``url``."""
        return self.pages_url.removesuffix(self.path) if self.path else self.pages_url
