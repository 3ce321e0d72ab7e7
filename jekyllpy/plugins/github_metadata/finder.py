"""The name of the repository that a site is in (jekyll-github-metadata 2.15.0, repository_finder.rb)."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from typing import Any

from jekyllpy.plugins.github_metadata.hosts import Hosts


def find_name(config: Mapping[str, Any], source: str, hosts: Hosts) -> str | None:
    """``owner/name`` by the environment, the configuration or git; None if none of them knows."""
    named = config.get("repository")
    if os.environ.get("PAGES_REPO_NWO"):
        return os.environ["PAGES_REPO_NWO"]
    if isinstance(named, str) and "/" in named:
        return named
    is_local = os.environ.get("JEKYLL_ENV", "development") in ("development", "test")
    return _of_remote(_origin(source), hosts.github) if is_local else None


def _origin(source: str) -> str:
    command = ["git", "-C", source, "config", "--get", "remote.origin.url"]
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=10).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""


def _of_remote(url: str, host: str) -> str | None:
    match = re.search(rf"{re.escape(host)}[:/]([\w-]+)/([\w.-]+)", url.removesuffix(".git"), re.ASCII)
    return f"{match[1]}/{match[2]}" if match else None


def revision(source: str) -> str:
    """The commit that is built: ``JEKYLL_BUILD_REVISION``, or git's."""
    given = os.environ.get("JEKYLL_BUILD_REVISION")
    if given:
        return given
    try:
        command = ["git", "-C", source, "rev-parse", "HEAD"]
        return subprocess.run(command, capture_output=True, text=True, timeout=10).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""
