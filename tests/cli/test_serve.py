"""``serve`` and ``build --watch`` as a person runs them: in a process of their own, with edits while they run."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

pytest.importorskip("watchfiles")

LIMIT = 60


class Running:
    """A command that goes on, with what it has printed so far."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.log = folder.parent / "log.txt"
        with self.log.open("wb") as stream:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "jekyllpy", *arguments],
                cwd=folder,
                stdout=stream,
                stderr=stream,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )

    def until(self, pattern: str) -> re.Match[str]:
        """Wait for something to be printed."""
        found: re.Match[str] = wait_for(lambda: re.search(pattern, self.log.read_text(encoding="utf-8")), self.log)
        return found

    def stop(self) -> int:
        """Press ctrl-c."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=LIMIT)


def wait_for(found: Callable[[], Any], log: Path) -> Any:
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        value = found()
        if value:
            return value
        time.sleep(0.1)
    raise AssertionError(f"waited in vain; printed was:\n{log.read_text(encoding='utf-8')}")


@pytest.fixture
def running(site: Path) -> Iterator[Callable[..., Running]]:
    started: list[Running] = []

    def start(*arguments: str) -> Running:
        started.append(Running(site, *arguments))
        return started[-1]

    yield start
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait()


def get(address: str) -> str:
    with urlopen(address, timeout=10) as answer:
        text: str = answer.read().decode("utf-8")
    return text


@pytest.mark.slow
def test_serve_and_edit(running: Callable[..., Running], site: Path) -> None:
    serving = running("serve", "--port", "0", "--livereload")
    address = serving.until(r"Server address: (http://127\.0\.0\.1:\d+/)")[1]
    serving.until("Auto-regeneration: enabled")
    assert "Hello <em>you</em>" in get(address) and "EventSource" in get(address)
    time.sleep(1)
    (site / "index.md").write_text("---\ntitle: Home\n---\nEdited.\n", encoding="utf-8")
    serving.until(r"Regenerating: 1 file\(s\) changed at .*\n *index\.md")
    wait_for(lambda: "Edited." in get(address) or None, serving.log)
    (site / "index.md").write_text("---\ntitle: Home\n---\n{% nonsense %}\n", encoding="utf-8")
    serving.until("nonsense")
    assert "Edited." in get(address)
    assert serving.stop() == 0


@pytest.mark.slow
def test_build_and_watch(running: Callable[..., Running], site: Path) -> None:
    building = running("build", "--watch")
    building.until("Auto-regeneration: enabled")
    time.sleep(1)
    (site / "new.md").write_text("---\n---\nNew.\n", encoding="utf-8")
    building.until(r"\.\.\.done in")
    assert "New." in (site / "_site" / "new.html").read_text(encoding="utf-8")
    assert building.stop() == 0
    assert "Halting auto-regeneration." in building.log.read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_port_that_is_taken(running: Callable[..., Running], site: Path) -> None:
    first = running("serve", "--port", "0", "--no-watch")
    port = first.until(r"Server address: http://127\.0\.0\.1:(\d+)/")[1]
    run = subprocess.run(
        [sys.executable, "-m", "jekyllpy", "serve", "--port", port],
        cwd=site,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert f"cannot listen on 127.0.0.1:{port}" in run.stderr and "--port" in run.stderr
