"""Tags, filters, drops and modes of one's own; errors; what is out of reach."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from jekyllpy.liquid import Block, Context, Drop, Environment, Tag, render
from jekyllpy.liquid.errors import (
    ArgumentError,
    InternalError,
    LiquidSyntaxError,
    TemplateError,
    UndefinedFilter,
    UndefinedVariable,
)
from jekyllpy.liquid.expression import parse_expression
from jekyllpy.liquid.parser import Parser
from jekyllpy.utils.ruby import to_s
from tests.liquid.tables import raising, rendered


class Repeat(Tag):
    def __init__(self, name: str, markup: str, parser: Parser) -> None:
        super().__init__(name, markup, parser)
        if not markup:
            raise LiquidSyntaxError("repeat what?")
        self.times = parse_expression(markup.strip())

    def render(self, context: Context) -> str:
        return "ha" * context.evaluate(self.times)


class Box(Block):
    def render(self, context: Context) -> str:
        with context.scope({"boxed": True}):
            return f"<{self.render_body(context)}>"


class Branches(Block):
    """A block that takes a tag of its own."""

    seen = ""

    def unknown_tag(self, name: str, markup: str, parser: Parser) -> None:
        if name != "branch":
            super().unknown_tag(name, markup, parser)
        self.seen += markup


class Setter(Tag):
    def render(self, context: Context) -> str:
        context[self.markup.strip()] = "set"
        return ""


class Person(Drop):
    def __init__(self, name: str) -> None:
        self._name = name
        self.secret = "hidden"

    def get(self, key: object) -> object:
        return {"name": self._name, "size": 3, 0: "zero"}.get(key)  # type: ignore[call-overload]

    def keys(self) -> Iterable[str]:
        return ("name", "size")

    def to_liquid_text(self) -> str:
        return f"person {self._name}"


class People(Drop):
    is_collection = True  # type: ignore[assignment]

    def items(self) -> Sequence[object]:
        return [Person("Ann"), Person("Bob")]


def shout(value: object, mark: object = "!", *, context: Context) -> object:
    return to_s(value).upper() + to_s(mark) + to_s(context["suffix"])


def environment(**options: Any) -> Environment:
    tags = {"repeat": Repeat, "box": Box, "branches": Branches, "set": Setter}
    return Environment(tags=tags, filters={"shout": shout}, **options)


def test_render_in_one_call() -> None:
    assert render("Hello {{ name | upcase }}!", {"name": "world"}) == "Hello WORLD!"
    assert render("{% include 'a' %}", templates={"a": "A"}) == "A"
    with pytest.raises(LiquidSyntaxError):
        render("{{ a b }}", error_mode="strict")


def test_tags_and_blocks() -> None:
    assert rendered("{% repeat n %}{% box %}{{ boxed }}{% endbox %}{{ boxed }}", environment(), n=2) == "haha<true>"
    assert rendered("{% box %}{% for i in (1..2) %}{{ i }}{% endfor %}{% endbox %}", environment()) == "<12>"
    assert rendered("{% branches %}a{% branch x %}b{% endbranches %}", environment()) == "ab"


def test_a_tag_that_sets_a_variable_of_its_scope() -> None:
    template = "{% for i in (1..2) %}{{ x }}{% set x %}{{ x }},{% endfor %}{{ x }}{% set i %}{{ i }}"
    assert rendered(template, environment(), x="out") == "outset,setset,outset"


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{% repeat %}", "Liquid syntax error (line 1): repeat what?"),
        ("\n{% box %}", "Liquid syntax error (line 2): 'box' tag was never closed"),
        ("{% box %}{% else %}{% endbox %}", "Liquid syntax error (line 1): box tag does not expect 'else' tag"),
        (
            "{% box %}{% endif %}{% endbox %}",
            "Liquid syntax error (line 1): 'endif' is not a valid delimiter for box tags. use endbox",
        ),
        ("{% branches %}{% other %}{% endbranches %}", "Liquid syntax error (line 1): Unknown tag 'other'"),
        ("{% nothing %}", "Liquid syntax error (line 1): Unknown tag 'nothing'"),
        ("{% else %}", "Liquid syntax error (line 1): Unexpected outer 'else' tag"),
    ],
)
def test_syntax_errors(template: str, message: str) -> None:
    with pytest.raises(LiquidSyntaxError) as caught:
        environment().parse(template)
    assert str(caught.value) == message


def test_filters_get_the_context_and_see_the_variables_of_loops() -> None:
    assert rendered("{{ 'a' | shout }}{{ 'b' | shout: '?' }}", environment(), suffix=1) == "A!1B?1"
    assert rendered("{% for suffix in (1..2) %}{{ 'a' | shout }}{% endfor %}", environment()) == "A!1A!2"
    assert "wrong number of arguments (given 3, expected 1..2)" in rendered("{{ 'a' | shout: 1, 2 }}", environment())


def test_filters_that_are_no_functions() -> None:
    class Doubler:
        def __call__(self, value: object) -> object:
            return to_s(value) * 2

        def method(self, value: object, times: int) -> object:
            return to_s(value) * times

    found = Environment(filters={"double": Doubler(), "method": Doubler().method, "length": len})
    assert rendered("{{ 'a' | double }}{{ 'b' | method: 3 }}{{ 'abc' | length }}", found) == "aabbb3"
    assert "given 1, expected 2" in rendered("{{ 'b' | method }}", found)


def test_a_filter_added_later() -> None:
    found = Environment()
    found.add_filter("late", lambda value: "late")
    assert rendered("{{ 1 | late }}", found) == "late"


def test_drops() -> None:
    variables = {"p": Person("Ann"), "all": People()}
    assert (
        rendered("{{ p.name }} {{ p['name'] }} {{ p[0] }} {{ p.size }} {{ p }}", **variables)
        == "Ann Ann zero 3 person Ann"
    )
    assert rendered("{{ p.secret }}{{ p._name }}{{ p.get }}{{ p.keys }}{{ p.__class__ }}", **variables) == ""
    assert rendered("{% for q in all %}{{ q.name }}{% endfor %}", **variables) == "AnnBob"
    assert rendered("{{ all | map: 'name' | join }} {{ all | first }}", **variables) == "Ann Bob person Ann"
    assert rendered("{% if p contains 'name' %}y{% endif %}{% if p == p %}y{% endif %}", **variables) == "yy"


def test_a_drop_as_the_data() -> None:
    template = Environment().parse("{{ name }}{% assign name = 1 %}{{ name }}{% increment n %}{% increment n %}{{ n }}")
    assert template.render(Person("Ann")) == "Ann1012"


@pytest.mark.parametrize(
    "key", ["__class__", "__init__", "real", "upper", "items", "keys", "mro", "__globals__", "format"]
)
def test_python_is_out_of_reach(key: str) -> None:
    class Thing:
        visible = "seen"

        def __str__(self) -> str:
            return "thing"

    for value in ("text", 1, 1.5, [1], {"a": 1}, Thing(), len, None, range(3)):
        assert rendered(f"{{{{ v.{key} }}}}{{{{ v['{key}'] }}}}", v=value) == ""
        mapped = rendered(f"{{{{ v | map: '{key}' | join }}}}", v=[value])
        assert not mapped or mapped == f"Liquid error (line 1): cannot select the property '{key}'"
    assert rendered("{{ v.visible }}{{ v }}", v=Thing()) == "thing"


def test_raised_errors_carry_their_line() -> None:
    for template, line in [
        ("a\n{{ 1 | divided_by: 0 }}", 2),
        ("\n\n{% if 1 < 'a' %}{% endif %}", 3),
        ("{% for i in (1..2) %}\n\n{{ i }}\n{{ i | divided_by: 0 }}{% endfor %}", 4),
        ("{% capture a %}\n{% if x %}{% elsif 1 > 'a' %}{% endif %}{% endcapture %}", 2),
        ("{{ a\n| append:\n'x' | round: 99999999999 }}", 1),
        ("x\n{% box %}\n{{ 1 | modulo: 0 }}{% endbox %}", 3),
    ]:
        with pytest.raises(TemplateError) as caught:
            rendered(template, environment(raise_errors=True))
        assert caught.value.line == line, template


def test_errors_of_included_templates_name_them() -> None:
    templates = {"a": "\n{% include 'b' %}", "b": "\n\n{{ 1 | divided_by: 0 }}"}
    assert (
        rendered("{% include 'a' %}", Environment(templates=templates)) == "\n\n\nLiquid error (b line 3): divided by 0"
    )
    with pytest.raises(TemplateError) as caught:
        rendered("{% include 'a' %}", raising(templates=templates))
    assert (caught.value.template_name, caught.value.line) == ("b", 3)


def test_errors_are_listed_and_others_go_on() -> None:
    template = Environment().parse("{{ 1 | divided_by: 0 }}a{% if 1 < 'b' %}{% endif %}{{ x | round: 'a' }}b")
    assert template.render({}) == (
        "Liquid error (line 1): divided by 0aLiquid error (line 1): comparison of Integer with String failed0b"
    )
    assert [type(error).__name__ for error in template.errors] == ["DivisionByZero", "ArgumentError"]
    assert template.render({}) and len(template.errors) == 2


def test_python_errors_of_filters_and_tags_are_internal() -> None:
    def broken(value: object) -> object:
        raise KeyError("x")

    class Broken(Tag):
        def render(self, context: Context) -> str:
            raise AttributeError("x")

    options: dict[str, Any] = {"filters": {"broken": broken}, "tags": {"broken": Broken}}
    assert rendered("{{ 1 | broken }}{% broken %}", Environment(**options)) == "Liquid error (line 1): internal" * 2
    with pytest.raises(InternalError):
        rendered("{{ 1 | broken }}", raising(**options))


def test_strict_variables_and_filters() -> None:
    strict = raising(strict_variables=True, strict_filters=True)
    assert rendered("{{ a.b }}{{ a.c[0] }}{{ a | size }}", strict, a={"b": 1, "c": [2]}) == "122"
    for template in (
        "{{ x }}",
        "{{ a.x }}",
        "{{ a.b.x }}",
        "{{ a['x'] }}",
        "{% if x %}{% endif %}",
        "{{ a.b.size.x }}",
        "{{ [x] }}",
    ):
        with pytest.raises(UndefinedVariable, match="undefined variable x"):
            rendered(template, strict, a={"b": "t"})
    with pytest.raises(UndefinedFilter, match="undefined filter nothing"):
        rendered("{{ a | nothing }}", strict, a=1)
    quiet = Environment(strict_variables=True)
    template = quiet.parse("a{{ x }}b{{ y.z }}c")
    assert (
        template.render({})
        == "aLiquid error (line 1): undefined variable xbLiquid error (line 1): undefined variable yc"
    )


def test_counters_change_the_data_and_survive() -> None:
    data: dict[str, Any] = {}
    template = Environment().parse("{% increment n %}{% decrement m %}")
    assert [template.render(data), template.render(data)] == ["0-1", "1-2"]
    assert data == {"n": 2, "m": -2}


def test_a_failed_attempt_leaves_no_traces() -> None:
    data: dict[str, Any] = {"a": 5}
    template = Environment().parse(
        "{% increment n %}{% increment a %}{% cycle 'x', 'y' %}{% ifchanged %}c{% endifchanged %}"
        "{{ 1 | divided_by: 0 }}"
    )
    assert template.render(data) == "05xcLiquid error (line 1): divided by 0"
    assert data == {"a": 6, "n": 1}


def test_cycles_go_on_from_rendering_to_rendering() -> None:
    template = Environment().parse(
        "{% cycle 'a', 'b' %}{% for i in (1..4) limit:1 offset:continue %}{{ i }}{% endfor %}"
    )
    assert [template.render() for _ in range(3)] == ["a1", "b2", "a3"]


def test_errors_in_python_arguments() -> None:
    with pytest.raises(ArgumentError):
        rendered("{{ 'a' | slice: 'x' }}", raising())
