"""Where GitHub is: github.com or a company's own, by the environment (jekyll-github-metadata 2.15.0, pages.rb)."""

from __future__ import annotations

from collections.abc import Mapping


class Hosts:
    """The names of the hosts that pages and repositories are on."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def _get(self, name: str, default: str) -> str:
        return self._environment.get(name) or default

    def _host(self, name: str, older_name: str, default: str) -> str:
        return self._get(f"PAGES_{name}", self._environment.get(older_name, default)).removesuffix("/")

    @property
    def environment(self) -> str:
        """``dotcom``, ``enterprise``, ``test``, or the environment of the build."""
        return self._get("PAGES_ENV", self._environment.get("JEKYLL_ENV", "development"))

    @property
    def is_enterprise(self) -> bool:
        """Whether GitHub is a company's own."""
        return self.environment == "enterprise"

    @property
    def has_custom_domains(self) -> bool:
        """Whether pages may have a domain of their own."""
        return self.environment in ("dotcom", "test")

    @property
    def has_subdomains(self) -> bool:
        """Whether pages have a host of their own."""
        return self._get("SUBDOMAIN_ISOLATION", "false") == "true"

    @property
    def is_page_build(self) -> bool:
        """Whether GitHub itself builds the site."""
        return bool(self._get("PAGE_BUILD_ID", ""))

    @property
    def scheme(self) -> str:
        """``https``, or ``http`` for a company's own without it."""
        return "https" if self._get("SSL", "false") == "true" or self.environment == "test" else "http"

    @property
    def github(self) -> str:
        """The host of repositories."""
        return self._host("GITHUB_HOSTNAME", "GITHUB_HOSTNAME", "github.com")

    @property
    def github_url(self) -> str:
        """The address of repositories."""
        is_public = self.environment == "dotcom" or self.github == "github.com"
        return "https://github.com" if is_public else f"{self.scheme}://{self.github}"

    @property
    def pages(self) -> str:
        """The host of pages."""
        default = "localhost:4000" if self.environment == "development" else "github.io"
        return self._host("PAGES_HOSTNAME", "PAGES_HOSTNAME", default)

    @property
    def api_url(self) -> str:
        """The address of GitHub's programming interface."""
        return self._host("API_URL", "API_URL", "https://api.github.com")

    @property
    def help_url(self) -> str:
        """The address of GitHub's help."""
        return self._host("HELP_URL", "HELP_URL", "https://help.github.com")
