"""Extensions, ``{::name options}body{:/}``, in block and span form: comments, text for HTML only, and options."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jekyllpy.kramdown import options, syntax
from jekyllpy.kramdown.attributes import parse_attribute_list
from jekyllpy.kramdown.element import REFS, Element, Ial

if TYPE_CHECKING:
    from jekyllpy.kramdown.context import Context

START: Final = rf"\{{::(\w+)(?:\s({syntax.ANY}*?)|)(/)?\}}"
#: An end tag; the place is for the extension's name.
STOP: Final = r"\{{:/({})?\}}"


@cache
def _stop(name: str, kind: str) -> re.Pattern[str]:
    stop = STOP.format(name)
    return re.compile(rf"^ {{0,3}}{stop} *\n" if kind == "block" else stop, syntax.FLAGS)


class Extension(NamedTuple):
    """An extension as it was written: ``body`` is None if it has none; parsing goes on at ``end``."""

    name: str
    attributes: Ial
    body: str | None
    end: int

    @classmethod
    def read(cls, m: re.Match[str], context: Context, text: str, kind: str, line: int | None) -> Extension | None:
        """Read the extension whose start tag matched; None, with a warning, if it is an end tag or has none."""
        if m[1] is None:
            context.warn(f"Invalid extension stop tag {m[4] or ''} found - ignoring it", line)
            return None
        attributes: Ial = {}
        parse_attribute_list(context, m[2] or "", attributes)
        if m[3]:
            return cls(m[1], attributes, None, m.end())
        stop = context.find(_stop(m[1], kind), text, m.end())
        if stop is None:
            context.warn(f"No stop tag for extension '{m[1]}' found - ignoring it", line)
            return None
        body = text[m.end() : stop[0]]
        return cls(m[1], attributes, body.removesuffix("\n") if kind == "block" else body, stop[1])


def handle_extension(extension: Extension, context: Context, kind: str, line: int | None) -> tuple[bool, list[Element]]:
    """Do what an extension says: whether it is a known one, and the elements it makes."""
    made: list[Element] = []
    if extension.name == "comment":
        if extension.body is not None:
            made.append(Element("comment", extension.body, options={"category": kind}, line=line))
    elif extension.name == "nomarkdown":
        if extension.body is not None:
            types = extension.attributes.get("type", "").split()
            made.append(Element("raw", extension.body, options={"category": kind, "type": types}, line=line))
    elif extension.name == "options":
        _set_options(extension.attributes, context, line)
    else:
        context.warn(f"Invalid extension with name '{extension.name}' - ignoring it", line)
        return False, made
    return True, made


def _set_options(attributes: Ial, context: Context, line: int | None) -> None:
    for name, value in attributes.items():
        if name == REFS:
            continue
        if name not in options.DECLARED:
            context.warn(f"Unknown kramdown option '{name}'", line)
        elif name in context.options.forbidden_inline_options or name == "forbidden_inline_options":
            context.warn(f"Option {name} may not be set inline", line)
        else:
            context.set_option(name, value)
