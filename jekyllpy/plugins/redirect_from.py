"""Redirects: ``redirect_from`` and ``redirect_to`` in front matter (jekyll-redirect-from 0.16.0).

For every address under ``redirect_from`` a page is added there that leads to the document; a document with
``redirect_to`` becomes such a page itself. ``redirects.json`` lists them all.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import BuildError
from jekyllpy.layout import Layout
from jekyllpy.liquid.filters.jekyll_urls import absolute_url
from jekyllpy.plugins.api import Registry
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.utils.json import to_json
from jekyllpy.utils.ruby import inspect

if TYPE_CHECKING:
    from jekyllpy.build import Build

Redirectable = ResolvedPage | ResolvedDocument

_WEB = re.compile(r"^https?://", re.MULTILINE)

_TEMPLATE = """\
<!DOCTYPE html>
<html lang="en-US">
  <meta charset="utf-8">
  <title>Redirecting&hellip;</title>
  <link rel="canonical" href="{{ page.redirect.to }}">
  <script>location="{{ page.redirect.to }}"</script>
  <meta http-equiv="refresh" content="0; url={{ page.redirect.to }}">
  <meta name="robots" content="noindex">
  <h1>Redirecting&hellip;</h1>
  <a href="{{ page.redirect.to }}">Click here if you are not redirected.</a>
</html>
"""


class RedirectPage(ResolvedPage):
    """A page that leads elsewhere; it may stand where another page stands."""

    @property
    def may_share_place(self) -> bool:
        """Always, as `jekyll doctor` has it."""
        return True


def register(registry: Registry) -> None:
    """Add the generator."""
    registry.generator(generate)


def generate(site: Build) -> None:
    """Add the redirects to a build. Raises ``BuildError`` for addresses that are no text."""
    site.layouts.setdefault("redirect", Layout("redirect", "redirect.html", "_layouts/redirect.html", {}, _TEMPLATE))
    found: dict[str, str] = {}
    for item, data in list(_redirects(site)):
        if item is None:
            page = RedirectPage(site, "", "redirect.html", data)
            site.pages.append(page)
            page.trigger("post_init")
        else:
            item.data.update(data)
            item.content = ""
        found[data["redirect"]["from"]] = data["redirect"]["to"]
    if _wants_json(site):
        site.add_page("", "redirects.json", {"layout": None}, to_json(found))


def redirects(site: Build) -> dict[str, str]:
    """Where addresses lead, by the front matter of a site's items. Raises ``BuildError``."""
    return {data["redirect"]["from"]: data["redirect"]["to"] for _, data in _redirects(site)}


def _redirects(site: Build) -> Iterator[tuple[Redirectable | None, dict[str, Any]]]:
    """The data of each redirect, with the item that becomes one, None for a page of its own."""
    items: list[Redirectable] = [*site.documents_to_write, *site.pages]
    for item in items:
        for origin in from_paths(item):
            yield None, redirect_data(site, origin, item.url)
        target = to_path(item)
        if target is not None and target is not False:
            yield item, redirect_data(site, item.url, target)


def from_paths(item: Redirectable) -> list[Any]:
    """The addresses that lead to an item: a list without its nulls, or the one value that there is."""
    value = _value(item, "redirect_from")
    return [path for path in (value if isinstance(value, list) else [value]) if path is not None]


def to_path(item: Redirectable) -> Any:
    """The address that an item leads to, None for none: of a list the first that is not null."""
    value = _value(item, "redirect_to")
    return next((path for path in value if path is not None), None) if isinstance(value, list) else value


def redirect_data(site: Build, origin: object, target: object) -> dict[str, Any]:
    """The front matter of the page at ``origin`` that leads to ``target``."""
    for path in (origin, target):
        if not isinstance(path, str):
            raise BuildError(f"a redirect's address must be text, but was: {inspect(path)}", hint="quote it")
    assert isinstance(origin, str) and isinstance(target, str)
    start = origin if origin.startswith("/") or not origin else "/" + origin
    return {
        "sitemap": False,
        "layout": "redirect",
        "permalink": start,
        "redirect": {"from": start, "to": target if _WEB.search(target) else _absolute(site, target)},
    }


def _absolute(site: Build, path: str) -> str:
    return str(absolute_url(path, context=SimpleNamespace(registers={"site": site})))  # type: ignore[arg-type]


def _value(item: Redirectable, key: str) -> Any:
    """A value after defaults; in a page's own front matter null does not hide the default."""
    own = item.data[key]
    if own is None and isinstance(item, ResolvedPage):
        return item.site.defaults.all(item.relative_path, item.type).get(key)
    return own


def _wants_json(site: Build) -> bool:
    settings = site.config.get("redirect_from")
    if settings is not None and not isinstance(settings, Mapping):
        raise BuildError("redirect_from in the configuration must be a mapping", hint="redirect_from: {json: false}")
    return (settings or {}).get("json") is not False and not os.path.exists(site.in_source_dir("redirects.json"))
