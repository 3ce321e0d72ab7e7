"""Opening the site that a command line means."""

from __future__ import annotations

import os
import sys
from typing import Any

from jekyllpy._version import JEKYLL_VERSION
from jekyllpy.cli.console import Console
from jekyllpy.cli.declared import overrides
from jekyllpy.page import Page
from jekyllpy.report import Listener, Message
from jekyllpy.site import Site, load, loads


def console_for(given: dict[str, Any]) -> Console:
    """A console that is as loud as the options ask for."""
    console = Console()
    console.adjust(quiet=bool(given.get("quiet")), verbose=bool(given.get("verbose")))
    console(Message("debug", "Logging at level:", console.level))
    console(Message("debug", "Jekyll Version:", JEKYLL_VERSION))
    return console


def open_site(given: dict[str, Any], listener: Listener | None = None, **more: Any) -> Site:
    """The site for a command's options. Raises ConfigurationError and YamlError."""
    config = {**overrides(given), **more}
    return Site(config.pop("source", None), config, given.get("config_files"), listener)


def site_of(path: str, given: dict[str, Any], listener: Listener | None = None) -> Site | None:
    """The site that a file belongs to: the one of ``--source``, or of the nearest folder above with a configuration."""
    if given.get("source") is not None:
        return open_site(given, listener)
    folder = os.path.dirname(os.path.abspath(path))
    while not any(
        os.path.isfile(os.path.join(folder, name)) for name in ("_config.yml", "_config.yaml", "_config.toml")
    ):
        if folder == (folder := os.path.dirname(folder)):
            return None
    return open_site({**given, "source": folder}, listener)


def page_at(path: str, given: dict[str, Any], *, alone: bool = False) -> Page:
    """The page in a file, within the site that it belongs to, or by itself; ``-`` is standard input.

    A file of a site that is none of its pages (one that is excluded, or a draft) stands alone. Raises OSError and the
    errors of `jekyllpy.errors`.
    """
    if path == "-":
        return loads(sys.stdin.buffer.read())
    site = None if alone else site_of(path, given)
    wanted = os.path.realpath(path)
    return next((page for page in site or () if page.path and os.path.realpath(page.path) == wanted), None) or load(
        path
    )
