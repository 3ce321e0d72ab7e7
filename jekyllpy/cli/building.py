"""Building a site while telling about it in Jekyll's words (jekyll 4.3.1 commands/build.rb, jekyll-watch 2.2.1)."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from jekyllpy.cli.console import Console
from jekyllpy.cli.failures import message
from jekyllpy.cli.sites import console_for, open_site
from jekyllpy.errors import JekyllpyError
from jekyllpy.pipeline import BuildResult
from jekyllpy.site import Site


def run(given: dict[str, Any]) -> None:
    """The command ``build`` with the values of its options: build, and watch if that is wanted."""
    console = console_for(given)
    if given.get("lsi"):
        console.warn("Build Warning:", "--lsi is not supported: related posts are the newest ones.")
    site = open_site(given, console)
    build(site, console)
    if site.config.get("watch"):
        watch(site, console)
    else:
        console.info("Auto-regeneration:", "disabled. Use --watch to enable.")


def build(site: Site, console: Console) -> BuildResult:
    """Build a site once. Raises the errors of `jekyllpy.errors`, after saying that it could not be built."""
    start = time.perf_counter()
    console.info("Source:", site.source)
    console.info("Destination:", site.destination)
    console.info("Incremental build:", incremental(site.config))
    console.info("Generating...")
    try:
        result = site.build()
    except JekyllpyError:
        console.error("ERROR:", "YOUR SITE COULD NOT BE BUILT:")
        console.error("", "------------------------------------")
        raise
    _keep_cache_folder(site)
    console.info("", f"done in {round(time.perf_counter() - start, 3)} seconds.")
    if site.config.get("profile"):
        print_profile(result, console)
    return result


def _keep_cache_folder(site: Site) -> None:
    """Leave the folder that Jekyll leaves (cache.rb): tools and ``.gitignore`` files of its users know it."""
    if not (site.config["safe"] or site.config.get("disable_disk_cache")):
        cache = os.path.join(site.source, str(site.config["cache_dir"]))
        os.makedirs(os.path.join(cache, "Jekyll", "Cache", "Jekyll--Cache"), exist_ok=True)


def incremental(config: dict[str, Any]) -> str:
    """What is said of incremental builds."""
    return "enabled" if config.get("incremental") else "disabled. Enable with --incremental"


def print_profile(result: BuildResult, console: Console) -> None:
    """How long the phases and the slowest templates took, as Jekyll's summary lists them (profiler.rb)."""
    phases = [(phase.upper(), f"{seconds:.4f}") for phase, seconds in result.timings.items()]
    phases.append(("TOTAL TIME", f"{sum(result.timings.values()):.4f}"))
    console.write("info", "\nBuild Process Summary:\n")
    console.write("info", "\n".join(_table([("PHASE", "TIME"), *phases])))
    templates = [
        (one.name, str(one.count), f"{one.size / 1024:.2f}K", f"{one.seconds:.3f}") for one in result.templates
    ]
    console.write("info", "\nSite Render Stats:\n")
    console.write("info", "\n".join(_table([("Filename", "Count", "Bytes", "Time"), *templates])) + "\n")


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows with a line below the first; the first column to the left, others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for number, row in enumerate(rows):
        first, *rest = zip(row, widths, strict=True)
        cells = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]
        yield "| " + " | ".join(cells) + " |"
        if number == 0:
            yield "|" + "+".join("-" * (width + 2) for width in widths) + "|"


def watch(site: Site, console: Console, built: Callable[[BuildResult], object] = lambda result: None) -> None:
    """Build again whenever files change, until ctrl-c; a build that fails is told, and the next one tried.

    ``built`` is called after each build.
    """
    from jekyllpy.serve import Watch, changes

    console.info("Auto-regeneration:", f"enabled for '{site.source}'")
    try:
        for paths in changes(Watch.of(site.config)):
            console.info("Regenerating:", f"{len(paths)} file(s) changed at {datetime.now():%Y-%m-%d %H:%M:%S}")
            for path in paths:
                console.info("", path)
            _build_again(site, console, built)
    except KeyboardInterrupt:
        console.info("", "Halting auto-regeneration.")


def _build_again(site: Site, console: Console, built: Callable[[BuildResult], object]) -> None:
    start = time.perf_counter()
    try:
        site.reload()
        built(site.build())
        console.info("", f"...done in {round(time.perf_counter() - start, 3)} seconds.")
    except Exception as error:  # whatever a half-written file leads to, the next save may mend it
        console.write("error", message(error))
    console.info("")
