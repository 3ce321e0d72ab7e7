"""The templates of `tests.liquid_jekyll.cases` give what Jekyll 4.3.1 with Liquid 4.0.4 gave for them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.liquid_jekyll.cases import cases
from tests.liquid_jekyll.reference import FIXTURES
from tests.liquid_jekyll.trial_site import trial

_ENDLESS = "Ruby runs out of stack; here the limit on nesting says so"
DIFFERENT: dict[str, str] = {
    "{% include endless.html %}": _ENDLESS,
    "{% include endless.html x=1 %}": _ENDLESS,
    "{{ site.posts | find: 'title', 'Deep' | map: 'url' }}": "Liquid's map takes a drop for the list of its names",
}
"""Templates with another result than the reference's, and why."""


def recorded() -> list[Any]:
    found = []
    for topic, inputs in cases().items():
        lines = Path(FIXTURES / f"{topic}.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n")
        _, *entries = (json.loads(line) for line in lines)
        for (template, data), entry in zip(inputs, entries, strict=True):
            assert template == entry["template"], f"{topic}.jsonl is not of these cases: record it anew"
            found.append(pytest.param(data, entry, id=f"{topic}: {template}"))
    return found


@pytest.mark.parametrize(("data", "entry"), recorded())
def test_recorded(data: dict[str, Any], entry: dict[str, str]) -> None:
    if entry["template"] in DIFFERENT:
        pytest.xfail(DIFFERENT[entry["template"]])
    outcome = trial().outcome(entry["template"], data)
    if "error" in entry:
        assert outcome.get("message") == entry["message"]
    else:
        assert outcome == {"result": entry["result"]}
