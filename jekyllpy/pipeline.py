"""The stages of a build, one after the other: prepare, read, generate, render, write."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from jekyllpy import converters, plugins
from jekyllpy.build import Build
from jekyllpy.configuration import Configuration
from jekyllpy.configuration.defaults import defaults
from jekyllpy.configuration.files import load_file
from jekyllpy.errors import ConfigurationError
from jekyllpy.liquid import Environment
from jekyllpy.liquid.jekyll import jekyll_environment
from jekyllpy.liquid.ruby_values import class_name
from jekyllpy.memory import Memory
from jekyllpy.plugins.api import Registry
from jekyllpy.profile import TemplateTime
from jekyllpy.renderer import Renderer
from jekyllpy.report import Message, Reporter
from jekyllpy.resolve.document import ResolvedDocument
from jekyllpy.resolve.page import ResolvedPage
from jekyllpy.resolve.site import SiteReader
from jekyllpy.theme import Theme
from jekyllpy.themes import find_theme
from jekyllpy.utils.merge import deep_merge
from jekyllpy.workers import render_all
from jekyllpy.writers.destination import Destination, Output, Written


@dataclass(slots=True)
class BuildResult:
    """What a build did.

    Paths are relative to the destination: ``files`` is all of the site, ``changed`` what was new or different,
    ``removed`` what no longer belongs. ``rendered`` is how many items were rendered, the others being as they were.
    ``timings`` are seconds by stage; ``templates`` is what took longest, where the setting ``profile`` asks for it.
    """

    files: list[str]
    changed: list[str]
    removed: list[str]
    rendered: int = 0
    timings: dict[str, float] = field(default_factory=dict)
    warnings: list[Message] = field(default_factory=list)
    templates: list[TemplateTime] = field(default_factory=list)


class Stopwatch:
    """Measures the stages of a build."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        """Count the time of a ``with`` block to a stage."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - start


def run(config: Configuration, reporter: Reporter, edits: Mapping[str, str] | None = None) -> BuildResult:
    """Build a site (jekyll 4.3.1 site.rb: process).

    Raises the errors of `jekyllpy.errors`; the destination is then as it was, unless the error says otherwise.
    """
    measure = Stopwatch()
    with measure("read"):
        renderer = prepare(config, reporter)
        build = read(renderer.build, edits)
    with measure("generate"):
        generate(build)
    with measure("render"):
        memory = Memory(renderer)
        render(build, renderer, memory)
    with measure("write"):
        written = write(build)
        memory.remember()
    rendered = sum(item.output is not None for item in build.items)
    slowest = renderer.profile.slowest() if renderer.profile else []
    files = (written.files, written.changed, written.removed)
    return BuildResult(*files, rendered, measure.seconds, reporter.warnings, slowest)


def prepare(config: Configuration, reporter: Reporter) -> Renderer:
    """The renderer of an empty build with its theme and plugins. Raises ``ConfigurationError`` and ``PluginError``."""
    check(config)
    theme = _theme(config, reporter)
    if theme is not None:
        config = _with_theme_config(config, theme, reporter)
    registry = Registry(config)
    converters.register(registry)
    plugins.load(registry, config, theme)
    build = Build(config, registry, reporter, theme)
    renderer = Renderer(build, _environment(build))
    registry.trigger("site", "after_init", build)
    registry.trigger("site", "after_reset", build)
    return renderer


def check(config: Configuration) -> None:
    """Refuse what no site can be built with. Raises ``ConfigurationError``."""
    source, destination = config["source"], config["destination"]
    if (source + os.sep).startswith(destination.rstrip(os.sep) + os.sep):
        raise ConfigurationError("Destination directory cannot be or contain the Source directory.")
    if not isinstance(config["limit_posts"], int) or config["limit_posts"] < 0:
        raise ConfigurationError("limit_posts must be a non-negative number")


