"""Edits that went wrong once."""

from __future__ import annotations

from jekyllpy.edit import rewrite_yaml


def test_a_line_of_number_signs_takes_no_time() -> None:
    text = "a: 1\n" + "#" * 80 + "\n# ? no key\nb: 2\n"
    assert rewrite_yaml(text, {"a": 1, "b": 3}) == text.replace("b: 2", "b: 3")
