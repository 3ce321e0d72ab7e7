"""Run every codemod that comes with jekyllpy on copies of real sites, and say what came of it.

    python benchmarks/codemods.py SITES WORK [--jekyll] [--jobs N] [--only CODEMOD] [NAME ...]

SITES holds a folder a site. Each codemod runs on a copy in WORK: its changes are counted, a second run must find
nothing to change, and the site is built before and after, with jekyllpy or (``--jekyll``) with the reference. Both
builds take place at the same moment in the eyes of the site. A site that cannot be built before is left out.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

TIME = "2026-06-01 12:00:00 +0000"
CASES: dict[str, list[str]] = {
    "freeze-urls": [],
    "freeze-urls/pretty": ["freeze-urls", "permalink=pretty"],
    "rename-key": ["old=key_that_nobody_reads", "new=another_key"],
    "set-key": ["key=key_that_nobody_reads", "value=true"],
    "delete-key": ["key=key_that_nobody_reads"],
    "drop-redundant": [],
    "normalise-dates": [],
    "fix-quotes": [],
    "fix-quotes/single": ["fix-quotes", "style=single"],
    "link-tags": [],
    "bare-links": [],
    "slug-to-filename": [],
    "tags-to-lists": [],
    "repair-encoding": [],
    "academic-keys": [],
}
ENVIRONMENT = {
    **os.environ, "LANG": "C.UTF-8", "JEKYLL_NO_BUNDLER_REQUIRE": "true", "JEKYLL_ENV": "production", "TZ": "UTC",
    "PAGES_REPO_NWO": "octo/site",
}  # fmt: skip


def build(source: Path, target: Path, reference: bool) -> bool:
    """Build a site; whether that went well."""
    shutil.rmtree(target, ignore_errors=True)
    clock = source / ".clock.yml"
    clock.write_text(f"time: {TIME}\n")
    own = source / "_config.yml"
    configs = ",".join(map(str, [own, clock] if own.exists() else [clock]))
    program = ["jekyll"] if reference else [sys.executable, "-m", "jekyllpy"]
    command = [*program, "build", "-s", source, "-d", target, "--config", configs, "--disable-disk-cache"]
    done = subprocess.run(command, capture_output=True, env=ENVIRONMENT, cwd=source, check=False)
    for junk in (".jekyll-cache", ".sass-cache"):
        shutil.rmtree(source / junk, ignore_errors=True)
    clock.unlink()
    return done.returncode == 0


def codemod(source: Path, case: str, *more: str) -> tuple[int, str, str]:
    """Run a codemod; its exit code, what it printed, and its errors."""
    arguments = CASES[case] if CASES[case][:1] == [case.partition("/")[0]] else [case, *CASES[case]]
    command = [sys.executable, "-m", "jekyllpy", "codemod", *arguments, "-s", str(source), *more]
    done = subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, check=False, errors="replace")
    return done.returncode, done.stdout.strip().rpartition("\n")[2], done.stderr.strip()


def files(folder: Path) -> dict[str, bytes]:
    """The files of a built site."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def compared(before: dict[str, bytes], after: dict[str, bytes], urls_only: bool) -> list[str]:
    """What differs between two builds."""
    different = [f"-{name}" for name in before.keys() - after.keys()]
    if urls_only:
        return sorted(different)
    different += [f"+{name}" for name in after.keys() - before.keys()]
    return sorted(different + [name for name in before.keys() & after.keys() if before[name] != after[name]])


def examine(site: Path, work: Path, cases: Iterable[str], reference: bool) -> None:
    """Run cases on copies of a site and print a line each."""
    copy, built = work / "source" / site.name, work / "built" / site.name
    fresh(site, copy)
    if not build(copy, built, reference):
        print(f"{site.name:28} cannot be built", flush=True)
        return
    before = files(built)
    for case in cases:
        fresh(site, copy)
        code, said, errors = codemod(copy, case, "--keep-going")
        again = codemod(copy, case, "--check")[1]
        verdict = "second run: " + again if not again.startswith("0 files") else ""
        if not said.startswith("0 files"):
            good = build(copy, built, reference)
            different = compared(before, files(built), case.startswith("freeze")) if good else ["the build fails"]
            verdict += f" {len(different)} differ: {different[:4]}" if different else " same"
        print(f"{site.name:28}{case:22}{code} {said:34}{verdict} {errors[:300]}", flush=True)


def fresh(site: Path, copy: Path) -> None:
    """A new copy of a site."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(site, copy, symlinks=True, ignore=shutil.ignore_patterns(".git", "_site"))


def main() -> None:
    """Read the command line and go."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sites", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--jekyll", action="store_true")
    parser.add_argument("--only", action="append")
    given = parser.parse_args()
    for site in sorted(given.sites.iterdir()):
        if site.is_dir() and (not given.names or site.name in given.names):
            examine(site, given.work.resolve(), given.only or CASES, given.jekyll)


if __name__ == "__main__":
    main()
