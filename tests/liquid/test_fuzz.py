"""A short run of the fuzzer; long ones are started by hand, see `tests.liquid.fuzz`."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.liquid import Context, Environment
from jekyllpy.liquid.errors import TemplateError
from jekyllpy.liquid.text import join
from tests.liquid.fuzz import PARTS, TAGS, Mutator, data, differences, templates
from tests.liquid.reference import needs_reference


@needs_reference
@pytest.mark.oracle
@pytest.mark.parametrize("seed", range(3))
def test_no_differences(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    assert list(differences(Mutator(templates(None), seed), 300)) == []


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**9))
def test_careful_code_writes_what_plain_code_writes(seed: int) -> None:
    environment = Environment(tags=TAGS, templates=PARTS)
    text = next(iter(Mutator(templates(None), seed).templates(1)))
    try:
        template = environment.parse(text)
    except TemplateError:
        return
    results = []
    for careful in (False, True):
        context, out = Context(environment, data(), careful=careful), list[str]()
        try:
            template.function(careful)(context, out)
        except TemplateError:
            continue
        results.append((join(out), type(join(out))))
    if len(results) == 2:
        assert results[0] == results[1]
    else:
        assert template.render(data()) == results[0][0]
        assert template.errors


def test_the_fuzzer_changes_templates() -> None:
    found = list(Mutator(templates(None), 1).templates(50))
    assert len(set(found)) == 50
    assert found == list(Mutator(templates(None), 1).templates(50))
