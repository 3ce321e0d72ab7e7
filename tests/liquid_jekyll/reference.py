"""The reference, run from Python: Jekyll 4.3.1 with Liquid 4.0.4, where they are installed.

``python -m tests.liquid_jekyll.reference`` records the results of `tests.liquid_jekyll.cases` under
``fixtures/liquid_jekyll``. The environment variable JEKYLLPY_LIQUID4 names the ``lib`` folder of Liquid 4.0.4.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.liquid_jekyll.cases import cases

SCRIPT = Path(__file__).with_name("reference.rb")
FIXTURES = Path(__file__).parents[2] / "fixtures" / "liquid_jekyll"
SITE = FIXTURES / "site"


def missing() -> str | None:
    """Why the reference cannot be run here, None if it can."""
    if not os.environ.get("JEKYLLPY_LIQUID4"):
        return "JEKYLLPY_LIQUID4 does not name the lib folder of Liquid 4.0.4"
    return None if shutil.which("jekyll") else "Jekyll is not installed"


def run(inputs: Iterable[tuple[str, dict[str, Any]]]) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """The versions, and what the reference makes of templates with their variables."""
    lines = "".join(json.dumps({"template": template, "data": data}) + "\n" for template, data in inputs)
    environment = {
        **os.environ,
        "RUBYLIB": os.environ["JEKYLLPY_LIQUID4"],
        "LANG": "C.UTF-8",
        "JEKYLL_NO_BUNDLER_REQUIRE": "true",
    }
    command = ["ruby", "--disable-error_highlight", "--disable-did_you_mean", str(SCRIPT), str(SITE)]
    done = subprocess.run(command, input=lines, env=environment, capture_output=True, text=True, check=True)
    versions, *results = (json.loads(line) for line in done.stdout.rstrip("\n").split("\n"))
    return versions, results


def record() -> None:
    """Write the fixtures anew."""
    for topic, inputs in cases().items():
        versions, results = run(inputs)
        entries = [{"template": template, **result} for (template, _), result in zip(inputs, results, strict=True)]
        lines = [json.dumps(entry, ensure_ascii=False) for entry in ({"versions": versions}, *entries)]
        (FIXTURES / f"{topic}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    record()
