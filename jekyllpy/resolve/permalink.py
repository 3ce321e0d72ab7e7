"""Permalinks: templates with placeholders, made into urls, and urls into destinations.

Behaviour: jekyll 4.3.1 url.rb, drops/url_drop.rb, utils.rb (add_permalink_suffix), configuration.rb (styles).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from jekyllpy.errors import ResolveError
from jekyllpy.utils.uri import escape_path

_PLACEHOLDER = re.compile(r":([a-z_]+)")
_SLASHES = re.compile(r"/{2,}")

Placeholders = Mapping[str, Callable[[], str | None]]


def with_suffix(template: str, style: str) -> str:
    """A page's or collection's template, ended as the site's permalink style asks: ``/``, an extension or nothing."""
    if style == "pretty":
        return template + "/"
    if style in ("date", "ordinal", "none"):
        return template + ":output_ext"
    return template + ("/" if style.endswith("/") else "") + (":output_ext" if style.endswith(":output_ext") else "")


def fill_page(template: str, values: Mapping[str, str]) -> str:
    """A page's url: each value replaces its placeholder, one after the other; unknown placeholders stay."""
    for name, value in values.items():
        if ":" not in template:
            break
        template = template.replace(":" + name, escape_path(value))
    return sanitize(template)


def fill_document(template: str, values: Placeholders) -> str:
    """A document's url. Raises ``ResolveError`` for a placeholder that does not exist.

    ``:title_`` stands for ``:title``, so that an underscore may follow a placeholder.
    """

    def fill(match: re.Match[str]) -> str:
        name = match[1].removesuffix("_")
        if name not in values:
            message = f"The URL template doesn't have {match[1]} keys. Check your permalink template!"
            raise ResolveError(message, hint="placeholders are " + ", ".join(f":{key}" for key in values))
        return escape_path(values[name]() or "") + ("_" if match[1].endswith("_") else "")

    return sanitize(_PLACEHOLDER.sub(fill, template))


def sanitize(url: str) -> str:
    """A url that begins with one slash, without dots that lead elsewhere and without double slashes."""
    return _SLASHES.sub("/", ("/" + url).replace("..", "/").replace("./", ""))