def read(build: Build, edits: Mapping[str, str] | None = None) -> Build:
    """Read the source into a build; ``edits`` are texts, by path, that stand for what the files hold."""
    SiteReader(build, edits).read()
    build.registry.trigger("site", "post_read", build)
    return build


def generate(build: Build) -> None:
    """Run the generators."""
    for generator in build.registry.generators:
        generator(build)


def _environment(build: Build) -> Environment:
    """The tags and filters of Liquid, Jekyll and the plugins, as strict as the configuration wants."""
    liquid = build.config["liquid"] or {}
    mode = liquid.get("error_mode")
    return jekyll_environment(
        tags=build.registry.tags,
        filters=build.registry.filters,
        error_mode=mode if mode in ("lax", "strict") else "warn",
        strict_filters=bool(liquid.get("strict_filters")),
        strict_variables=bool(liquid.get("strict_variables")),
    )


def render(build: Build, renderer: Renderer, memory: Memory) -> None:
    """Render all items but those whose outputs are still good."""
    renderer.begin()
    payload = renderer.payload(None)
    build.registry.trigger("site", "pre_render", build, payload)
    items = list(build.items)
    memory.recall(items)
    render_all(renderer, [item for item in items if not item.is_kept])
    build.registry.trigger("site", "post_render", build, payload)


def write(build: Build) -> Written:
    """Write what was rendered and what is copied; later files win over earlier ones of the same place."""
    outputs: dict[str, Output] = {}
    sources: dict[str, list[str]] = {}
    for path, output, source in _outputs(build):
        outputs[path] = output
        if source is not None:
            sources.setdefault(path, []).append(source)
    _warn_of_conflicts(build, sources)
    written = Destination(build.destination, build.config["keep_files"] or []).write(
        outputs, lambda paths: build.registry.trigger("clean", "on_obsolete", paths)
    )
    for item in (*build.pages, *build.documents_to_write):
        item.trigger("post_write")
    build.registry.trigger("site", "post_write", build)
    return written


def _outputs(build: Build) -> Iterator[tuple[str, Output, str | None]]:
    """All outputs with their places and, where it matters who else goes there, their sources."""

    def rendered(item: ResolvedPage | ResolvedDocument) -> tuple[str, Output, str | None]:
        kept = item.is_kept and item.output is None
        data = None if kept else (item.output or "").encode("utf-8", "surrogateescape")
        source = None if item.may_share_place else item.path or item.relative_path
        return item.destination, Output(item.destination, data), source

    yield from map(rendered, build.pages)
    for file in build.static_files:
        if file.is_written:
            yield file.destination, Output(file.destination, copy_of=file.path), file.path
    yield from map(rendered, build.documents_to_write)


def _warn_of_conflicts(build: Build, sources: dict[str, list[str]]) -> None:
    for path, shared in sources.items():
        if len(shared) > 1:
            say = build.reporter.warn
            say("Conflict:", "The following destination is shared by multiple files.")
            say("", "The written file may end up with unexpected contents.")
            for line in (os.path.join(build.destination, path), *(f" - {source}" for source in shared), ""):
                say("", line)


def _theme(config: Configuration, reporter: Reporter) -> Theme | None:
    name = config.get("theme")
    if name is None:
        return None
    if not isinstance(name, str):
        message = f"value of 'theme' in config should be String to use gem-based themes, but got {class_name(name)}"
        reporter.warn("Theme:", message)
        return None
    return find_theme(name, config["source"])


def _with_theme_config(config: Configuration, theme: Theme, reporter: Reporter) -> Configuration:
    path = os.path.join(theme.root, "_config.yml")
    if config.get("ignore_theme_config") is True or not os.path.isfile(path) or os.path.islink(path):
        return config
    own: dict[str, Any] = {key: value for key, value in load_file(path).items() if key not in defaults()}
    reporter.info("Theme Config file:", path)
    return Configuration(deep_merge(own, config))
