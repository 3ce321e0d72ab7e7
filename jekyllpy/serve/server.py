"""The server: files of the built site, its 404 page, and the stream that tells browsers to reload."""

from __future__ import annotations

import html
import os
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event
from urllib.parse import quote

from jekyllpy.serve.files import content_type, find_file, index_of
from jekyllpy.serve.reload import PATH, Reloader, with_script

_HEADERS = {"Cache-Control": "private, max-age=0, proxy-revalidate, no-store, no-cache, must-revalidate"}


class Server(ThreadingHTTPServer):
    """Serves the folder ``root`` below ``baseurl``; with a ``reloader``, pages reload when it says so.

    Raises OSError where the port is taken.
    """

    daemon_threads = True

    def __init__(
        self,
        root: str,
        host: str = "127.0.0.1",
        port: int = 4000,
        baseurl: str = "",
        reloader: Reloader | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.root = root
        self.baseurl = baseurl
        self.reloader = reloader
        self.headers = {**_HEADERS, **(headers or {})}
        self._stopped = Event()
        super().__init__((host, port), Handler)

    def serve_forever(self, poll_interval: float = 0.2) -> None:
        """Answer requests until :meth:`shutdown`; :meth:`wait` returns then."""
        try:
            super().serve_forever(poll_interval)
        finally:
            self._stopped.set()

    def wait(self) -> None:
        """Wait until the server is stopped."""
        self._stopped.wait()

    @property
    def address(self) -> str:
        """Where a browser finds the site."""
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}{self.baseurl.rstrip('/')}/"


class Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    server: Server
    server_version = "jekyllpy"

    def do_GET(self) -> None:
        """Send the file, the folder's page, or the 404 page."""
        if self.path == PATH and self.server.reloader is not None:
            self._stream(self.server.reloader)
            return
        found = find_file(self.server.root, self.path, self.server.baseurl)
        if found is None:
            self._not_found()
        elif os.path.isdir(found):
            self._folder(found)
        else:
            self._file(found)

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not told."""

    def _folder(self, folder: str) -> None:
        path, query, rest = self.path.partition("?")
        index = index_of(folder)
        if not path.endswith("/"):
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": f"/{path.strip('/')}/{query}{rest}"})
        elif index is None:
            self._send(HTTPStatus.OK, _listing(folder, path), {"Content-Type": "text/html; charset=utf-8"})
        else:
            self._file(index)

    def _file(self, path: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        try:
            with open(path, "rb") as file:
                body = file.read()
        except OSError:
            self._not_found()
            return
        kind = content_type(path)
        if self.server.reloader is not None and kind.startswith("text/html"):
            body = with_script(body)
        self._send(status, body, {"Content-Type": kind})

    def _not_found(self) -> None:
        page = os.path.join(self.server.root, "404.html")
        if os.path.isfile(page):
            self._file(page, HTTPStatus.NOT_FOUND)
        else:
            self._send(HTTPStatus.NOT_FOUND, b"Not found\n", {"Content-Type": "text/plain; charset=utf-8"})

    def _send(self, status: HTTPStatus, body: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {**self.server.headers, **headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _stream(self, reloader: Reloader) -> None:
        """Keep the connection and write an event for each build, and a comment now and then so that lost ones end."""
        seen = reloader.count
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            while (count := reloader.wait(seen)) is not None:
                self.wfile.write(b"event: reload\ndata: now\n\n" if count > seen else b": still here\n\n")
                self.wfile.flush()
                seen = count
        except OSError:
            return


def _listing(folder: str, path: str) -> bytes:
    shown = (name for name in os.listdir(folder) if not name.startswith("."))
    names = sorted(name + "/" * os.path.isdir(os.path.join(folder, name)) for name in shown)
    items = "".join(f'<li><a href="./{quote(name)}">{html.escape(name)}</a></li>' for name in names)
    title = html.escape(path)
    return f"<!doctype html><title>{title}</title><h1>{title}</h1><ul>{items}</ul>".encode()
