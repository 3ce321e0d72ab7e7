"""A built site, as links see it: which addresses it has, and the texts of its pages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from tempfile import TemporaryDirectory

from jekyllpy.redirects.rules import local
from jekyllpy.site import Site

_HTML = (".html", ".htm", ".xhtml")


@dataclass(slots=True)
class Outputs:
    """The files of a built site by path with ``/`` in front, the texts of its pages, and where redirects lead.

    ``sources`` names the file that each page was made from, where that is known.
    """

    files: frozenset[str]
    pages: Mapping[str, str]
    url: str = ""
    baseurl: str = ""
    redirects: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)

    def find(self, path: str) -> str | None:
        """The file that a server gives for a path: itself, an index, or with ``.html``; None for none."""
        candidates: Iterable[str] = (path + "index.html",) if path.endswith("/") else (path, path + ".html")
        if not path.endswith("/"):
            candidates = (*candidates, path + "/index.html")
        return next((name for name in candidates if name in self.files), None)


def built(folder: str, url: str = "", baseurl: str = "", redirects: Mapping[str, str] | None = None) -> Outputs:
    """A site that was built into a folder. Raises OSError."""
    files, pages = set(), {}
    for path, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            whole = os.path.join(path, name)
            address = "/" + os.path.relpath(whole, folder).replace(os.sep, "/")
            files.add(address)
            if name.lower().endswith(_HTML):
                with open(whole, encoding="utf-8", errors="replace") as file:
                    pages[address] = file.read()
    base = baseurl.rstrip("/")
    paths = {start: local(target, url).removeprefix(base) or "/" for start, target in (redirects or {}).items()}
    return Outputs(frozenset(files), pages, url, base, paths)


def rendered(site: Site) -> Outputs:
    """A site as its sources make it now; nothing is left on the disk. Raises what building raises."""
    with TemporaryDirectory() as folder:
        again = Site(site.source, {**site.config, "destination": folder, "disable_disk_cache": True}, [])
        again.build()
        outputs = built(folder, str(site.config["url"] or ""), str(site.config["baseurl"] or ""), _redirects(site))
    outputs.sources = {"/" + item.destination: item.path for item in site.resolved.items if item.path}
    return outputs


def _redirects(site: Site) -> dict[str, str]:
    return site.redirects if "jekyll-redirect-from" in (site.config["plugins"] or []) else {}
