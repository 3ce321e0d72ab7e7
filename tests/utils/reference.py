"""Ruby's own answers, from a run of it or from the fixtures.

``python -m tests.utils.reference`` records `tests.utils.inputs` under ``fixtures/utils``.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.utils.inputs import INPUTS

SCRIPT = Path(__file__).with_name("reference.rb")
FIXTURES = Path(__file__).parents[2] / "fixtures" / "utils"
MISSING = None if shutil.which("jekyll") else "Jekyll is not installed"

Call = Sequence[Any]


def ask(calls: Sequence[Call], zone: str = "UTC") -> tuple[dict[str, str], list[Any]]:
    """The versions, and the answers to calls: ``[value]``, or ``{"error": message}``."""
    environment = {**os.environ, "TZ": zone, "LANG": "C.UTF-8", "JEKYLL_NO_BUNDLER_REQUIRE": "true"}
    command = ["ruby", "--disable-error_highlight", "--disable-did_you_mean", str(SCRIPT)]
    lines = "".join(json.dumps(call) + "\n" for call in calls)
    done = subprocess.run(command, input=lines, env=environment, capture_output=True, text=True, check=True)
    versions, *answers = (json.loads(line) for line in done.stdout.rstrip("\n").split("\n"))
    return versions, answers


def recorded(topic: str) -> list[tuple[str, list[Any], Any]]:
    """Zone, call and answer of each recorded call."""
    lines = (FIXTURES / f"{topic}.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n")[1:]
    return [tuple(json.loads(line)) for line in lines]


def record() -> None:
    """Write the fixtures anew."""
    FIXTURES.mkdir(exist_ok=True)
    for topic, by_zone in INPUTS.items():
        entries: list[Any] = []
        for zone, calls in by_zone.items():
            versions, answers = ask(calls, zone)
            entries = entries or [{"versions": versions}]
            entries += [[zone, call, answer] for call, answer in zip(calls, answers, strict=True)]
        text = "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)
        (FIXTURES / f"{topic}.jsonl").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    record()
