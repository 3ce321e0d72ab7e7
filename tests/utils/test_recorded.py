"""The tables of `tests.utils.inputs` give what Ruby and Jekyll's libraries gave for them."""

from __future__ import annotations

import pytest

from tests.utils.calls import agrees, answer
from tests.utils.inputs import INPUTS
from tests.utils.reference import recorded

ERRORS_WORD_FOR_WORD = ("normalize", "is_absolute", "strftime")


@pytest.mark.parametrize("topic", INPUTS)
def test_recorded(topic: str) -> None:
    wrong = []
    for zone, call, theirs in recorded(topic):
        ours = answer(zone, call)
        exact = isinstance(theirs, dict) and call[0] in ERRORS_WORD_FOR_WORD
        if not (ours == theirs if exact else agrees(ours, theirs)):
            wrong.append(f"{zone} {call}: {theirs} and not {ours}")
    assert not wrong, "\n".join(wrong[:20])


@pytest.mark.parametrize("topic", INPUTS)
def test_the_fixtures_are_of_these_inputs(topic: str) -> None:
    calls = [[zone, call] for zone, calls in INPUTS[topic].items() for call in calls]
    assert [[zone, call] for zone, call, _ in recorded(topic)] == calls, "record them anew"
