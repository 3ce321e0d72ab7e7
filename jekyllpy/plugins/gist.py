"""``{% gist user/1234567 file.rb %}``: a gist embedded by its script (jekyll-gist 1.5.0).

The ``<noscript>`` copy of the code, which the reference fetches from the network, is left out: builds work offline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jekyllpy.liquid.errors import ArgumentError
from jekyllpy.liquid.tag import Tag
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.plugins.api import Registry

_ARGUMENTS = re.compile(r"(\S+|.*(?=/).+)\s?(\S*)", re.ASCII)

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
        return f'<script src="https://gist.github.com/{gist}.js{file}"> </script>'


def _resolve(text: str, context: Context) -> str:
    """The value of a variable of that name, or the text itself."""
    value = context[text]
    return text if value is None else to_s(value)


def register(registry: Registry) -> None:
    """Add the tag ``gist``."""
    registry.tag("gist", GistTag)
