"""Attribute lists, as in ``{: #id .class key="value" reference}``: reading them and putting them on elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from jekyllpy.kramdown.element import REFS, Attributes, Ial
from jekyllpy.kramdown.ruby_text import strip
from jekyllpy.kramdown.syntax import FLAGS, ID_NAME

if TYPE_CHECKING:
    from jekyllpy.kramdown.context import Context

_ID_OR_CLASS: Final = r"#([A-Za-z][\w:-]*)|\.([^\s.#]+)"
_ITEM: Final = re.compile(
    rf"(?:\A|\s)(?:({ID_NAME})=([\"'])((?:\\\}}|\\\2|[^}}\x02])*?)\2|({ID_NAME})|((?:{_ID_OR_CLASS})+))(?=\s|\Z)", FLAGS
)
_PARTS: Final = re.compile(_ID_OR_CLASS, FLAGS)


def parse_attribute_list(context: Context, text: str, into: Ial) -> None:
    """Add what an attribute list says to ``into``."""
    text_ = strip(text)
    if not text_ or text_ == ":":
        return
    found = False
    for m in _ITEM.finditer(text):
        found = True
        if m[4]:
            into.setdefault(REFS, []).append(m[4])
        elif m[5]:
            _add_parts(m[5], into)
        else:
            into[m[1]] = re.sub(rf"\\(\}}|{m[2]})", r"\1", m[3])
    if not found:
        context.warn(f"No or invalid attributes found in IAL/ALD content: {text}")


def _add_parts(text: str, into: Ial) -> None:
    for name, class_ in _PARTS.findall(text):
        if class_:
            _add_class(into, class_)
        else:
            into["id"] = name


def _add_class(into: dict[str, Any], value: Any) -> None:
    into["class"] = f"{into.get('class') or ''} {value}".lstrip()


def merge(into: Ial, other: Ial) -> None:
    """Add an attribute list to another: references and classes add up, other attributes are replaced."""
    if REFS in other:
        into.setdefault(REFS, []).extend(other[REFS])
    _put(into, other)


def apply(context: Context, attr: Attributes, ial: Ial) -> None:
    """Put an attribute list, and first the definitions it refers to, on an element's attributes."""
    for part in islice(_expand(context, ial, ()), _MOST):
        _put(attr, part)


#: Definitions may refer to each other so that they would be put on an element without end.
_MOST: Final = 1000
_DEEPEST: Final = 50


def _expand(context: Context, ial: Ial, names: tuple[str, ...]) -> Iterator[Ial]:
    for ref in ial.get(REFS, ()):
        if ref in context.alds and ref not in names and len(names) < _DEEPEST:
            yield from _expand(context, context.alds[ref], (*names, ref))
    yield ial


def _put(attr: dict[str, Any], ial: Ial) -> None:
    for key, value in ial.items():
        if key == "class":
            _add_class(attr, value)
        elif key != REFS:
            attr[key] = value
