"""Settings that will make trouble (jekyll 4.3.1 commands/doctor.rb)."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from jekyllpy.build import Build
from jekyllpy.doctor.findings import Finding

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def check(build: Build) -> Iterator[Finding]:
    """What the configuration says that it had better not, in Jekyll's words where Jekyll has some."""
    yield from _address(build.config.get("url"))
    if build.config.get("relative_permalinks"):
        yield Finding("deprecated", "Your site still uses relative permalinks, which was removed in Jekyll v3.0.0.")
    collections_dir = str(build.config.get("collections_dir") or "")
    posts = os.path.join(build.source, "_posts")
    if collections_dir and os.path.isdir(posts):
        yield Finding(
            "posts-folder",
            "Detected '_posts' directory outside custom `collections_dir`!",
            f"Please move '{posts}' into the custom directory at '{os.path.join(build.source, collections_dir)}'",
        )


def _address(url: object) -> Iterator[Finding]:
    if url is None or url == "":
        yield Finding("url", "You didn't set an URL in the config file, you may encounter problems with some plugins.")
    elif not isinstance(url, str) or not _ABSOLUTE.match(url):
        yield Finding(
            "url",
            "Your site URL does not seem to be absolute, check the value of `url` in your config file.",
            "write it with its scheme, as https://example.org",
        )
