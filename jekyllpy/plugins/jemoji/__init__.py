"""``:smile:`` as a picture (jemoji 0.13.0, html-pipeline 2.14.3, gemoji 4.1.0).

``emoji: {src: …}`` in the configuration names another place of the pictures, ``ASSET_HOST_URL`` in the environment
another host.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from importlib.resources import files
from posixpath import join
from typing import TYPE_CHECKING

from jekyllpy.plugins.html_body import becomes_html, body_of, replace_texts
from jekyllpy.plugins.html_fragment import Text
from jekyllpy.plugins.lookup import dig
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.plugins.api import Registry
    from jekyllpy.resolve.resolved import Resolved

_IGNORED = frozenset(("pre", "code", "tt"))


@lru_cache(maxsize=1)
def pictures() -> dict[str, str]:
    """The names of the pictures' files by the names of emoji; ``aliases.txt`` has a picture a line."""
    lines = files(__package__).joinpath("aliases.txt").read_text(encoding="utf-8").splitlines()
    return {alias: f"unicode/{code}.png" for code, *aliases in map(str.split, lines) for alias in aliases}


def show_emoji(item: Resolved) -> None:
    """Put pictures into what was rendered."""
    output = item.output
    if output is None or not (becomes_html(item) and (isinstance(item, ResolvedPage) or item.is_written)):
        return
    if not any(match[1] in pictures() for match in re.finditer(r"(?=:([\w+-]+):)", output)):
        return
    source = _source(item)
    start, end = body_of(output)
    shown = replace_texts(output[start:end], lambda node: _with_pictures(node, source), _IGNORED)
    item.output = output[:start] + shown + output[end:]


def _source(item: Resolved) -> str:
    own = dig(item.site.config.get("emoji"), "src")
    if own is not None:
        return to_s(own)
    host = os.environ.get("ASSET_HOST_URL", "").removesuffix("/") or "https://github.githubassets.com"
    return f"{host}/images/icons/"


def _with_pictures(node: Text, source: str) -> str | None:
    """The text with pictures. Its entities are gone, so escaped markup becomes markup, as in the reference."""
    parts: list[str] = []
    at = 0
    for match in re.finditer(r":(?=([\w+-]+):)", node.text):
        picture = pictures().get(match[1])
        if picture is not None and match.start() >= at:
            parts += node.text[at : match.start()], _image(match[1], join(source, "emoji", picture))
            at = match.end(1) + 1
    return "".join(parts) + node.text[at:] if parts else None


def _image(name: str, url: str) -> str:
    return f'<img class="emoji" title=":{name}:" alt=":{name}:" src="{url}" height="20" width="20">'


def register(registry: Registry) -> None:
    """Add the hook; it sees pages as they will be written."""
    if "ASSET_HOST_URL" in os.environ:
        registry.is_pure = False
    registry.hook(["pages", "documents"], "post_render", show_emoji)
