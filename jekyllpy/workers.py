"""Rendering in several processes at once, where that takes long enough to be worth it.

What an item is rendered to goes by its place in the order of items, not by the moment (`jekyllpy.renderer`), so that
processes forked from this one can each render a part of them. What templates keep from one item to the next stands in
the way: where ``cycle`` and the like are in use, all is rendered in order by one process; and where ``include_cached``
turns out to have met a file first in two parts, with results that differ, the second part is rendered anew.
"""

from __future__ import annotations

import os
import re
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

from jekyllpy.build import Build
from jekyllpy.renderer import Item, Renderer
from jekyllpy.resolve.document import ResolvedDocument

WORTH = 0.12
"""Seconds of work left that make it worth to start processes."""

WARM = 0.04
"""Seconds of work from which on it can be told how long the rest will take."""

_BASE_WEIGHT = 3000
_KEPT_BETWEEN_ITEMS = re.compile(r"\{%-?\s*(?:cycle|ifchanged)\b|\boffset\s*:\s*continue\b")
_CACHE = "include_cached"
_SASS = frozenset((".scss", ".sass", ".map"))
"""Style sheets and their source maps: libsass may take as long as all else, and needs nothing of it."""


def render_all(renderer: Renderer, items: Sequence[Item], processes: int | None = None) -> None:
    """Render items, each as if all before it had been rendered before.

    ``processes``: how many may work at once, as many as there are processors if None. Raises what rendering raises.
    """
    documents = [item for item in items if isinstance(item, ResolvedDocument)]
    pages = [item for item in items if not isinstance(item, ResolvedDocument) and _is_plain(item)]
    crew = _Crew(renderer, _processors() if processes is None else processes)
    with crew.aside([item for item in items if item.extname.lower() in _SASS]):
        crew.render(documents)
        crew.render(pages)
    crew.render(items)


def _is_plain(item: Item) -> bool:
    """Whether it is a page like others, and not one (a feed, a search index) that reads the content of them all."""
    return item.is_html and not item.is_asset


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _weight(item: Item) -> int:
    return _BASE_WEIGHT + len(item.content)


class _Crew:
    """Renders groups of items: alone as long as it is not known to take long, then with forked processes."""

    def __init__(self, renderer: Renderer, processes: int) -> None:
        self.renderer = renderer
        build = renderer.build
        self.processes = processes if _can_fork() and build.registry.is_pure and not build.config["profile"] else 1
        self.spent = 0.0
        self.done = 1

    def render(self, items: Sequence[Item]) -> None:
        """Render the items of one group."""
        left = [item for item in items if item.output is None]
        weight = sum(map(_weight, left))
        for number, item in enumerate(left):
            if self.processes > 1 and self._expected(weight) > WORTH and self._may_share():
                self._share(left[number:])
                return
            weight -= _weight(item)
            self._render_one(item)

    @contextmanager
    def aside(self, items: Sequence[Item]) -> Iterator[None]:
        """Have a process of their own render items while the ``with`` block renders others."""
        if self.processes == 1 or not items:
            yield
            return
        worker = _Worker.start(self.renderer, items)
        try:
            yield
            worker.finish(self.renderer)
        finally:
            worker.stop()

    def _render_one(self, item: Item) -> None:
        start = time.process_time()
        self.done += _weight(item)
        self.renderer.render(item)
        self.spent += time.process_time() - start

    def _expected(self, weight: int) -> float:
        """How many seconds the rest will take, by what was done so far; nothing until there is something to go by."""
        return self.spent / self.done * weight if self.spent > WARM else 0.0

    def _may_share(self) -> bool:
        if any(_KEPT_BETWEEN_ITEMS.search(text) for text in _texts(self.renderer.build)):
            self.processes = 1
        return self.processes > 1

    def _share(self, items: Sequence[Item]) -> None:
        first, *rest = _parts(items, self.processes)
        workers = [_Worker.start(self.renderer, part) for part in rest]
        try:
            for item in first:
                self.renderer.render(item)
            for worker in workers:
                worker.finish(self.renderer)
        finally:
            for worker in workers:
                worker.stop()


def _can_fork() -> bool:
    return hasattr(os, "fork") and threading.active_count() == 1


def _texts(build: Build) -> Iterator[str]:
    """All that templates are made of."""
    yield from (layout.content for layout in build.layouts.values())
    yield from (item.content for item in build.items)
    for folder in build.includes_load_paths:
        for path, _, names in os.walk(folder):
            for name in names:
                with open(os.path.join(path, name), encoding="utf-8", errors="replace") as file:
                    yield file.read()


def _parts(items: Sequence[Item], count: int) -> list[Sequence[Item]]:
    """The items in so many runs of about the same weight."""
    parts: list[Sequence[Item]] = []
    whole, start, weight = sum(map(_weight, items)), 0, 0
    for number, item in enumerate(items):
        weight += _weight(item)
        if weight * count >= whole * (len(parts) + 1):
            parts.append(items[start : number + 1])
            start = number + 1
    return parts


class _Worker(NamedTuple):
    """A forked process that renders a part of the items, and the pipe through which it tells what came of it."""

    process: int
    pipe: int
    part: Sequence[Item]

    @classmethod
    def start(cls, renderer: Renderer, part: Sequence[Item]) -> _Worker:
        """Fork a process for some items."""
        reading, writing = os.pipe()
        process = os.fork()
        if process == 0:
            with suppress(BaseException):
                os.close(reading)
                with open(writing, "wb") as pipe:
                    pipe.write(_work(renderer, part))
            os._exit(0)
        os.close(writing)
        return cls(process, reading, part)

    def finish(self, renderer: Renderer) -> None:
        """Take over what the process has rendered; what it has not is rendered here, and may raise here."""
        with open(self.pipe, "rb", closefd=False) as pipe:
            data = pipe.read()
        _take_over(renderer, self.part, data)

    def stop(self) -> None:
        """Leave nothing of the process behind."""
        from signal import SIGKILL

        with suppress(ProcessLookupError):
            os.kill(self.process, SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.pipe)


def _work(renderer: Renderer, part: Sequence[Item]) -> bytes:
    """What the rendering of items comes to, up to the first that fails."""
    import pickle

    renderer.build.reporter.listener = None
    known = set(_cached(renderer.build))
    results = []
    with suppress(Exception):
        for item in part:
            renderer.render(item)
            results.append((item.content, item.output, item.uses, item.messages))
    met = {key: found for key, found in _cached(renderer.build).items() if key not in known}
    return pickle.dumps((results, met), pickle.HIGHEST_PROTOCOL)


def _take_over(renderer: Renderer, part: Sequence[Item], data: bytes) -> None:
    import pickle

    results, met = pickle.loads(data) if data else ([], {})
    cached = _cached(renderer.build)
    if any(cached.get(key, found)[0] != found[0] for key, found in met.items()):
        results = []
    else:
        cached.update(met)
    reporter = renderer.build.reporter
    for item, (content, output, uses, messages) in zip(part, results, strict=False):
        reporter.debug("Rendering:", item.relative_path)
        reporter.repeat(messages)
        item.written_content = item.content
        item.content, item.output, item.uses, item.messages = content, output, uses, messages
    for item in part[len(results) :]:
        renderer.render(item)


def _cached(build: Build) -> dict[Any, tuple[str, Any]]:
    """What ``include_cached`` knows."""
    cached: dict[Any, tuple[str, Any]] = build.filter_cache.setdefault(_CACHE, {})
    return cached
