"""The redirects of a site as rules: from an address of the site to an address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from jekyllpy.site import Site


class Redirect(NamedTuple):
    """A rule: ``start`` is an address of the site with its baseurl, ``target`` one too, or a whole URL elsewhere."""

    start: str
    target: str


def rules_of(site: Site) -> list[Redirect]:
    """The redirects of a site, in the order of redirects.json. Raises ``BuildError`` for addresses that are no text."""
    return rules(site.redirects, str(site.config["url"] or ""), str(site.config["baseurl"] or ""))


def rules(redirects: Mapping[str, str], url: str, baseurl: str) -> list[Redirect]:
    """Rules from what redirects.json has; targets on the site itself are shortened to their path."""
    base = baseurl.rstrip("/")
    return [Redirect(base + start, local(target, url)) for start, target in redirects.items()]


def local(target: str, url: str) -> str:
    """A target as a path, where it is on the site."""
    parts, own = urlsplit(target), urlsplit(url)
    if parts.netloc and parts.netloc != own.netloc:
        return target
    if parts.scheme and not parts.netloc:
        return target
    shown = parts._replace(scheme="", netloc="").geturl()
    return shown if shown.startswith("/") else "/" + shown
