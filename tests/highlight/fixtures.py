"""Reading what the reference wrote."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).parents[2] / "fixtures" / "highlight"
SHARED = Path(__file__).parents[3] / "shared" / "conformance" / "rouge.jsonl"
SAMPLES = sorted((FIXTURES / "samples").glob("*.txt"))
OWN_LEXERS = sorted(
    path.stem
    for path in (Path(__file__).parents[2] / "jekyllpy" / "highlight" / "lexers").glob("*.py")
    if "LEXER =" in path.read_text(encoding="utf-8")
)


def lines(name: str) -> list[dict[str, Any]]:
    """The cases of one file."""
    text = (FIXTURES / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]
