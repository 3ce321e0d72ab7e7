"""``{% avatar hubot size=80 %}``: a person's picture on GitHub (jekyll-avatar 0.8.0).

``user=VARIABLE`` looks the name up, ``lazy=true`` leaves loading to a script. ``PAGES_AVATARS_URL`` in the environment
names another host.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin
from zlib import crc32

from jekyllpy.liquid.tag import Tag
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.parser import Parser
    from jekyllpy.plugins.api import Registry

_SIZE = re.compile(r"\bsize=(\d+)\b", re.ASCII | re.IGNORECASE)
_VARIABLE = re.compile(r"\buser=([\w.]+)\b", re.ASCII)


class AvatarTag(Tag):
    """A name, or Liquid that gives one, and options."""

    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        size, variable = _SIZE.search(markup), _VARIABLE.search(markup)
        self.size = size[1] if size else "40"
        self.variable = variable[1] if variable else None

    def render(self, context: Context) -> str:
        template = context.environment.parse(self.markup.strip())
        text = template.render_in(context)
        user = self._user(text, context)
        urls = [
            _url(user, self.size if scale == 1 else str(int(self.size) * scale), self.size) for scale in (1, 2, 3, 4)
        ]
        srcset = ", ".join(f"{url} {scale}x" for scale, url in enumerate(urls, 1))
        lazy = "lazy=true" in text
        attributes = {
            "class": "avatar avatar-small" if int(self.size) < 48 else "avatar",
            "alt": user,
            "width": self.size,
            "height": self.size,
            "data-proofer-ignore": "true",
            **({"src": "", "data-src": urls[0], "data-srcset": srcset} if lazy else {"src": urls[0], "srcset": srcset}),
        }
        return "<img " + " ".join(f'{name}="{value}"' for name, value in attributes.items()) + " />"

    def _user(self, text: str, context: Context) -> str:
        if self.variable:
            value = context[self.variable]
            return self.variable if value is None or value is False else to_s(value)
        return text.split(" ")[0].removeprefix("@") if text else text


def _url(user: str, size: str, base_size: str) -> str:
    path = f"{user}?v=3&s={size}"
    host = os.environ.get("PAGES_AVATARS_URL", "")
    if host:
        return urljoin(host if host.endswith("/") else host + "/", path)
    server = crc32(f"{user}?v=3&s={base_size}".encode()) % 4
    return f"https://avatars{server}.githubusercontent.com/{path}"


def register(registry: Registry) -> None:
    """Add the tag ``avatar``."""
    if "PAGES_AVATARS_URL" in os.environ:
        registry.is_pure = False
    registry.tag("avatar", AvatarTag)
