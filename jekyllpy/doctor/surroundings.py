"""What a site says about a file that is examined."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jekyllpy.build import Build
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.page import ResolvedPage

_WORD = re.compile(r"[\w-]+")
_MARKUP = re.compile(r"{{.*?}}|{%.*?%}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a file stands: ``default`` gives a key's front matter default, ``is_read`` whether a template reads it.

    Both are None for a file without a site, of which neither is known.
    """

    default: Callable[[str], Any] | None = None
    is_read: Callable[[str], bool] | None = None


ALONE = Surroundings()


def surroundings(build: Build, item: ResolvedPage | ResolvedDocument, read: frozenset[str]) -> Surroundings:
    """The surroundings of one item of a site, of which :func:`words_read` gave ``read``."""
    return Surroundings(lambda key: build.defaults.find(item.relative_path, item.type, key), read.__contains__)


def words_read(build: Build) -> frozenset[str]:
    """All words in the Liquid markup of a site's layouts, includes and pages: keys that a template can ask for."""
    texts = [*(layout.content for layout in build.layouts.values()), *(item.content for item in build.items)]
    texts += _includes(build)
    return frozenset(word for text in texts for markup in _MARKUP.findall(text) for word in _WORD.findall(markup))


def _includes(build: Build) -> Iterator[str]:
    theme = build.theme.includes_path if build.theme else None
    folders = [Path(build.source, str(build.config["includes_dir"])), *([Path(theme)] if theme else [])]
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file():
                yield path.read_text(encoding="utf-8", errors="replace")
