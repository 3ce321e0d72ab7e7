"""Collections are rare inside, and as before afterwards."""

from __future__ import annotations

import gc

import pytest

from jekyllpy.utils.collector import rare_collections


def test_collections_are_rare_inside_and_as_before_afterwards() -> None:
    before = gc.get_threshold()
    with rare_collections():
        assert gc.get_threshold()[0] > before[0]
        assert gc.get_freeze_count() > 0
        assert gc.isenabled()
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


def test_an_error_changes_nothing_about_that() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="wrong"), rare_collections():
        raise ValueError("wrong")
    assert gc.get_threshold() == before


def test_garbage_in_cycles_goes_in_the_end() -> None:
    class Node:
        alive = 0

        def __init__(self) -> None:
            Node.alive += 1
            self.itself = self

        def __del__(self) -> None:
            Node.alive -= 1

    with rare_collections():
        for _ in range(300_000):
            Node()
    assert Node.alive < 300_000
