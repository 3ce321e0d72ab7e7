"""Liquid as Jekyll runs it: version 4.0.4, lax; templates become Python functions.

    from jekyllpy.liquid import Environment, render

    render("Hello {{ name | upcase }}!", {"name": "world"})          # 'Hello WORLD!'

    environment = Environment(filters={"shout": shout}, tags={"box": Box})
    template = environment.parse("{% box %}{{ name | shout }}{% endbox %}", path="page.html")
    template.render({"name": "world"}, registers={"site": site})

Values are nil None, Boolean bool, Integer int, Float float, String str, Array list, Hash dict, Date date, Time aware
datetime, Range `Range`; other objects reach templates as a `Drop`. The result of rendering is a ``str``, or an
`AsciiText` where Ruby would call it US-ASCII.

**Writing a filter.** A function of the value and the arguments. It gets the context if it has a keyword-only parameter
of that name. Arguments ``name: value`` arrive together as a dict, the last positional argument. Values are Ruby values:
convert with `jekyllpy.utils.ruby.to_s` where text is needed. Raise `ArgumentError` (of this package) for what cannot be
done; TypeError and the like become ``Liquid error: internal``.

    def shout(value: object, mark: object = "!", *, context: Context) -> object:
        return to_s(value).upper() + to_s(mark)

**Writing a tag.** A class; ``self.name``, ``self.markup`` (the text after the name, with trailing spaces) and
``self.line`` are set.

    class Repeat(Tag):
        def __init__(self, name: str, markup: str, parser: Parser) -> None:
            super().__init__(name, markup, parser)          # may raise LiquidSyntaxError
            self.times = parse_expression(markup.strip())

        def render(self, context: Context) -> str:
            return "ha" * context.evaluate(self.times)

    class Box(Block):                                        # {% box %} … {% endbox %}
        def render(self, context: Context) -> str:
            return f"<div>{self.render_body(context)}</div>"

The context: ``context.registers["site"]``, ``context["page.title"]`` (any expression), ``context["name"] = value`` and
``with context.scope({"include": parameters}):`` for scopes, ``context.evaluate(expression)``. A tag that renders
another template calls ``template.write(context, out)`` from its own ``write(context, out)``, or
``template.render_in(context)``.

A built-in tag compiles to Python instead: ``compile(self, code)`` emits statements with ``code.line("…")``, Python for
an expression is ``code.value(expression)`` and an object is reached by the name that ``code.constant(self)`` gives; the
output list is ``out`` and the context ``C``: ``code.line(f"{code.constant(self)}.write_with(C, out, {parameters})")``.

Registries are plain dicts, name to class or function, one pair an environment: `standard_tags()` and
`standard_filters()` give those of Liquid itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.liquid.context import Context as Context
from jekyllpy.liquid.drop import Drop as Drop
from jekyllpy.liquid.environment import Environment as Environment
from jekyllpy.liquid.environment import ErrorMode as ErrorMode
from jekyllpy.liquid.environment import Loader as Loader
from jekyllpy.liquid.limits import Limits as Limits
from jekyllpy.liquid.tag import Block as Block
from jekyllpy.liquid.tag import Tag as Tag
from jekyllpy.liquid.template import Template as Template
from jekyllpy.liquid.text import AsciiText as AsciiText


def render(
    template: str,
    data: Mapping[str, Any] | Drop | None = None,
    templates: Loader | None = None,
    error_mode: ErrorMode = "lax",
) -> str:
    """Parse and render one template, with the texts that it may include. Errors in rendering stand in the output.

    Raises `LiquidSyntaxError` for a template that cannot be parsed.
    """
    return Environment(templates=templates, error_mode=error_mode).parse(template).render(data)
