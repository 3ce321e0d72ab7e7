"""A long-lived Ruby process that renders templates with Liquid 4.0.4."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).with_name("reference.rb")


def liquid4() -> Path | None:
    """The ``lib`` folder of Liquid 4.0.4, if the environment names it and Ruby is there."""
    folder = os.environ.get("JEKYLLPY_LIQUID4")
    return Path(folder) if folder and Path(folder, "liquid.rb").exists() and shutil.which("ruby") else None


needs_reference = pytest.mark.skipif(liquid4() is None, reason="needs ruby and JEKYLLPY_LIQUID4 (lib of Liquid 4.0.4)")


def untyped(value: Any) -> Any:
    """A value as JSON can carry it: dates and times marked."""
    if isinstance(value, datetime):
        return {"$time": f"{value:%Y-%m-%d %H:%M:%S} UTC"}
    if isinstance(value, date):
        return {"$date": value.isoformat()}
    if isinstance(value, dict):
        return {key: untyped(item) for key, item in value.items()}
    return [untyped(item) for item in value] if isinstance(value, list) else value


class Reference:
    """Asks the reference; use as a context manager. Starts it again should it die."""

    def __init__(self) -> None:
        folder = liquid4()
        assert folder is not None
        self._environment = {**os.environ, "RUBYLIB": str(folder), "LANG": "C.UTF-8", "TZ": "UTC"}
        self._process = self._start()

    def _start(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            ["ruby", str(SCRIPT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=self._environment,
            encoding="utf-8",
        )

    def __enter__(self) -> Reference:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()

    def ask(self, **query: Any) -> dict[str, Any]:
        """What the reference makes of a query, see the script."""
        assert self._process.stdin and self._process.stdout
        try:
            self._process.stdin.write(json.dumps(query) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            self._process = self._start()
            return {"raised": "Died", "message": ""}
        answer: dict[str, Any] = json.loads(line)
        return answer
