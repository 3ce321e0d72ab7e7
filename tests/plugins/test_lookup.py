"""Looking into values as templates do."""

from __future__ import annotations

import pytest

from jekyllpy.plugins.lookup import default, dig, first_true, is_absolute


@pytest.mark.parametrize(
    ("value", "keys", "expected"),
    [
        ({"a": {"b": 1}}, ("a", "b"), 1),
        ({"a": {"b": 1}}, ("a", "c"), None),
        ({"a": {"b": 1}}, ("x", "b"), None),
        ({"a": "text"}, ("a", "b"), None),
        ({"a": [7, 8]}, ("a", 1), 8),
        ({"a": False}, ("a",), False),
        (None, ("a",), None),
        ({"a": 1}, (), {"a": 1}),
        ({"a": 1}, ([],), None),
    ],
)
def test_dig(value: object, keys: tuple[object, ...], expected: object) -> None:
    assert dig(value, *keys) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [((None, False, 0), 0), (("", "a"), ""), ((None, False), False), ((False, None), None), ((None, "a", "b"), "a")],
)
def test_first_true(values: tuple[object, ...], expected: object) -> None:
    assert first_true(*values) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, "d"), (False, "d"), ("", "d"), ([], "d"), ({}, "d"), (0, 0), (" ", " "), (True, True), ([None], [None])],
)
def test_default(value: object, expected: object) -> None:
    assert default(value, "d") == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example", True),
        ("mailto:a@b", True),
        ("a/b", False),
        ("/a:b", False),
        ("//host/a", False),
        ("", False),
        ("1:b", None),
        (None, None),
        (7, None),
    ],
)
def test_is_absolute(url: object, expected: bool | None) -> None:
    assert is_absolute(url) is expected
