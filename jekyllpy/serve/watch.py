"""Watching a site's source for changes (as jekyll-watch 2.2.1 does: which paths do not count)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from threading import Event
from typing import Any

from jekyllpy.errors import BuildError

_CONFIGURATION = ("_config.yml", "_config.yaml", "_config.toml")
_NEVER = (".jekyll-metadata", ".jekyll-cache", ".jekyllpy-cache", ".sass-cache", ".git")


@dataclass(frozen=True)
class Watch:
    """What is watched: a source folder without some paths, all absolute; ``poll`` looks instead of being told."""

    source: str
    ignored: tuple[str, ...] = ()
    poll: bool = False

    @classmethod
    def of(cls, config: Mapping[str, Any]) -> Watch:
        """The watch for a site's configuration: all but the destination, what is excluded, and the configuration."""
        source = os.path.realpath(config["source"])
        names = [*_CONFIGURATION, *_NEVER, *(str(name) for name in config.get("exclude") or ())]
        paths = [os.path.join(source, name.strip("/")) for name in names]
        return cls(source, (*paths, os.path.realpath(config["destination"])), bool(config.get("force_polling")))

    def counts(self, path: str) -> bool:
        """Whether a change of that path is of interest."""
        return not any(path == ignored or path.startswith(ignored + os.sep) for ignored in self.ignored)

    def relative(self, paths: Iterable[str]) -> list[str]:
        """The paths as a person wants to see them, in order."""
        return sorted(os.path.relpath(path, self.source) for path in paths)


def changes(watch: Watch, stop: Event | None = None) -> Iterator[list[str]]:
    """The changed paths of each burst of changes, relative to the source, until ``stop`` is set or ctrl-c.

    Raises BuildError where the package watchfiles is not installed.
    """
    try:
        from watchfiles import watch as watch_files
    except ImportError as error:
        raise BuildError("watching needs the package watchfiles", hint="pip install 'jekyllpy[serve]'") from error
    bursts = watch_files(
        watch.source,
        watch_filter=lambda change, path: watch.counts(path),
        force_polling=watch.poll or None,
        stop_event=stop,
        raise_interrupt=True,
    )
    for burst in bursts:
        yield watch.relative({path for _, path in burst})
