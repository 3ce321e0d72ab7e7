"""``{% gist user/1234567 file.rb %}``: a gist embedded by its script (jekyll-gist 1.5.0).

The code itself follows in ``<noscript>``: it is fetched, as the reference does, unless ``gist: {noscript: false}``.
Where that fails, the reference prints the word ``true``, the result of its warning; so does this.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from jekyllpy.liquid.errors import ArgumentError
from jekyllpy.liquid.tag import Tag
from jekyllpy.plugins.lookup import dig
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.plugins.api import Registry

_ARGUMENTS = re.compile(r"(\S+|.*(?=/).+)\s?(\S*)", re.ASCII)

TIMEOUT = 3
"""Seconds to wait for a gist, as in the reference."""

_SYNTAX = """  Syntax error in tag 'gist' while parsing the following markup:

    {markup}

  Valid syntax:
    {{% gist user/1234567 %}}
    {{% gist user/1234567 foo.js %}}
    {{% gist 28949e1d5ee2273f9fd3 %}}
    {{% gist 28949e1d5ee2273f9fd3 best.md %}}
"""


class GistTag(Tag):
    """The id of a gist and the name of a file in it; either may be a variable."""

    def render(self, context: Context) -> str:
        match = _ARGUMENTS.fullmatch(self.markup.strip())
        if match is None:
            raise ArgumentError(_SYNTAX.format(markup=self.markup))
        gist, name = (_resolve(part.strip(), context) for part in match.groups())
        file = f"?file={name}" if name else ""
        return f'{_noscript(gist, name, context)}<script src="https://gist.github.com/{gist}.js{file}"> </script>'


def _resolve(text: str, context: Context) -> str:
    """The value of a variable of that name, or the text itself."""
    value = context[text]
    return text if value is None else to_s(value)


def _noscript(gist: str, name: str, context: Context) -> str:
    """The code for readers without scripts, or what stands in its place."""
    site = context.registers["site"]
    if dig(site.config, "gist", "noscript") is False:
        return ""
    code = _fetch(f"https://gist.githubusercontent.com/{gist}/raw" + (f"/{name}" if name else ""))
    if code is not None:
        return f"<noscript><pre>{escape(code).replace('&#x27;', '&#39;')}</pre></noscript>"
    site.reporter.warn("Warning:", f"The <noscript> tag for your gist {gist} ")
    site.reporter.warn("", "could not be generated. This will affect users who do ")
    site.reporter.warn("", "not have JavaScript enabled in their browsers.")
    return "true"


def _fetch(url: str) -> str | None:
    """The text at an address, whatever the server answers; None where there is no answer."""
    from urllib.error import HTTPError
    from urllib.request import urlopen

    try:
        with urlopen(url, timeout=TIMEOUT) as answer:
            return str(answer.read().decode("utf-8", "replace"))
    except HTTPError as error:
        return error.read().decode("utf-8", "replace")
    except (OSError, ValueError):
        return None


def register(registry: Registry) -> None:
    """Add the tag ``gist``."""
    registry.tag("gist", GistTag)
