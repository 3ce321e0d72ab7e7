"""How long whole builds take, beside Jekyll's, in turns. Run: python benchmarks/sites.py FOLDER [NAME ...]

FOLDER holds a folder for each site, which `jekyll build` builds as it is. Each build is a process of its own, of a
fresh copy of the site, with nothing cached but Python's bytecode of the library, which a first build that does not
count makes. The processor time of a process and its children is what a loaded machine distorts least; the wall time is
beside it. RUBYLIB chooses Jekyll's Liquid, as ever.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

ENVIRONMENT = {"LANG": "C.UTF-8", "JEKYLL_NO_BUNDLER_REQUIRE": "true", "JEKYLL_ENV": "production", "TZ": "UTC"}
BUILDERS = {
    "jekyll": ["jekyll", "build", "--disable-disk-cache"],
    "jekyllpy": [sys.executable, "-m", "jekyllpy", "build"],
}


class Cost(NamedTuple):
    """Seconds of one process and its children: of the processor, and by the clock."""

    cpu: float
    wall: float


class Row(NamedTuple):
    """What a site costs, medians of the rounds."""

    name: str
    jekyll: Cost
    jekyllpy: Cost


def build(command: list[str], site: Path, bytecode: str) -> Cost | None:
    """Build a fresh copy of a site; None if that fails. ``bytecode`` is the folder of Python's caches."""
    environment = {**os.environ, **ENVIRONMENT, "PYTHONPYCACHEPREFIX": bytecode}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        source, destination = os.path.join(folder, "source"), os.path.join(folder, "site")
        shutil.copytree(site, source, symlinks=True)
        start = time.perf_counter()
        process = subprocess.Popen(
            [*command, "-s", source, "-d", destination],
            cwd=source,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        return None if process.returncode else Cost(usage.ru_utime + usage.ru_stime, wall)


def measure(site: Path, rounds: int, bytecode: str) -> Row | None:
    """Build a site with both in turns; None if one of them cannot."""
    build(BUILDERS["jekyllpy"], site, bytecode)
    costs: dict[str, list[Cost]] = {name: [] for name in BUILDERS}
    for _ in range(rounds):
        for name, command in BUILDERS.items():
            cost = build(command, site, bytecode)
            if cost is None:
                print(f"{site.name}: {name} fails", file=sys.stderr)
                return None
            costs[name].append(cost)
    middle = {name: Cost(*map(median, zip(*found, strict=True))) for name, found in costs.items()}
    return Row(site.name, middle["jekyll"], middle["jekyllpy"])


def show(row: Row) -> None:
    """Print a site's row."""
    cpu, wall = row.jekyll.cpu / row.jekyllpy.cpu, row.jekyll.wall / row.jekyllpy.wall
    print(
        f"{row.name:28} {row.jekyll.cpu:8.2f} {row.jekyllpy.cpu:8.2f} {cpu:6.2f}"
        f" {row.jekyll.wall:8.2f} {row.jekyllpy.wall:8.2f} {wall:6.2f}",
        flush=True,
    )


def main() -> None:
    """Measure the sites and print a row each, then the medians of the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--rounds", type=int, default=1)
    given = parser.parse_args()
    sites = [site for site in sorted(given.folder.iterdir()) if not given.names or site.name in given.names]
    print(f"{'site':28} {'cpu: rb':>8} {'py':>8} {'ratio':>6} {'wall: rb':>8} {'py':>8} {'ratio':>6}")
    rows = []
    with tempfile.TemporaryDirectory() as bytecode:
        for site in sites:
            row = measure(site, given.rounds, bytecode)
            if row is not None:
                show(row)
                rows.append(row)
    cpu = median(row.jekyll.cpu / row.jekyllpy.cpu for row in rows)
    wall = median(row.jekyll.wall / row.jekyllpy.wall for row in rows)
    print(f"{len(rows)} sites: median ratio {cpu:.2f} by processor time, {wall:.2f} by the clock")


if __name__ == "__main__":
    main()
