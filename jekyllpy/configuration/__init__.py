"""A site's configuration: Jekyll's defaults, below the configuration files, below what was asked for.

Behaviour: jekyll 4.3.1 configuration.rb, jekyll.rb (configuration).
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from jekyllpy.configuration.defaults import STANDARD_EXCLUDES, defaults
from jekyllpy.configuration.files import default_file, load_file
from jekyllpy.errors import ConfigurationError
from jekyllpy.report import Reporter
from jekyllpy.utils.merge import deep_merge
from jekyllpy.utils.ruby import inspect


class Configuration(dict[str, Any]):
    """A site's configuration; what is not set is None."""

    def __missing__(self, key: str) -> Any:
        return None


CALLERS_ONLY = ("allow_python_plugins", "follow_symlinks")
"""Settings that let a site do more than is safe: a site's own files cannot grant them, only who builds it can."""


def configuration(
    overrides: Mapping[str, Any], files: Sequence[str] | None = None, reporter: Reporter | None = None
) -> Configuration:
    """The whole configuration of a site.

    ``overrides`` wins over ``files``, later files over earlier ones; without ``files`` the source's own file is read if
    there is one, and with an empty list none. Raises ``YamlError`` and ``ConfigurationError``.
    """
    reporter = reporter or Reporter()
    source = str(overrides.get("source") or os.getcwd())
    wanted = [default_file(source)] if files is None else list(files)
    user = _read(wanted, files is None, reporter)
    _check_lists(user)
    user = {key: value for key, value in user.items() if key not in CALLERS_ONLY}
    merged = deep_merge(defaults(), deep_merge(user, overrides))
    merged["source"] = os.path.abspath(merged["source"])
    merged["destination"] = os.path.abspath(merged["destination"])
    merged["collections"] = with_posts(merged)
    merged["exclude"] = list(dict.fromkeys([*merged["exclude"], *STANDARD_EXCLUDES]))
    return Configuration(merged)


def _read(files: Sequence[str], may_lack: bool, reporter: Reporter) -> Mapping[str, Any]:
    config: Mapping[str, Any] = {}
    try:
        for path in filter(None, files):
            config = deep_merge(config, _read_one(os.path.abspath(path), may_lack, reporter))
    except ConfigurationError as error:
        if not may_lack and error.__cause__ is not None:
            raise
        reporter.warn("WARNING:", "Error reading configuration. Using defaults (and options).")
        reporter.warn("", str(error))
    return config


def _read_one(path: str, may_lack: bool, reporter: Reporter) -> Mapping[str, Any]:
    try:
        config = load_file(path)
    except OSError as error:
        if may_lack:
            reporter.warn("Configuration file:", "none")
            return {}
        raise ConfigurationError(f"The Configuration file '{path}' could not be found.") from error
    reporter.info("Configuration file:", path)
    return config


def with_posts(config: Mapping[str, Any]) -> Any:
    """The setting ``collections`` as a hash that has posts, which are written and have a permalink."""
    collections = config["collections"]
    if collections is None:
        return None
    if isinstance(collections, list):
        collections = {name: {} for name in collections}
    if not isinstance(collections, Mapping):
        raise ConfigurationError("Your `collections` key must be a hash or an array.")
    merged = deep_merge({"posts": {}}, collections)
    posts = {**(merged["posts"] or {}), "output": True}
    if config["permalink"] and not posts.get("permalink"):
        posts["permalink"] = post_template(str(config["permalink"]))
    return {**merged, "posts": posts}


def post_template(style: str) -> str:
    """The permalink of posts for a style, by its name; anything else is a permalink itself."""
    return POST_STYLES.get(style, style)


POST_STYLES: Mapping[str, str] = {
    "none": "/:categories/:title:output_ext",
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
}


def _check_lists(user: Mapping[str, Any]) -> None:
    for option in ("plugins", "include", "exclude"):
        if option in user and not isinstance(user[option], list):
            raise ConfigurationError(f"'{option}' should be set as an array, but was: {inspect(user[option])}.")
