"""Hostile templates end in a clear error, soon."""

from __future__ import annotations

from time import monotonic

import pytest

from jekyllpy.liquid import Environment, Limits
from jekyllpy.liquid.errors import LiquidSyntaxError, MemoryLimitError, StackLevelError, TemplateError
from tests.liquid.tables import raising, rendered

SMALL = Limits(iterations=100_000, output=1_000_000, text=1_000_000, number_bits=10_000)


@pytest.mark.parametrize("raises", [True, False])
@pytest.mark.parametrize(
    "template",
    [
        "{% for i in (1..1000000000000) %}{{ i }}{% endfor %}",
        "{% for i in (1..100000) %}{% for j in (1..100000) %}x{% endfor %}{% endfor %}",
        "{% tablerow i in (1..100000000) %}x{% endtablerow %}",
        "{% assign x = 'ab' %}{% for i in (1..100) %}{% assign x = x | append: x %}{% endfor %}",
        "{% assign x = 'ab' %}{% for i in (1..100) %}{% capture x %}{{ x }}{{ x }}{% endcapture %}{% endfor %}",
        "{% assign x = 'aaaaaaaaaa' %}{% for i in (1..100) %}{% assign x = x | replace: 'a', x %}{% endfor %}",
        "{% assign x = 'aa' %}{% for i in (1..100) %}{% assign x = x | replace: 'a', 'a\\0\\0' %}{% endfor %}",
        "{% assign x = 10 %}{% for i in (1..100) %}{% assign x = x | times: x %}{% endfor %}",
        "{% assign x = 'a,b' | split: ',' %}{% for i in (1..100) %}{% assign x = x | concat: x %}{% endfor %}",
        "{{ (1..1000000000000) | join }}",
        "{{ (1..1000000000000) | sort | first }}",
        "{% capture x %}{% for i in (1..2000) %}0123456789{% endfor %}{% endcapture %}"
        "{% for i in (1..2000) %}{{ x }}{% endfor %}",
        "{% include 'twice' %}",
    ],
)
def test_what_grows_ends(template: str, raises: bool) -> None:
    environment = Environment(
        limits=SMALL,
        raise_errors=raises,
        templates={"twice": "{% for i in (1..100) %}{% include 'leaf' %}{% endfor %}" * 500, "leaf": "x"},
    )
    start = monotonic()
    with pytest.raises(MemoryLimitError) as caught:
        rendered(template, environment)
    assert "Memory limits exceeded" in str(caught.value)
    assert caught.value.hint
    assert monotonic() - start < 20


def test_default_limits_hold_too() -> None:
    with pytest.raises(MemoryLimitError):
        rendered("{% for i in (1..100000000000) %}{% endfor %}")


def test_a_limit_of_time() -> None:
    environment = Environment(limits=Limits(seconds=0.2))
    with pytest.raises(MemoryLimitError) as caught:
        rendered(
            "{% for i in (1..100000) %}{% for j in (1..50) %}{{ j | plus: i }}{% endfor %}{% endfor %}", environment
        )
    assert caught.value.hint == "rendering took more than 0.2 seconds"


@pytest.mark.parametrize("template", ["{% include 'self' %}", "{% include 'self' with 1 %}"])
def test_templates_that_include_themselves(template: str) -> None:
    templates = {"self": "a{% include 'self' %}"}
    assert rendered(template, Environment(templates=templates)).endswith("Liquid error (self line 1): Nesting too deep")
    with pytest.raises(StackLevelError, match="Nesting too deep"):
        rendered(template, raising(templates=templates))


def test_templates_that_include_themselves_twice() -> None:
    with pytest.raises(MemoryLimitError):
        rendered("{% include 'self' %}", Environment(templates={"self": "{% include 'self' %}" * 2}, limits=SMALL))


def test_blocks_nest_as_deep_as_in_the_reference() -> None:
    for opening, closing in (
        ("{% if true %}", "{% endif %}"),
        ("{% for i in (1..1) %}", "{% endfor %}"),
        ("{% capture a %}", "{{ 1 }}{% endcapture %}{{ a }}"),
        ("{% tablerow i in (1..1) %}", "{% endtablerow %}"),
        ("{% case 1 %}{% when 1 %}", "{% endcase %}"),
    ):
        assert "x" in rendered(opening * 90 + "x{{ i }}" + closing * 90)
        with pytest.raises(StackLevelError, match="Nesting too deep"):
            rendered(opening * 101 + "x" + closing * 101)


def test_loop_variables_are_seen_through_many_levels() -> None:
    levels = range(40)
    template = (
        "".join(f"{{% for i{i} in (1..1) %}}" for i in levels) + "{{ i0 }}{{ i39 }}{{ forloop.parentloop.index }}"
    )
    assert rendered(template + "{% endfor %}" * 40) == "111"
    template = "".join(f"{{% for i{i} in (1..2) %}}" for i in range(12)) + "{% if i0 == 2 %}{% break %}{% endif %}"
    assert rendered(template + "x{% endfor %}" * 12)


@pytest.mark.parametrize(
    "template",
    [
        *(
            "{% assign " + "a" * 50_000 + " %}",
            "{% assign " + "a(." * 30_000 + " %}",
            "{% capture " + "!" * 50_000 + " %}",
        ),
        *("{% if " + "a and " * 10_000 + " b %}{% endif %}", "{% if " + "'" * 50_001 + " %}{% endif %}"),
        *("{% tablerow " + "a" * 50_000 + " %}{% endtablerow %}", "{% for a in b " + "a" * 50_000 + " %}{% endfor %}"),
        *("{{ a | b" + " " * 50_000 + "' }}", "{{ a" + "| b: c , " * 10_000 + "' }}", "{{ " + "|'" * 30_000 + " }}"),
        *(
            "{% cycle " + "a:" * 20_000 + " %}",
            "{% include " + "a b:" * 10_000 + " %}",
            "{% case a %}{% when " + "a or " * 5_000 + " %}",
        ),
        *("{{ a" + "[" * 20_000 + "]" * 20_000 + " }}", "{{ " + "(" * 2_000 + "1..2" + ")" * 2_000 + " }}"),
        *("{{ x" + ".a" * 3_000 + " }}", "{{ x" + " | upcase" * 3_000 + " }}", "{{ x | f: " + "1, " * 5_000 + "1 }}"),
        *("{{ '" + "<script" * 20_000 + "' | strip_html }}", "{{ '" + "<" * 100_000 + "' | strip_html }}"),
        *(
            "{{ '" + "<!--" * 30_000 + "' | strip_html }}",
            "{{ " + "9" * 20_000 + " | times: 1 }}",
            "{{ '" + "&" * 100_000 + "' | escape_once }}",
        ),
        "{% if " + " or ".join(["a == 1 and b == 2"] * 200) + " %}{% endif %}",
    ],
    ids=lambda template: template[:24],
)
def test_long_markups_take_little_time(template: str) -> None:
    start = monotonic()
    try:
        rendered(template, x={})
    except TemplateError as error:
        assert isinstance(error, LiquidSyntaxError | StackLevelError)
    assert monotonic() - start < 10


def test_long_integers_print_whole() -> None:
    assert rendered("{{ n }}", n=7**20_000).endswith("001")
    assert len(rendered("{{ n | times: 10 }}", n=10**9_000)) == 9_002
