"""Outputs, conditions and the strict grammar: what markups are read as."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.liquid import Environment
from jekyllpy.liquid import condition as conditions
from jekyllpy.liquid import variable as variables
from jekyllpy.liquid.condition import Comparison, Condition, parse_condition
from jekyllpy.liquid.errors import LiquidSyntaxError, TemplateError
from jekyllpy.liquid.parser import Parser
from jekyllpy.liquid.strict import StrictParser, lex
from jekyllpy.liquid.variable import FilterCall, parse_variable

LAX = Parser("", {}, "lax")


def shape(call: FilterCall) -> tuple[object, ...]:
    return (call.name, *map(repr_of, call.arguments), *((name, repr_of(value)) for name, value in call.named))


def repr_of(value: object) -> object:
    return value if isinstance(value, str | int | float | None) else f"<{getattr(value, 'name', value)}>"


@pytest.mark.parametrize(
    ("markup", "filters"),
    [
        ("a", []),
        ("a | upcase", [("upcase",)]),
        ("a|upcase|downcase", [("upcase",), ("downcase",)]),
        ("a | append: 'x', b", [("append", "x", "<b>")]),
        ("a | append : 'x' , 1.5", [("append", "x", 1.5)]),
        ("a | 'upcase'", [("upcase",)]),
        ("a | f: x: 1, 2", [("f", 2, ("x", 1))]),
        ("a | f: 'x: 1'", [("f", "x: 1")]),
        ("a | split: '|' | join: ', '", [("split", "|"), ("join", ", ")]),
        ("a || upcase", [("upcase",)]),
        ("a | | upcase", [("upcase",)]),
        ("a | append 'x'", [("append",)]),
        ("a b c | upcase", [("upcase",)]),
        ("a | f: 'x' 'y'", [("f", "x")]),
        ("a | f: 1 | ", [("f", 1)]),
        ("a | f:x:1", [("f", ("x", 1))]),
        ("a | f: ,,1", [("f", 1)]),
        ("a | !!! | f", [("f",)]),
        ("a | f:-1", [("f", -1)]),
    ],
)
def test_filters(markup: str, filters: list[tuple[object, ...]]) -> None:
    assert [shape(call) for call in parse_variable(markup, LAX).filters] == filters
    assert [shape(call) for call in variables.parse_lax(markup).filters] == filters


_ATOMS = st.sampled_from(["a", "a.b", "'x'", '"y|z"', "1", "-2.5", "nil", "a-b", "a.b.c", "''"])
_CALLS = st.tuples(
    st.sampled_from(["|f", "| f", " | f ", "|  upcase"]),
    st.lists(_ATOMS, max_size=3),
    st.sampled_from([",", ", ", " , "]),
)


@given(_ATOMS, st.lists(_CALLS, max_size=3))
def test_the_short_way_reads_as_the_lax_and_the_strict_way(value: str, calls: list[tuple[str, list[str], str]]) -> None:
    markup = value + "".join(
        name + (":" + comma.join(arguments) if arguments else "") for name, arguments, comma in calls
    )
    short, lax, strict = parse_variable(markup, LAX), variables.parse_lax(markup), variables.parse_strict(markup)
    for other in (lax, strict):
        assert repr_of(short.value) == repr_of(other.value)
        assert list(map(shape, short.filters)) == list(map(shape, other.filters))


def shown(condition: Condition | None) -> object:
    if condition is None:
        return None
    left, operator, right = condition.comparison
    own = (repr_of(left), operator, repr_of(right)) if operator else repr_of(left)
    return own if condition.relation is None else (own, condition.relation, shown(condition.rest))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("a", "<a>"),
        ("a == 1", ("<a>", "==", 1)),
        ("a==1", "<a>"),
        ("a == 'x y'", ("<a>", "==", "x y")),
        ("a contains 'x'", ("<a>", "contains", "x")),
        ("a and b", ("<a>", "and", "<b>")),
        ("a and b or c", ("<a>", "and", ("<b>", "or", "<c>"))),
        ("a or b and c", ("<a>", "or", ("<b>", "and", "<c>"))),
        ("(a or b) and c", ("<a>", "or", ("<b>", "and", "<c>"))),
        ("a == 1 or b > 2", (("<a>", "==", 1), "or", ("<b>", ">", 2))),
        ("not a", ("<not>", "a", None)),
        ("a && b", "<a>"),
        ("a = 1", ("<a>", "=", 1)),
        ("a == ", ("<a>", "==", None)),
        ("a | upcase == 'A'", "<a>"),
        ("order", "<order>"),
        ("a.order == 'and'", ("<a>", "==", "and")),
    ],
)
def test_conditions(markup: str, expected: object) -> None:
    assert shown(parse_condition(markup, LAX)) == expected


@given(
    st.sampled_from(["a", "a.b", "c-d"]), st.sampled_from(["==", "!=", "<>", "<", "<=", ">", ">=", "contains"]), _ATOMS
)
def test_short_comparisons_read_as_the_lax_and_the_strict_way(left: str, operator: str, right: str) -> None:
    markup = f" {left} {operator} {right} "
    short = shown(parse_condition(markup, LAX))
    assert short == shown(conditions.parse_lax(markup)) == shown(conditions.parse_strict(markup))


@pytest.mark.parametrize("markup", ["", " ", "a and", "'", "or b"])
def test_conditions_that_are_none(markup: str) -> None:
    with pytest.raises(LiquidSyntaxError, match="Syntax Error in tag 'if'"):
        parse_condition(markup, LAX)


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("a b", "Expected end_of_string but found id"),
        ("a |", "Expected id but found end_of_string"),
        ("a | f:", "is not a valid expression"),
        ("(a..b", "Expected close_round but found end_of_string"),
        ("a.", "Expected id but found end_of_string"),
        ("a[1", "Expected close_square but found end_of_string"),
        ("!", "Unexpected character !"),
        ("| f", r'\[:pipe, "\|"\] is not a valid expression'),
    ],
)
def test_the_strict_grammar_refuses(markup: str, message: str) -> None:
    with pytest.raises(LiquidSyntaxError, match=message):
        variables.parse_strict(markup)


def test_modes() -> None:
    text = "{{ a | 'upcase' }}"
    assert Environment().parse(text).warnings == ()
    warning = Environment(error_mode="warn").parse("\n" + text).warnings[0]
    assert str(warning) == "Liquid syntax error (line 2): Expected id but found string in \"{{ a | 'upcase' }}\""
    with pytest.raises(LiquidSyntaxError, match="line 1"):
        Environment(error_mode="strict").parse(text)


def test_lexer() -> None:
    assert [token.kind for token in lex("a.b[0] == 'x' | f: -1.5, (1..2) contains b?")] == [
        *("id", "dot", "id", "open_square", "number", "close_square", "comparison", "string", "pipe", "id", "colon"),
        *("number", "comma", "open_round", "number", "dotdot", "number", "close_round", "comparison", "id"),
        "end_of_string",
    ]
    assert StrictParser("a [ b . c ] . d").expression() == "a[b.c].d"


@given(st.text("ab.|:,'\"()[]-=<>! 12\n{}%?", max_size=25), st.sampled_from(["lax", "warn", "strict"]))
def test_any_markup_is_read_or_refused(markup: str, mode: str) -> None:
    environment = Environment(error_mode=mode)  # type: ignore[arg-type]
    for template in (
        "{{ %s }}",
        "{%% if %s %%}{%% endif %%}",
        "{%% for %s %%}{%% endfor %%}",
        "{%% assign %s %%}",
        "{%% cycle %s %%}",
    ):
        try:
            environment.parse(template % markup).render({"a": {"b": [1, 2]}})
        except TemplateError as error:
            assert "syntax error" in str(error) or mode == "lax" or "internal" in str(error)


def test_comparison_defaults() -> None:
    assert Comparison("a") == ("a", None, None)
