"""Which addresses die between two builds, or two revisions of a site in git."""

from __future__ import annotations

import json
import os
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import NamedTuple

from jekyllpy.configuration.files import default_file
from jekyllpy.errors import BuildError
from jekyllpy.site import Site


class Death(NamedTuple):
    """An address that was a page or a redirect and is neither any more."""

    address: str
    was: str


def deaths(old: dict[str, str], new: dict[str, str]) -> list[Death]:
    """The addresses of ``old`` that ``new`` has not; both say what is at each address."""
    return [Death(address, was) for address, was in sorted(old.items()) if address not in new]


def addresses(place: str, source: str) -> dict[str, str]:
    """The addresses of a built site (a folder), of a site's sources (a folder), or of a revision of ``source`` in git.

    Raises ``BuildError`` for what is none of these, and what building raises.
    """
    if os.path.isdir(place):
        return _of_folder(place)
    with _revision(place, source) as folder:
        return _of_sources(folder)


def _of_folder(folder: str) -> dict[str, str]:
    return _of_sources(folder) if os.path.exists(default_file(folder)) else _of_build(folder)


def _of_sources(folder: str) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as target:
        Site(folder, {"destination": target, "disable_disk_cache": True}).build()
        return _of_build(target)


def _of_build(folder: str) -> dict[str, str]:
    """The pages of a built site; what redirects.json names is a redirect."""
    redirects = _redirects(folder)
    found = {}
    for path, _, names in os.walk(folder):
        for name in names:
            relative = os.path.relpath(os.path.join(path, name), folder)
            address = "/" + relative.replace(os.sep, "/").removesuffix("index.html")
            found[address] = "redirect" if {address, address.removesuffix(".html")} & redirects else "file"
    return found


def _redirects(folder: str) -> set[str]:
    path = os.path.join(folder, "redirects.json")
    if not os.path.isfile(path):
        return set()
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    return set(data) if isinstance(data, dict) else set()


@contextmanager
def _revision(revision: str, source: str) -> Iterator[str]:
    """A folder with the files of a revision."""
    if revision.startswith("-"):
        raise BuildError(f"{revision} is neither a folder nor a revision")
    done = subprocess.run(["git", "-C", source, "archive", "--format=tar", revision], capture_output=True, check=False)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise BuildError(f"{revision} is neither a folder nor a revision of {source}: {said}")
    with tempfile.TemporaryDirectory() as folder, tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
        yield folder
