"""Which file of a built site a request is for; never one outside of it (jekyll 4.3.1 commands/serve/servlet.rb)."""

from __future__ import annotations

import mimetypes
import os
import posixpath
from urllib.parse import unquote, urlsplit

INDEX = ("index.htm", "index.html", "index.xhtml", "index.xml", "index.json")

_TYPES = {".html": "text/html", ".htm": "text/html", ".js": "text/javascript", ".mjs": "text/javascript"}
_TYPES |= {".css": "text/css", ".json": "application/json", ".xml": "application/xml", ".svg": "image/svg+xml"}
_TYPES |= {".md": "text/markdown", ".txt": "text/plain", ".webp": "image/webp", ".woff2": "font/woff2"}
_TEXT = ("text/", "application/json", "application/xml", "image/svg+xml")


def find_file(root: str, address: str, baseurl: str = "") -> str | None:
    """The file or folder in ``root`` that a request's address means, or None.

    ``/about`` is the file of that name, then ``about.html``, then the folder. Links that lead out of the site, hidden
    files and addresses that climb give None.
    """
    path = _path(address, baseurl.rstrip("/"))
    if path is None:
        return None
    base = os.path.realpath(root)
    wanted = os.path.realpath(os.path.join(base, path.lstrip("/")))
    for candidate in (wanted, f"{wanted}.html", f"{wanted}.xhtml"):
        if os.path.isfile(candidate) and _within(base, os.path.realpath(candidate)) and not path.endswith("/"):
            return candidate
    return wanted if os.path.isdir(wanted) and _within(base, wanted) else None


def index_of(folder: str) -> str | None:
    """The file that is shown for a folder."""
    return next((path for name in INDEX if os.path.isfile(path := os.path.join(folder, name))), None)


def content_type(path: str) -> str:
    """The type of a file by its extension, with its encoding where it is text."""
    kind = _TYPES.get(os.path.splitext(path)[1].lower()) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXT) else kind


def _path(address: str, baseurl: str) -> str | None:
    path = unquote(urlsplit(address).path, errors="replace")
    if baseurl and path != baseurl and not path.startswith(f"{baseurl}/"):
        return None
    path = path[len(baseurl) :] or "/"
    parts = path.split("/")
    if "\0" in path or "\\" in path or ".." in parts or any(part.startswith((".ht", "~")) for part in parts):
        return None
    return posixpath.normpath(path) + ("/" if path.endswith("/") and path != "/" else "")


def _within(base: str, path: str) -> bool:
    return path == base or path.startswith(base + os.sep)
