"""Converting a site: read it, let the target write it, and put the report beside."""

from __future__ import annotations

import os
import shutil

from jekyllpy.convert.project import Project, read, sources
from jekyllpy.convert.target import Target
from jekyllpy.errors import ConfigurationError
from jekyllpy.site import Site

REPORT = "conversion"
KEPT = "jekyll"


def convert(site: Site, target: Target, folder: str) -> Project:
    """Write a site for a target into a new or empty folder; returns what was written, with the findings.

    Beside it stand ``conversion.md`` and ``conversion.json``, the report, and in ``jekyll/`` the templates and other
    sources that have no counterpart. Raises ``ConfigurationError`` if the folder is not empty, OSError, and what
    building the site raises.
    """
    if os.path.isdir(folder) and os.listdir(folder):
        raise ConfigurationError(f"{folder} is not empty", hint="name a new folder")
    project = read(site, target.name)
    os.makedirs(folder, exist_ok=True)
    target.write(project, folder)
    for relative, path in sources(project, site.source):
        if not relative.startswith("_data" + os.sep):
            project.findings.add("template, plugin or source", relative, f"kept in {KEPT}/{relative}")
        copy(path, os.path.join(folder, KEPT, relative))
    for suffix, text in ((".md", project.findings.to_markdown()), (".json", project.findings.to_json())):
        put(os.path.join(folder, REPORT + suffix), text)
    return project


def put(path: str, content: str | bytes) -> None:
    """Write a file, with the folders that it needs."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogateescape")
    with open(path, "wb") as file:
        file.write(data)


def copy(source: str, path: str) -> None:
    """Copy a file, with the folders that it needs."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    shutil.copyfile(source, path)
