"""Blocks written as kramdown text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.convert.ids import output_level
from jekyllpy.kramdown.convert.kramdown_around import Around
from jekyllpy.kramdown.convert.kramdown_ial import ial_for
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.ruby_text import strip

if TYPE_CHECKING:
    from jekyllpy.kramdown.convert.kramdown import KramdownConverter

_FIRST: Final = re.compile(r"^(?:([#>])|(\d+)\.|([+-]\s))", re.M | re.A)
_UNDERLINE: Final = re.compile(r"^([=-]+\s*?)$", re.M | re.A)
_COLON: Final = re.compile(r"^[ ]{0,3}:", re.M)
_MARKS: Final = {"left": ":-", "right": "-:", "center": ":-:", "default": "-"}


def _lines(text: str) -> list[str]:
    """The lines of a text without empty ones at its end."""
    return text.rstrip("\n").split("\n") if text.rstrip("\n") else []


def paragraph(c: KramdownConverter, el: Element, around: Around) -> str:
    """A paragraph, its lines broken anew, and what would be another block escaped."""
    width = c.options.line_width - around.indent
    text = strip(c.inner(el, around))
    if width > 0:
        text = re.sub(rf"(.{{1,{width}}})( +|$\n?)", "\\1\n", text, flags=re.M)
    lines = _lines(text)
    if lines:
        lines[0] = _FIRST.sub(_escape_first, lines[0])
    if len(lines) > 1:
        lines[1] = _UNDERLINE.sub("\\\\\x01", lines[1])
    text = _COLON.sub("\\\\:", "\n".join(lines) + "\n")
    if len(el.children) == 1 and el.children[0].type == "math":
        return f"\\{text}"
    if text.startswith("\\$$") and text.endswith("\\$$\n"):
        return "\\$\\$" + text[3:]
    return text


def _escape_first(m: re.Match[str]) -> str:
    return f"\\{m[1] or m[3]}" if m[1] or m[3] else f"{m[2]}\\."


def codeblock(c: KramdownConverter, el: Element, around: Around) -> str:
    return "\n".join(f"    {line}" for line in _lines(el.value)) + "\n"


def blockquote(c: KramdownConverter, el: Element, around: Around) -> str:
    around.indent += 2
    return "\n".join(f"> {line}" for line in _lines(c.inner(el, around))) + "\n"


def header(c: KramdownConverter, el: Element, around: Around) -> str:
    text = "#" * output_level(el.options["level"], c.options) + " " + c.inner(el, around)
    if text.endswith("#"):
        text = text[:-1] + "\\#"
    name = el.attr.get("id")
    return text + (f"   {{#{name}}}" if name and strip(name) else "") + "\n"


def rule(c: KramdownConverter, el: Element, around: Around) -> str:
    return "* * *\n"


def list_(c: KramdownConverter, el: Element, around: Around) -> str:
    text = c.inner(el, around)
    return text.rstrip("\n") + "\n" if text.endswith("\n") else text


def _first_is(el: Element, type: str) -> bool:
    return bool(el.children) and el.children[0].type == type


def _is_loose(el: Element) -> bool:
    return _first_is(el, "p") and not el.children[0].option("transparent")


def _indented(c: KramdownConverter, el: Element, around: Around, width: int) -> tuple[str, str, str]:
    """The first line of an item's text, the others with their indentation, and the line ends after them."""
    around.indent += width
    text = c.inner(el, around)
    lines = _lines(text)
    rest = "\n".join(" " * width + line for line in lines[1:])
    return lines[0] if lines else "", rest, text[len(text.rstrip("\n")) :]


def item(c: KramdownConverter, el: Element, around: Around) -> str:
    parent = c.stack[-1]
    if parent.type == "ul":
        mark, width = (
            "* " + " " * (c.options.list_indent - 2),
            4 if _first_is(el, "codeblock") else c.options.list_indent,
        )
    else:
        mark, width = f"{around.index + 1}.".ljust(4), 4
    if ial := ial_for(el):
        mark += f"{ial} "
    first, rest, end = _indented(c, el, around, width)
    text = first + ("\n" if rest else "") + rest + end if first or rest else "\n"
    if _is_loose(el):
        return f"{mark}{text}" + ("^\n" if _needs_end(el, parent) else "")
    return f"{mark}\n    {text}" if _first_is(el, "codeblock") else f"{mark}{text}"


def _needs_end(el: Element, parent: Element) -> bool:
    """Whether the paragraph of a last item would not show as one without a marker after it."""
    if len(el.children) != 1 or parent.children[-1] is not el:
        return False
    return len(parent.children) == 1 or any(not _first_is(other, "p") for other in parent.children)


def definition(c: KramdownConverter, el: Element, around: Around) -> str:
    mark = ": " + " " * (c.options.list_indent - 2)
    width = 4 if _first_is(el, "codeblock") else c.options.list_indent
    if ial := ial_for(el):
        mark += f"{ial} "
    first, rest, end = _indented(c, el, around, width)
    text = first + ("\n" if rest else "") + rest + end
    following = around.next.type if around.next else None
    if text.endswith("\n\n") and following == "dd":
        text = text[:-1]
    if not text.endswith("\n\n") and following == "dt":
        text += "\n"
    if not el.children:
        text += "\n"
    if _is_loose(el):
        return f"\n{mark}{text}"
    return f"{mark}\n    {text}" if _first_is(el, "codeblock") else f"{mark}{text}"


def term(c: KramdownConverter, el: Element, around: Around) -> str:
    ial = ial_for(el)
    return (f"{ial} " if ial else "") + c.inner(el, around) + "\n"


def table(c: KramdownConverter, el: Element, around: Around) -> str:
    around.alignment = tuple(el.options["alignment"])
    return c.inner(el, around)


def thead(c: KramdownConverter, el: Element, around: Around) -> str:
    rows = c.inner(el, around)
    if all(side == "default" for side in around.alignment):
        return f"{rows}|{'-' * 10}\n"
    return f"{rows}| " + " ".join(_MARKS[side] for side in around.alignment) + "\n"


def tbody(c: KramdownConverter, el: Element, around: Around) -> str:
    another = around.next is not None and around.next.type == "tbody"
    return c.inner(el, around) + (f"|{'-' * 10}\n" if another else "")


def tfoot(c: KramdownConverter, el: Element, around: Around) -> str:
    return f"|{'=' * 10}\n{c.inner(el, around)}"


def row(c: KramdownConverter, el: Element, around: Around) -> str:
    return "| " + " | ".join(c.element(cell, around) for cell in el.children) + " |\n"


def cell(c: KramdownConverter, el: Element, around: Around) -> str:
    return c.inner(el, around)


def comment(c: KramdownConverter, el: Element, around: Around) -> str:
    if el.option("category") == "block":
        return f"{{::comment}}\n{el.value}\n{{:/}}\n"
    return f"{{::comment}}{el.value}{{:/}}"


def raw(c: KramdownConverter, el: Element, around: Around) -> str:
    types = " ".join(el.option("type") or [])
    attribute = f' type="{types}"' if types else ""
    if c.stack[-1].type == "html_element":
        return str(el.value)
    if el.option("category") == "block":
        return f"{{::nomarkdown{attribute}}}\n{el.value}\n{{:/}}\n"
    return f"{{::nomarkdown{attribute}}}{el.value}{{:/}}"


def footnotes(c: KramdownConverter) -> str:
    """The definitions of the footnotes used."""
    parts = []
    for name, content in c.footnotes:
        lines = "\n".join(f"    {line}" for line in _lines(c.inner(content, Around())))
        parts.append(f"[^{name}]:\n{lines}\n\n")
    return "".join(parts)


def abbreviations(c: KramdownConverter) -> str:
    """The definitions of abbreviations, with their attributes."""
    parts = []
    for name, found in c.document.abbreviations.items():
        ial = ial_for(Element("unused", attr=found.place.attr)) or ""
        parts.append(f"*[{name}]: {found.text}\n{ial}\n\n")
    return "".join(parts)
