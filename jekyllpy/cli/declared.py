"""The options that several commands share, under the names that Jekyll gives them: what they are, without click.

A build asks for nothing else, so that it need not wait for click to be imported.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

Kind = Literal["flag", "switch", "text", "number", "list"]


class Declared(NamedTuple):
    """An option: its names, the key its value goes by, and its help.

    ``kind``: a ``flag`` is true where it is given, a ``switch`` has a second name that makes it false; a ``list`` has
    commas between its items, and ``metavar`` is what stands for the value in the help.
    """

    names: tuple[str, ...]
    key: str
    help: str
    kind: Kind = "flag"
    metavar: str = ""


SOURCE = Declared(("-s", "--source"), "source", "Source folder (this folder)", "text", "DIR")
CONFIG = Declared(("--config",), "config_files", "Configuration files", "list", "FILE,…")
TRACE = Declared(("-t", "--trace"), "trace", "Show the traceback of an error")

ROOT: Sequence[Declared] = (
    SOURCE,
    Declared(("-d", "--destination"), "destination", "Destination folder (./_site)", "text", "DIR"),
    Declared(("--safe",), "safe", "Safe mode: only plugins in `whitelist`, no _plugins, no links that lead outside"),
    Declared(("-p", "--plugins"), "plugins_dir", "Plugin folders (./_plugins)", "list", "DIR,…"),
    Declared(("--layouts",), "layouts_dir", "Layouts folder (./_layouts)", "text", "DIR"),
    Declared(("--profile",), "profile", "Print how long the phases and templates took"),
    TRACE,
)

BUILD: Sequence[Declared] = (
    CONFIG,
    Declared(("--future",), "future", "Publish posts with a date in the future"),
    Declared(("--limit_posts", "--limit-posts"), "limit_posts", "Publish only the newest N posts", "number", "N"),
    Declared(("-w/ ", "--watch/--no-watch"), "watch", "Rebuild when files change", "switch"),
    Declared(("-b", "--baseurl"), "baseurl", "Serve the website from the given base URL", "text", "URL"),
    Declared(
        ("--force_polling", "--force-polling"), "force_polling", "Watch by looking, where the system does not tell"
    ),
    Declared(("--lsi",), "lsi", "Not supported: related posts are the newest ones"),
    Declared(("-D", "--drafts"), "show_drafts", "Render posts in the _drafts folder"),
    Declared(("--unpublished",), "unpublished", "Render what is marked as unpublished"),
    Declared(("--disable-disk-cache", "--disable_disk_cache"), "disable_disk_cache", "Leave no cache in the source"),
    Declared(("-q", "--quiet"), "quiet", "Say nothing but errors"),
    Declared(("-V", "--verbose"), "verbose", "Say what is done, file by file"),
    Declared(("-I", "--incremental"), "incremental", "Render only what has changed"),
    Declared(
        ("--strict_front_matter", "--strict-front-matter"), "strict_front_matter", "Fail if front matter cannot be read"
    ),
)

# What of the options is no configuration key.
_OURS = {"config_files", "quiet", "verbose", "trace"}


def overrides(given: dict[str, Any]) -> dict[str, Any]:
    """The configuration keys among a command's values: those that were given."""
    return {key: value for key, value in given.items() if value not in (None, ()) and key not in _OURS}


def comma_list(value: str) -> list[str]:
    """The value of an option that takes a list, as ``--config a.yml,b.yml``."""
    return [part.strip() for part in value.split(",")]


def read_plain(arguments: Sequence[str]) -> dict[str, Any] | None:
    """The values of the options of a plain ``build``: each word an option by one of its names, or the value of one.

    None for all else (other commands and spellings, help, mistakes): click knows what to do about those.
    """
    if not arguments or arguments[0] not in ("build", "b"):
        return None
    known = {name: option for option in (*BUILD, *ROOT) if option.kind != "switch" for name in option.names}
    values: dict[str, Any] = {}
    words = iter(arguments[1:])
    for word in words:
        option = known.get(word)
        if option is None:
            return None
        value = _value(option, words)
        if value is None:
            return None
        values[option.key] = value
    return values


def _value(option: Declared, words: Any) -> object:
    if option.kind == "flag":
        return True
    word: str | None = next(words, None)
    if word is None or word.startswith("-") or (option.kind == "number" and not word.isdecimal()):
        return None
    return comma_list(word) if option.kind == "list" else int(word) if option.kind == "number" else word
