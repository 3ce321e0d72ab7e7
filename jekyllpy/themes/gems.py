"""Where Ruby keeps its gems, without asking Ruby."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

# As `gem env gempath` lists them on Debian, macOS (system, Homebrew) and with the usual version managers.
_PLACES = (
    "~/.local/share/gem/ruby/*",
    "~/.gem/ruby/*",
    "~/.rbenv/versions/*/lib/ruby/gems/*",
    "~/.rvm/gems/*",
    "~/.asdf/installs/ruby/*/lib/ruby/gems/*",
    "/var/lib/gems/*",
    "/usr/local/lib/ruby/gems/*",
    "/usr/lib/ruby/gems/*",
    "/usr/lib/*/ruby/gems/*",
    "/usr/share/rubygems-integration/*",
    "/usr/lib/*/rubygems-integration/*",
    "/opt/homebrew/lib/ruby/gems/*",
    "/usr/local/bundle",
    "/Library/Ruby/Gems/*",
)


def find_gem(name: str, source: Path) -> Path | None:
    """The folder of the newest installed gem of that name, None where there is none.

    Looks in the site's ``vendor/bundle``, in GEM_HOME and GEM_PATH, and in the usual places.
    """
    if not re.fullmatch(r"[\w.-]+", name):
        return None
    found = [
        folder for place in _places(source) for folder in (place / "gems").glob(f"{name}-[0-9]*") if folder.is_dir()
    ]
    found = [folder for folder in found if re.fullmatch(r"[\d.]+([.-]\w+)*", folder.name[len(name) + 1 :])]
    return max(found, key=_version, default=None)


def _places(source: Path) -> Iterator[Path]:
    yield from (source / "vendor" / "bundle" / "ruby").glob("*")
    listed = [os.environ.get("GEM_HOME", ""), *os.environ.get("GEM_PATH", "").split(os.pathsep)]
    yield from (Path(folder) for folder in listed if folder)
    for pattern in _PLACES:
        path = Path(pattern).expanduser()
        yield from Path(path.anchor).glob(str(path.relative_to(path.anchor)))


def _version(folder: Path) -> tuple[tuple[bool, int, str], ...]:
    """Sorts versions as Ruby does: numbers by value, and a release after its previews."""
    parts = re.findall(r"\d+|[a-z]+", folder.name.rpartition("-")[2])
    return (*((part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts), (True, -1, ""))
