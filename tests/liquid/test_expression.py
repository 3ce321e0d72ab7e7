from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.liquid import Context, Environment
from jekyllpy.liquid.errors import ArgumentError, InternalError
from jekyllpy.liquid.expression import BLANK, EMPTY, Expression, Lookup, RangeLookup, parse_expression
from jekyllpy.liquid.values import integer_of, leading_float, leading_integer, look_up, strict_integer

DATA = {"a": {"b": [1, {"c": "x"}], "size": 9, "k": "b"}, "n": 2, "t": "text", "key": "a"}


@pytest.mark.parametrize(
    ("markup", "value"),
    [
        *[("nil", None), ("null", None), ("", None), (None, None), ("true", True), ("false", False)],
        *[("empty", EMPTY), ("blank", BLANK), ("'a'", "a"), ('"a b"', "a b"), ("''", ""), ("'a\"", None)],
        *[("1", 1), ("-12", -12), ("1.5", 1.5), ("-0.25", -0.25), ("1.", 1.0), ("1.2.3", 1.2), ("1..2", 1.0)],
        *[("(1..3)", range(1, 4)), ("(3..1)", range(3, 2)), ("('2'..5)", range(2, 6)), ("(nil..2)", range(3))],
        *[("(1.9..3)", range(1, 4))],
    ],
)
def test_literals(markup: str | None, value: object) -> None:
    parsed = parse_expression(markup)
    if isinstance(parsed, Lookup):
        assert value is None and markup == "'a\""
    else:
        assert parsed == value
        assert type(parsed) is type(value)


@pytest.mark.parametrize(
    ("markup", "value"),
    [
        *[("a.b[0]", 1), ("a.b[1].c", "x"), ("a.b[-1].c", "x"), ("a.b.first", 1), ("a.b.size", 2), ("a.size", 9)],
        *[("a['b'].last.c", "x"), ("a[key]", None), ("a[a.k][0]", 1), ("[key].k", "b"), ("['a'].k", "b")],
        *[("t.size", 4), ("t.first", None), ("n.size", 8), ("none", None), ("none.x.y", None), ("a.none", None)],
        *[("a.b[9]", None), ("a.b['0']", None), ("a.b[n]", None), ("(1..n)", range(1, 3)), ("(n..t)", range(2, 1))],
        *[("a..b", [1, {"c": "x"}]), ("a.[k]", None), ("a.first[0]", "b"), ("a.last", None), ("!!!", None)],
    ],
)
def test_lookups(markup: str, value: object) -> None:
    context = Context(Environment(), DATA)
    parsed = parse_expression(markup)
    assert isinstance(parsed, Expression)
    assert context.evaluate(parsed) == value
    assert context[markup] == value


@pytest.mark.parametrize("markup", ["(true..3)", "((1..2)..3)", "(blank..3)"])
def test_ranges_that_cannot_be(markup: str) -> None:
    with pytest.raises(InternalError):
        parse_expression(markup)


def test_an_end_of_a_range_is_looked_up() -> None:
    assert isinstance(parse_expression("(1..a)"), RangeLookup)


@given(st.text(max_size=30))
def test_every_markup_is_something(markup: str) -> None:
    try:
        parsed = parse_expression(markup)
    except InternalError:
        return
    Context(Environment(), DATA).evaluate(parsed)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        (" 12abc", 12),
        ("-3", -3),
        ("+4", 4),
        ("1_000", 1000),
        ("1__0", 1),
        ("_1", 0),
        ("x", 0),
        ("", 0),
        ("0x1A", 0),
    ],
)
def test_leading_integer(text: str, value: int) -> None:
    assert leading_integer(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.5abc", 1.5),
        ("1e5", 1e5),
        (".5", 0.5),
        ("1_000.5", 1000.5),
        ("1.", 1.0),
        ("1e", 1.0),
        ("x", 0.0),
        ("", 0.0),
        ("0x1A", 0.0),
    ],
)
def test_leading_float(text: str, value: float) -> None:
    assert leading_float(text) == value


@pytest.mark.parametrize(
    ("value", "integer"),
    [
        (5, 5),
        ("12", 12),
        (" 42\n", 42),
        ("1_000", 1000),
        ("0b11", 3),
        ("0x1f", 31),
        ("017", 15),
        ("0o17", 15),
        ("-0x1f", -31),
        ("0", 0),
    ],
)
def test_strict_integer(value: object, integer: int) -> None:
    assert strict_integer(value) == integer


@pytest.mark.parametrize("value", ["", "08", "1.5", "x", "1 2", None, 1.5, [], True, "0x", "_1"])
def test_strict_integer_refuses(value: object) -> None:
    with pytest.raises(ArgumentError, match="invalid integer"):
        strict_integer(value)


def test_integer_of() -> None:
    assert [integer_of(value) for value in (None, "3x", 4)] == [0, 3, 4]


def test_look_up_of_unhashable_keys() -> None:
    assert repr(look_up({"a": 1}, [1], False)) == "<missing>"
