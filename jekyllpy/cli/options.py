"""Options that several commands share, under the names that Jekyll gives them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])
Option = Callable[[Command], Command]


def comma_list(context: click.Context, option: click.Parameter, value: Any) -> list[str] | None:
    """The value of an option that takes a list with commas between its items, as ``--config a.yml,b.yml``."""
    return [part.strip() for part in value.split(",")] if isinstance(value, str) else value


def _flag(*names: str, help: str) -> Option[Any]:
    return click.option(*names, is_flag=True, default=None, help=help)


SOURCE = click.option("-s", "--source", metavar="DIR", help="Source folder (this folder)")
DESTINATION = click.option("-d", "--destination", metavar="DIR", help="Destination folder (./_site)")
CONFIG = click.option("--config", "config_files", callback=comma_list, metavar="FILE,…", help="Configuration files")
QUIET = click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors")
VERBOSE = click.option("-V", "--verbose", is_flag=True, help="Say what is done, file by file")
TRACE = click.option("-t", "--trace", is_flag=True, expose_value=False, help="Show the traceback of an error")

ROOT: Sequence[Option[Any]] = (
    SOURCE,
    DESTINATION,
    _flag("--safe", help="Safe mode: only plugins in `whitelist`, no _plugins, no links that lead outside"),
    click.option(
        "-p", "--plugins", "plugins_dir", callback=comma_list, metavar="DIR,…", help="Plugin folders (./_plugins)"
    ),
    click.option("--layouts", "layouts_dir", metavar="DIR", help="Layouts folder (./_layouts)"),
    _flag("--profile", help="Print how long the phases and templates took"),
    TRACE,
)

BUILD: Sequence[Option[Any]] = (
    CONFIG,
    _flag("--future", help="Publish posts with a date in the future"),
    click.option("--limit_posts", "--limit-posts", type=int, metavar="N", help="Publish only the newest N posts"),
    click.option("-w/ ", "--watch/--no-watch", default=None, help="Rebuild when files change"),
    click.option("-b", "--baseurl", metavar="URL", help="Serve the website from the given base URL"),
    _flag("--force_polling", "--force-polling", help="Watch by looking, where the system does not tell"),
    _flag("--lsi", help="Not supported: related posts are the newest ones"),
    _flag("-D", "--drafts", "show_drafts", help="Render posts in the _drafts folder"),
    _flag("--unpublished", help="Render what is marked as unpublished"),
    _flag("--disable-disk-cache", "--disable_disk_cache", "disable_disk_cache", help="Leave no cache in the source"),
    QUIET,
    VERBOSE,
    _flag("-I", "--incremental", help="Render only what has changed"),
    _flag("--strict_front_matter", "--strict-front-matter", help="Fail if front matter cannot be read"),
)

# What of the options is no configuration key.
_OURS = {"config_files", "quiet", "verbose"}


def root_options(command: Command) -> Command:
    """Add the options that Jekyll takes before or after any command."""
    return _with(command, ROOT)


def build_options(command: Command) -> Command:
    """Add all options of a build."""
    return _with(command, (*BUILD, *ROOT))


def _with(command: Command, options: Sequence[Option[Any]]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def overrides(given: dict[str, Any]) -> dict[str, Any]:
    """The configuration keys among a command's values: those that were given."""
    return {key: value for key, value in given.items() if value not in (None, ()) and key not in _OURS}
