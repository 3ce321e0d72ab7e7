"""``@name`` as a link to a person's page (jekyll-mentions 1.6.0, html-pipeline 2.14.3).

``jekyll-mentions`` in the configuration or front matter is the address of the pages, or has it as ``base_url``;
false in a front matter leaves the page as it is.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import PluginError
from jekyllpy.plugins.html_body import becomes_html, body_of, replace_texts
from jekyllpy.plugins.html_fragment import Text, escape_text
from jekyllpy.resolve.page import ResolvedPage

if TYPE_CHECKING:
    from jekyllpy.plugins.api import Registry
    from jekyllpy.resolve.resolved import Resolved

_MENTION = re.compile(
    r"(?:^|\W)@((?>[a-zA-Z0-9_][\w-]*))(?!/)(?=\.+[ \t\W]|\.+$|[^0-9a-zA-Z_.]|$)", re.MULTILINE | re.ASCII
)
_ABOUT_MENTIONS = frozenset(("mention", "mentions", "mentioned", "mentioning"))
_IGNORED = frozenset(("pre", "code", "a", "style", "script"))


def link_mentions(item: Resolved) -> None:
    """Link the mentions in what was rendered."""
    output = item.output
    if output is None or "@" not in output or item.data["jekyll-mentions"] is False:
        return
    if not becomes_html(item) or not (isinstance(item, ResolvedPage) or item.is_written):
        return
    start, end = body_of(output)
    if _MENTION.search(output[start:end]):
        base = base_url(item)
        linked = replace_texts(output[start:end], lambda node: _linked(node, base), _IGNORED)
        item.output = output[:start] + linked + output[end:]


def base_url(item: Resolved) -> str:
    """The address of people's pages. Raises `PluginError` for a setting that is neither text nor a hash."""
    own = "jekyll-mentions" in item.data
    setting: Any = item.data["jekyll-mentions"] if own else item.site.config.get("jekyll-mentions")
    if isinstance(setting, Mapping):
        setting = setting.get("base_url", _default())
    if setting is None:
        return _default()
    if not isinstance(setting, str):
        raise PluginError("Your jekyll-mentions config has to either be a string or a hash.")
    return setting


def _default() -> str:
    host, ssl = os.environ.get("GITHUB_HOSTNAME", ""), os.environ.get("SSL", "")
    if not host or not ssl:
        return "https://github.com"
    return f"{'https' if ssl == 'true' else 'http'}://{host.removesuffix('/')}"


def _linked(node: Text, base: str) -> str | None:
    text = escape_text(node.text)
    if "@" not in text:
        return None
    base = base if base.endswith(("/", "~")) else base + "/"
    linked = _MENTION.sub(lambda match: _link(match, base), text)
    return None if linked == text else linked


def _link(match: re.Match[str], base: str) -> str:
    name = match[1]
    if name.lower() in _ABOUT_MENTIONS:
        return match[0]
    link = f"<a href='{base}{name}' class='user-mention'>@{name}</a>"
    return match[0].replace(f"@{name}", link, 1)


def register(registry: Registry) -> None:
    """Add the hook; it sees pages as they will be written."""
    if "GITHUB_HOSTNAME" in os.environ:
        registry.is_pure = False
    registry.hook(["pages", "documents"], "post_render", link_mentions)
