"""kramdown's own test inputs, as kramdown itself converted them (shared conformance file; skipped where it is not)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jekyllpy import kramdown
from jekyllpy.highlight import Highlighter

FILE = Path(__file__).parents[3] / "shared" / "conformance" / "kramdown.jsonl"
CASES: list[dict[str, Any]] = []
if FILE.exists():
    CASES = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]

#: Cases that still come out differently, and why. Each must fail, so that the table shrinks when it can.
GAPS: dict[str, str] = {}


def test_cases_are_there() -> None:
    if not FILE.exists():
        pytest.skip("the shared conformance files are not beside the repository")
    assert len(CASES) >= 209


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_case(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if reason := GAPS.get(case["name"]):
        request.applymarker(pytest.mark.xfail(strict=True, reason=reason))
    assert kramdown.to_html(case["text"], highlighter=Highlighter(), **case["options"]) == case["html"]
