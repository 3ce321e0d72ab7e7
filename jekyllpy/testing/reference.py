"""Jekyll itself, where it is installed: to build the same site with it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from jekyllpy.errors import BuildError


def command() -> str | None:
    """The ``jekyll`` program: what the environment variable JEKYLLPY_JEKYLL names, or the one on the PATH, or None."""
    return os.environ.get("JEKYLLPY_JEKYLL") or shutil.which("jekyll")


def build(source: Path, destination: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> str:
    """Build ``source`` into ``destination`` with Jekyll; gives what it printed.

    The themes that jekyllpy brings are there for Jekyll as gems of the same names. Raises BuildError where Jekyll is
    not installed or fails.
    """
    program = command()
    if program is None:
        raise BuildError("Jekyll is not installed", hint="on Debian: apt-get install jekyll")
    paths = ["-s", str(source.absolute()), "-d", str(destination.absolute())]
    call = [program, "build", "--disable-disk-cache", *paths, *arguments]
    with theme_gems() as gems:
        given = {"LANG": "C.UTF-8", "JEKYLL_NO_BUNDLER_REQUIRE": "true", "TZ": "UTC", **(environment or {})}
        run = subprocess.run(call, capture_output=True, text=True, env={**os.environ, **given, **gems}, cwd=source)
    if run.returncode:
        raise BuildError(f"Jekyll could not build {source}:\n{run.stdout}{run.stderr}")
    return run.stdout + run.stderr


@contextmanager
def theme_gems() -> Iterator[dict[str, str]]:
    """A folder of gems that holds jekyllpy's own themes, as the environment variables that make Ruby look there."""
    with TemporaryDirectory(prefix="jekyllpy-gems-") as folder:
        for name in ("gems", "specifications"):
            (Path(folder) / name).mkdir()
        for spec in (Path(__file__).parent.parent / "themes").glob("*/*.gemspec"):
            full_name = f"{spec.stem}-{_version(spec)}"
            (Path(folder) / "gems" / full_name).symlink_to(spec.parent)
            shutil.copy(spec, Path(folder) / "specifications" / f"{full_name}.gemspec")
        yield {"GEM_PATH": os.pathsep.join([folder, _gem_path()])}


def _version(spec: Path) -> str:
    lines = (line for line in spec.read_text(encoding="utf-8").splitlines() if ".version = " in line)
    return next(lines).split('"')[1]


def _gem_path() -> str:
    call = ["ruby", "-e", "print Gem.path.join(File::PATH_SEPARATOR)"]
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout
