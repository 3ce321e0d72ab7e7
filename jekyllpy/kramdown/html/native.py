"""HTML elements turned into the document's own (the option ``html_to_native``; kramdown 2.4.0, parser/html.rb)."""

from __future__ import annotations

import re
from typing import Final

from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.entities import entity, named
from jekyllpy.kramdown.html import native_table
from jekyllpy.kramdown.html.tables import SPAN_ELEMENTS, content_model
from jekyllpy.kramdown.ruby_text import STRIPPED, strip
from jekyllpy.kramdown.span.html_entity import ENTITY, entity_of

_NO_TEXT: Final = frozenset("html head hgroup ol ul dl table colgroup tbody thead tfoot tr select optgroup".split())
_WRAPPED_TEXT: Final = frozenset(
    "body section nav article aside header footer address div li dd blockquote figure figcaption fieldset form".split()
)
_NO_WHITESPACE: Final = _WRAPPED_TEXT | {"td", "th"}
_STRIPPED: Final = frozenset(
    "address article aside blockquote body caption dd div dl dt fieldset figcaption form footer header h1 h2 h3 h4 h5 "
    "h6 legend li nav p section td th".split()
)
_SIMPLE: Final = frozenset("em strong blockquote hr br img p thead tbody tfoot tr td th ul ol dl li dl dt dd".split())
_EMPHASIS: Final = {"em": "em", "i": "em", "strong": "strong", "b": "strong"}
_QUOTES: Final = frozenset(("lsquo", "rsquo", "ldquo", "rdquo"))
_SYMBOLS: Final = frozenset(("mdash", "ndash", "hellip", "laquo", "raquo"))
_SPACES: Final = re.compile(r"\s+", re.A)
_HIGHLIGHTER: Final = re.compile(r"\s+\bhighlighter-\w+\b|\bhighlighter-\w+\b\s*", re.A)
_LANGUAGE: Final = re.compile(r"\blanguage-[^ \t\n\v\f\r]+")
_MATH: Final = re.compile(r"\bmath/tex\b")
_CDATA: Final = re.compile(r"\A(?:%\s*)?<!\[CDATA\[\n?(.*?)(?:\s%)?\]\]>\Z", re.S | re.A)
#: Types of the document's own elements, as names of HTML elements, for what is within them.
_HTML_NAMES: Final = {"code_span": "code", "code_block": "pre", "header": "h1"}


def to_native(element: Element, *, convert: bool = True, preserve: bool = False, parent: Element | None = None) -> None:
    """Convert an element and what is in it; ``preserve`` keeps white space, without ``convert`` it stays HTML."""
    if element.type in ("xml_comment", "xml_pi"):
        element.ial = None
        name = "div" if parent is None else _name_of(parent)
        element.options = {"category": "span" if content_model(name) == "span" else "block"}
    elif element.type == "html_element":
        _element(element, convert, preserve)


def _name_of(parent: Element) -> str:
    return str(parent.value) if parent.type == "html_element" else _HTML_NAMES.get(parent.type, parent.type)


def _element(element: Element, convert: bool, preserve: bool) -> None:
    name = element.value
    special = _CONVERTERS.get(name) if convert else None
    if special is not None:
        special(element)
        return
    if convert and name in _NO_TEXT:
        element.children = [child for child in element.children if child.type != "text"]
    if convert and name in _SIMPLE:
        _become(element, name)
        _children(element, convert, preserve)
    else:
        _stay(element, convert, preserve)
    if convert:
        _tidy(element, name)


def _tidy(element: Element, name: str) -> None:
    if name in _STRIPPED:
        _strip(element)
    if name in _NO_WHITESPACE:
        _drop_whitespace(element)
    if name in _WRAPPED_TEXT:
        _wrap_text(element)


def _children(element: Element, convert: bool = True, preserve: bool = False) -> None:
    children: list[Element] = []
    for child in element.children:
        if child.type == "text":
            children += _text(child.value, preserve or not convert)
        else:
            to_native(child, convert=convert, preserve=preserve, parent=element)
            children.append(child)
    element.children = children


def _text(text: str, preserve: bool = False) -> list[Element]:
    """The elements of a text: entities and symbols, and what is between."""
    if not preserve:
        text = _SPACES.sub(" ", text)
    elements: list[Element] = []
    pos = 0
    while pos < len(text) and (m := ENTITY.search(text, pos)):
        elements.append(Element("text", text[pos : m.start()]))
        elements.append(_entity(m))
        pos = m.end() if elements[-1].options.pop("known", True) else m.start() + 1
    if pos < len(text):
        elements.append(Element("text", text[pos:]))
    return elements


def _entity(m: re.Match[str]) -> Element:
    if m[1] in _QUOTES:
        return Element("smart_quote", m[1])
    if m[1] in _SYMBOLS:
        return Element("typographic_sym", m[1])
    found = entity_of(m)
    if found is None:
        return Element("entity", named("amp"), options={"known": False})
    return Element("entity", found, options={"original": m[0]})


def _stay(element: Element, convert: bool = True, preserve: bool = False) -> None:
    """The element stays HTML; what is in it may be converted. Attributes from before it are lost, as in kramdown."""
    element.ial = None
    category = "span" if element.value in SPAN_ELEMENTS else "block"
    element.options = {"category": category, "content_model": content_model(element.value) if convert else "raw"}
    _children(element, convert, preserve)


def _become(element: Element, type: str, **options: object) -> None:
    element.type, element.options, element.value, element.ial = type, dict(options), None, None


def _strip(element: Element) -> None:
    children = element.children
    if children and children[0].type == "text":
        children[0].value = children[0].value.lstrip(STRIPPED)
    if children and children[-1].type == "text":
        children[-1].value = children[-1].value.rstrip(STRIPPED)


def _drop_whitespace(element: Element) -> None:
    children = element.children
    last = len(children) - 1
    element.children = [
        child
        for number, child in enumerate(children)
        if child.type != "text"
        or strip(child.value)
        or not (number in (0, last) or (children[number - 1].is_block and children[number + 1].is_block))
    ]


def _wrap_text(element: Element) -> None:
    """Put spans in a row into a paragraph that does not show."""
    wrapped: list[Element] = []
    open = False
    for child in element.children:
        if child.is_block:
            wrapped.append(child)
        elif open:
            wrapped[-1].children.append(child)
        else:
            wrapped.append(Element("p", options={"transparent": True}, children=[child]))
        open = not child.is_block
    element.children = wrapped


def _text_within(element: Element) -> str:
    return "".join(found.value for found in element.walk() if found.type == "text")


def _textarea(element: Element) -> None:
    _stay(element, preserve=True)


def _a(element: Element) -> None:
    if element.attr.get("href") is None:
        _stay(element, convert=False)
    else:
        _become(element, "a")
        _children(element)


def _emphasis(element: Element) -> None:
    text = _text_within(element)
    if text[:1].strip(STRIPPED[1:]) != text[:1] or text[-1:].strip(STRIPPED[1:]) != text[-1:]:
        _stay(element, convert=False)
    else:
        _become(element, _EMPHASIS[element.value])
        _children(element)


def _header(element: Element) -> None:
    _become(element, "header", level=int(element.value[1]), raw_text=_text_within(element))
    _children(element)


def _code(element: Element) -> None:
    """Code, if it is nothing but text."""
    parts = _text(_text_within(element), preserve=True)
    chars = [_char(part) for part in parts]
    if None in chars:
        _stay(element, convert=False, preserve=True)
        return
    if element.value == "code":
        _become(element, "codespan")
        if element.attr.get("class") is not None:
            element.attr["class"] = _HIGHLIGHTER.sub("", element.attr["class"] or "")
    else:
        _take_language(element)
        _become(element, "codeblock")
    element.value = "".join(char or "" for char in chars)
    element.children = []


def _take_language(element: Element) -> None:
    children = element.children
    if len(children) == 1 and children[0].value == "code":
        m = _LANGUAGE.search(children[0].attr.get("class") or "")
        if m:
            element.attr["class"] = f"{m[0]} {element.attr.get('class') or ''}".rstrip(STRIPPED)


def _char(part: Element) -> str | None:
    if part.type == "text":
        return str(part.value)
    if part.type == "entity":
        char = part.value.char
        return None if char is None else str(char)
    found = entity(part.value)
    return None if found is None else found.char


def _table(element: Element) -> None:
    if not native_table.is_simple(element):
        _stay(element, convert=False)
        return
    element.children = [child for child in element.children if child.type != "text"]
    _children(element)
    _become(element, "table")
    native_table.finish(element)


def _script(element: Element) -> None:
    type = element.attr.get("type") or ""
    if not _MATH.search(type):
        _stay(element)
        return
    _become(element, "math", category="block" if "mode=display" in type else "span")
    formula = element.children.pop(0).value if element.children else ""
    element.value = _CDATA.sub(r"\1", formula)
    del element.attr["type"]


_CONVERTERS: Final = {
    "textarea": _textarea,
    "a": _a,
    **dict.fromkeys(_EMPHASIS, _emphasis),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _header),
    "code": _code,
    "pre": _code,
    "table": _table,
    "script": _script,
}
