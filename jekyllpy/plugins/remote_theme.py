"""``remote_theme: owner/name`` from a copy on this machine (jekyll-remote-theme 0.5.2).

Nothing is downloaded. The theme is a folder (``remote_theme: ./path``), or ``owner/name`` or ``name`` in one of the
folders that the environment variable ``JEKYLLPY_REMOTE_THEMES`` lists, or an installed theme of that name.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from jekyllpy.errors import PluginError
from jekyllpy.themes import find_theme

if TYPE_CHECKING:
    from jekyllpy.build import Build
    from jekyllpy.plugins.api import Registry
    from jekyllpy.theme import Theme

_NAME = re.compile(r"(?:https?://[^/]+/)?([a-z0-9-]+)/([a-z0-9._-]+?)(?:@[a-z0-9._-]+)?", re.IGNORECASE)
_LOCAL = ("/", "./", "../", "~/")


def use_theme(site: Build) -> None:
    """Give the site its theme; a theme that is there already makes way. Raises `PluginError` where there is no copy."""
    wanted = site.config.get("remote_theme")
    if wanted is None or wanted is False:
        return
    theme = _find(str(wanted).strip(), site.source)
    if theme is None:
        site.reporter.error("Remote Theme:", f'"{wanted}" is not a valid remote theme')
        return
    site.reporter.info("Remote Theme:", f"Using theme {wanted}")
    site.config["theme"] = theme.name
    site.theme = theme


def _find(wanted: str, source: str) -> Theme | None:
    if wanted.startswith(_LOCAL):
        folder = Path(source, Path(wanted).expanduser())
        return find_theme(str(folder), source) if folder.is_dir() else None
    match = _NAME.fullmatch(wanted)
    if match is None:
        return None
    owner, name = match[1].lower(), match[2].lower()
    for candidate in _candidates(owner, name):
        try:
            return find_theme(candidate, source)
        except PluginError:
            continue
    raise PluginError(f"there is no copy of the remote theme {wanted} on this machine", hint=_HINT)


_HINT = (
    "put a copy of its repository into OWNER/NAME below a folder that JEKYLLPY_REMOTE_THEMES lists, install its gem, "
    "or write `remote_theme: ./folder`"
)


def _candidates(owner: str, name: str) -> Iterator[str]:
    for folder in os.environ.get("JEKYLLPY_REMOTE_THEMES", "").split(os.pathsep):
        if folder:
            yield from (os.path.join(folder, path) for path in (f"{owner}/{name}", name))
    yield from (name, f"jekyll-theme-{name}", f"{name}-jekyll")


def register(registry: Registry) -> None:
    """Add the hook that sets the theme before the site is read."""
    registry.hook("site", "after_reset", use_theme)
