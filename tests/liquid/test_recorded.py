"""All that is recorded in fixtures/liquid, and the shared conformance cases where they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.liquid import AsciiText, Environment
from jekyllpy.liquid.errors import InternalError, LiquidSyntaxError, TemplateError
from tests.liquid.fuzz import TAGS
from tests.liquid.record import PARTS, RECORDED, variables

SHARED = Path(__file__).parents[3] / "shared" / "conformance" / "liquid.jsonl"
KNOWN = {"{{ 0 | slice: 1 }}": "an empty text at the end of a number is not known to be US-ASCII"}
"""Templates on which we differ, with the reason."""


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def answer(template: str, mode: str) -> dict[str, Any]:
    environment = Environment(tags=TAGS, templates=PARTS, error_mode=mode)  # type: ignore[arg-type]
    try:
        parsed = environment.parse(template)
        result = parsed.render(variables())
    except LiquidSyntaxError as error:
        return {"syntax_error": str(error)}
    except InternalError:
        return {"raised": "internal"}
    except TemplateError as error:
        return {"raised": str(error)}
    return {"result": result, "ascii": isinstance(result, AsciiText), "errors": [str(error) for error in parsed.errors]}


def test_there_are_recorded_cases() -> None:
    assert len(lines(RECORDED)) > 4000


@pytest.mark.parametrize("part", range(20))
def test_recorded(part: int) -> None:
    wrong = []
    for case in lines(RECORDED)[part::20]:
        expected = {key: case[key] for key in case if key not in ("template", "mode")}
        found = answer(case["template"], case["mode"])
        if found != expected and case["template"] not in KNOWN:
            wrong.append((case["template"], case["mode"], expected, found))
    assert not wrong, f"{len(wrong)}: {wrong[:3]}"


@pytest.mark.skipif(not SHARED.exists(), reason="the shared conformance cases are not here")
def test_shared_conformance() -> None:
    wrong = []
    for case in lines(SHARED):
        try:
            found = (
                "result",
                str(Environment(templates=case["templates"]).parse(case["template"]).render(case["data"])),
            )
        except TemplateError as error:
            found = ("syntax_error", str(error))
        expected = ("syntax_error", case["syntax_error"]) if "syntax_error" in case else ("result", case["result"])
        if found != expected:
            wrong.append((case["name"], expected, found))
    assert not wrong, f"{len(wrong)}: {wrong[:3]}"
