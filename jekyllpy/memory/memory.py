"""The file in which a build keeps what the next one may use."""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from typing import Any

from jekyllpy._version import JEKYLL_VERSION, __version__
from jekyllpy.build import Build
from jekyllpy.memory.digests import Digests, digest, file_digest, tree_digest
from jekyllpy.recorder import Use
from jekyllpy.renderer import Item, Renderer
from jekyllpy.report import Message
from jekyllpy.utils.atomic import write_bytes
from jekyllpy.utils.strftime import strftime

FORMAT = 1
JEKYLLS_NAME = ".jekyll-metadata"

_LOOSE_TIME = re.compile(r"site\.time(?!\s*\|\s*date)|site\s*\[")


class Memory:
    """Knows which outputs of an earlier build are still good.

    ``recall`` comes before rendering, ``remember`` after writing. A file that cannot be read is as none.
    """

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self._build = build = renderer.build
        self._digests = Digests(build)
        self._now = datetime.now(build.zone)
        self._path = _path(build)
        self._entries: dict[str, Any] = {}
        self._items: dict[str, Item] = {}
        self._own: dict[str, str] = {}
        self._shared = ""
        self._groups: dict[str, str] = {}

    def recall(self, items: Iterable[Item]) -> None:
        """Mark the items whose outputs are still good, and say again what was said of them."""
        build = self._build
        if self._path is None or not build.registry.is_pure:
            return
        places = Counter(item.destination for item in build.each_site_file())
        self._items = {item.key: item for item in items}
        self._own = {key: self._own_digest(item) for key, item in self._items.items()}
        self._shared = self._shared_digest()
        build.time_is_formatted = not any(_LOOSE_TIME.search(text) for text in self._templates)
        kept = _load(self._path)
        if kept.get("shared") != self._shared:
            return
        self._entries, self._groups = kept["items"], kept["groups"]
        for key, item in self._items.items():
            entry = self._entries.get(key)
            if entry is not None and places[item.destination] == 1 and self._is_good(item, entry):
                item.is_kept = True
                item.uses = frozenset(_use(use) for use in entry["uses"])
                build.reporter.repeat(Message(*message) for message in entry["messages"])

    def remember(self) -> None:
        """Write down what was rendered and from what; says nothing where that cannot be written."""
        if self._path is None or not self._build.registry.is_pure:
            return
        entries = {key: entry for key, item in self._items.items() if (entry := self._entry(item, key)) is not None}
        uses = {_use(use) for entry in entries.values() for use in entry["uses"]}
        groups = {name: now for use in uses if (now := self._state(use)) is not None and (name := _name(use))}
        kept = {"shared": self._shared, "groups": groups, "items": entries}
        with suppress(OSError):
            _prepare_folder(self._build)
            write_bytes(self._path, json.dumps(kept).encode())

    def _is_good(self, item: Item, entry: Mapping[str, Any]) -> bool:
        return (
            entry["digest"] == self._own[item.key]
            and entry["file"] == _stamp(self._build, item)
            and not _LOOSE_TIME.search(item.content)
            and all(self._holds(_use(use)) for use in entry["uses"])
        )

    def _holds(self, use: Use) -> bool:
        """Whether what was used is as it was."""
        if use == "time" or use == "content":
            return False
        if isinstance(use, tuple) and use[0] in ("now", "time"):
            return strftime(self._now if use[0] == "now" else self._build.time, use[1]) == use[2]
        return self._state(use) == self._groups.get(_name(use))

    def _state(self, use: Use) -> str | None:
        """What is used, as a digest; None for what has none."""
        if isinstance(use, str):
            return self._digests.group(use)
        if use[0] == "file":
            return file_digest(use[1])
        if use[0] == "tree":
            return tree_digest([use[1]])
        if use[0] == "item":
            found = self._items.get(use[1])
            return None if found is None else self._digests.item(found)
        return None

    def _own_digest(self, item: Item) -> str:
        left = self._renderer.layout_left(item)
        return digest(self._digests.item(item), "" if left is None else repr(left), str(item.first_line))

    def _entry(self, item: Item, key: str) -> dict[str, Any] | None:
        stamp = _stamp(self._build, item) if item.is_written else None
        if stamp is None:
            return None
        if item.is_kept and item.output is None:
            return {**self._entries[key], "file": stamp}
        messages = [[message.level, message.topic, message.text] for message in item.messages]
        return {
            "digest": self._own[key],
            "file": stamp,
            "uses": sorted(_lists(item.uses)),
            "messages": messages,
        }

    def _shared_digest(self) -> str:
        """What all items depend on: configuration, environment, templates, and this library."""
        build = self._build
        return digest(
            f"{FORMAT} {__version__} {JEKYLL_VERSION} {sys.version} {_own_code()}",
            repr({key: os.environ.get(key) for key in ("JEKYLL_ENV", "TZ", "PAGES_REPO_NWO")}),
            os.getcwd(),
            self._digests.text(build.config),
            repr(build.theme),
            *self._templates,
        )

    @cached_property
    def _templates(self) -> list[str]:
        """The layouts and includes, each with its path."""
        text = self._digests.text
        layouts = self._build.layouts.values()
        found = [f"{layout.path} {text(layout.data)} {layout.content}" for layout in layouts]
        for folder in self._build.includes_load_paths:
            for path, inner, names in os.walk(folder):
                inner.sort()
                found += [_with_path(os.path.join(path, name)) for name in sorted(names)]
        return found


def _path(build: Build) -> str | None:
    """Where the memory is; None where the site wants no files of the kind."""
    config = build.config
    metadata = os.path.join(build.source, JEKYLLS_NAME)
    if config["incremental"]:
        return metadata
    with suppress(OSError):
        os.unlink(metadata)
    if config["safe"] or config["disable_disk_cache"]:
        return None
    return build.in_source_dir(str(config["cache_dir"]), "jekyllpy", f"{digest(build.destination)[:12]}.json")


def _with_path(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return f"{path} {file.read().decode('utf-8', 'surrogateescape')}"
    except OSError:
        return path


def _prepare_folder(build: Build) -> None:
    folder = build.in_source_dir(str(build.config["cache_dir"]))
    os.makedirs(os.path.join(folder, "jekyllpy"), exist_ok=True)
    ignore = os.path.join(folder, ".gitignore")
    if not os.path.exists(ignore):
        with open(ignore, "w", encoding="utf-8") as file:
            file.write("*\n")


def _load(path: str) -> Mapping[str, Any]:
    try:
        with open(path, "rb") as file:
            kept = json.loads(file.read())
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) and {"shared", "groups", "items"} <= set(kept) else {}


def _stamp(build: Build, item: Item) -> list[int] | None:
    try:
        found = os.lstat(os.path.join(build.destination, item.destination))
    except OSError:
        return None
    return [found.st_size, found.st_mtime_ns]


def _use(use: Any) -> Use:
    return use if isinstance(use, str) else use[0] if len(use) == 1 else tuple(use)


def _lists(uses: Iterable[Use]) -> Iterable[list[str]]:
    return ([use] if isinstance(use, str) else list(use) for use in uses)


def _name(use: Use) -> str:
    return use if isinstance(use, str) else "\0".join(use)


def _own_code() -> int:
    """When this library's code was changed last."""
    package = os.path.dirname(os.path.dirname(__file__))
    return max(
        os.stat(os.path.join(path, name)).st_mtime_ns
        for path, _, names in os.walk(package)
        for name in names
        if name.endswith(".py")
    )
