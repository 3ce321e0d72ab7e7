"""The local server: what it shows, what it never shows, and reloading."""

from __future__ import annotations

import http.client
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.serve import Reloader, Server
from jekyllpy.serve.files import content_type, find_file
from jekyllpy.serve.reload import PATH, with_script


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = tmp_path / "_site"
    files = {
        "index.html": "<html><head><title>home</title></head></html>",
        "about.html": "about",
        "papers/index.html": "papers",
        "data/a b.json": "{}",
        "404.html": "lost",
        ".htaccess": "secret",
    }
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (site / "out.txt").symlink_to(tmp_path / "secret.txt")
    (site / "up").symlink_to(tmp_path)
    return site


def start(server: Server) -> Server:
    Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture
def server(root: Path) -> Iterator[Server]:
    server = start(Server(str(root), port=0))
    yield server
    server.shutdown()
    server.server_close()


def get(server: Server, path: str, method: str = "GET") -> tuple[int, str, http.client.HTTPMessage]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=5)
    connection.request(method, path)
    answer = connection.getresponse()
    return answer.status, answer.read().decode(), answer.headers


@pytest.mark.parametrize(
    ("path", "status", "body"),
    [
        ("/", 200, "<html><head><title>home</title></head></html>"),
        ("/about", 200, "about"),
        ("/about.html", 200, "about"),
        ("/papers/", 200, "papers"),
        ("/papers/?q=1", 200, "papers"),
        ("/data/a%20b.json", 200, "{}"),
        ("/nowhere", 404, "lost"),
        ("/../secret.txt", 404, "lost"),
        ("/%2e%2e/secret.txt", 404, "lost"),
        ("/..%2fsecret.txt", 404, "lost"),
        ("/out.txt", 404, "lost"),
        ("/up/secret.txt", 404, "lost"),
        ("/.htaccess", 404, "lost"),
        ("/%00", 404, "lost"),
        ("//etc/passwd", 404, "lost"),
    ],
)
def test_what_is_shown(server: Server, path: str, status: int, body: str) -> None:
    found = get(server, path)
    assert found[:2] == (status, body)


def test_a_folder_without_slash_moves(server: Server) -> None:
    status, _, headers = get(server, "/papers?x=1")
    assert (status, headers["Location"]) == (301, "/papers/?x=1")


def test_a_move_never_leads_to_another_host(server: Server) -> None:
    assert not (get(server, "//papers")[2]["Location"] or "").startswith("//")


def test_a_folder_without_index_is_listed(server: Server) -> None:
    assert "a b.json" in get(server, "/data/")[1]


def test_headers_and_head(server: Server) -> None:
    status, body, headers = get(server, "/about", "HEAD")
    assert (status, body, headers["Content-Length"]) == (200, "", "5")
    assert "no-store" in headers["Cache-Control"]
    assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_baseurl(root: Path) -> None:
    assert find_file(str(root), "/blog/about", "/blog") == str(root / "about.html")
    assert find_file(str(root), "/about", "/blog") is None
    assert find_file(str(root), "/blogger", "/blog") is None
    assert find_file(str(root), "/blog", "/blog") == str(root)


@given(st.text(max_size=40))
def test_no_address_leads_out(tmp_path_factory: pytest.TempPathFactory, address: str) -> None:
    root = tmp_path_factory.getbasetemp() / "served"
    root.mkdir(exist_ok=True)
    found = find_file(str(root), "/" + address)
    assert found is None or os.path.realpath(found).startswith(str(root))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", "text/html; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("a.png", "image/png"),
        ("a.unknown-thing", "application/octet-stream"),
    ],
)
def test_types(name: str, kind: str) -> None:
    assert content_type(name) == kind


def test_only_this_machine_by_default(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert server.address.startswith("http://127.0.0.1:")


def test_the_script_goes_into_the_head() -> None:
    assert with_script(b"<head lang='x'><title>").startswith(b"<head lang='x'><script>")
    assert with_script(b"<header>no head</header>") == b"<header>no head</header>"


def test_reloading(root: Path) -> None:
    reloader = Reloader()
    server = start(Server(str(root), port=0, reloader=reloader))
    assert PATH in get(server, "/")[1]
    with socket.create_connection(server.server_address[:2], timeout=5) as browser:
        browser.sendall(f"GET {PATH} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        received = browser.recv(1000)
        reloader.reload()
        while b"event: reload" not in received:
            received += browser.recv(1000)
    reloader.close()
    server.shutdown()
    server.server_close()
