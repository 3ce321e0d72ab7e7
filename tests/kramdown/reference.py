"""kramdown itself, kept running: the tests compare with it where Ruby and its gems are installed."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).with_name("reference.rb")
SECONDS = 5

#: The options that Jekyll 4.3 gives kramdown, but for the highlighter.
JEKYLL: dict[str, Any] = {
    "input": "GFM",
    "auto_ids": True,
    "toc_levels": [1, 2, 3, 4, 5, 6],
    "entity_output": "as_char",
    "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
    "hard_wrap": False,
    "footnote_nr": 1,
    "syntax_highlighter": None,
}
PLAIN: dict[str, Any] = {"syntax_highlighter": None}


class Failed(Exception):
    """The reference could not convert a text in time or at all."""


def command() -> list[str] | None:
    """How to start the reference, None where there is no Ruby (``JEKYLLPY_RUBY`` or ``ruby`` on the path)."""
    ruby = os.environ.get("JEKYLLPY_RUBY") or shutil.which("ruby")
    return [ruby, "-Ku", str(SCRIPT)] if ruby else None


@cache
def versions() -> dict[str, str] | None:
    """The versions of Ruby and the gems, None where they are not installed."""
    start = command()
    if start is None:
        return None
    done = subprocess.run([*start, "--version"], capture_output=True, text=True, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else None


class Reference:
    """A running reference; started again when a text takes too long."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Reference:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def _start(self) -> subprocess.Popen[bytes]:
        start = command()
        assert start is not None
        self.process = subprocess.Popen(start, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        return self.process

    def convert(self, text: str, options: dict[str, Any], *, to: str = "html", ascii: bool = False) -> str:
        """What kramdown makes of a text; `Failed` where it raises or takes too long."""
        process = self.process or self._start()
        request = {"text": text, "options": options, "to": to, "ascii": ascii, "seconds": self.seconds}
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(json.dumps(request).encode() + b"\n")
        process.stdin.flush()
        if not select.select([process.stdout], [], [], self.seconds * 2 + 5)[0]:
            self.close()
            raise Failed("timeout")
        answer = json.loads(process.stdout.readline())
        if "error" in answer:
            raise Failed(answer["error"])
        return str(answer["output"])
