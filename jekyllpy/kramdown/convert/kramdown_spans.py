"""Spans written as kramdown text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.convert.escape import entity_text
from jekyllpy.kramdown.convert.kramdown_around import Around
from jekyllpy.kramdown.convert.kramdown_ial import ial_for
from jekyllpy.kramdown.element import Element

if TYPE_CHECKING:
    from jekyllpy.kramdown.convert.kramdown import KramdownConverter

_SPACES: Final = re.compile(r"\s+", re.A)
_ESCAPED: Final = re.compile(r"(\$\$|[\\*_`\[\]{\"'|])|^[ ]{0,3}(:)", re.M)
_TICKS: Final = re.compile("`+")
_SYMBOLS: Final = {
    "mdash": "---",
    "ndash": "--",
    "hellip": "...",
    "laquo_space": "<< ",
    "raquo_space": " >>",
    "laquo": "<<",
    "raquo": ">>",
}


def text(c: KramdownConverter, el: Element, around: Around) -> str:
    """Text with what would be markup escaped."""
    value = str(el.value)
    if around.raw:
        return value
    first = around.previous is None or around.previous.type == "br"
    if value.startswith("\n") and around.previous is not None and around.previous.type == "br":
        value = value[1:]

    def escape(m: re.Match[str]) -> str:
        return f"\\{m[1] or m[2]}" if m[1] or first else m[0]

    return _ESCAPED.sub(escape, _SPACES.sub(" ", value))


def line_break(c: KramdownConverter, el: Element, around: Around) -> str:
    return "  \n"


def link(c: KramdownConverter, el: Element, around: Around) -> str:
    """A link; one to another site by number."""
    href = el.attr.get("href") or ""
    if not href:
        return f"[{c.inner(el, around)}]()"
    if re.search(r"^(?:http|ftp)", href, re.M) or "(" in href or ")" in href:
        known = [other.attr.get("href") for other in c.links]
        if href not in known:
            c.links.append(el)
        number = known.index(href) + 1 if href in known else len(c.links)
        return f"[{c.inner(el, around)}][{number}]"
    return f"[{c.inner(el, around)}]({href}{_title(el)})"


def _title(el: Element) -> str:
    title = el.attr.get("title")
    return ' "' + title.replace('"', "&quot;") + '"' if title else ""


def link_definitions(c: KramdownConverter) -> str:
    """The definitions of the numbered links."""
    lines = [f"[{number}]: {el.attr['href']}{_title(el)}\n" for number, el in enumerate(c.links, 1)]
    return "\n\n" + "".join(lines) if lines else ""


def image(c: KramdownConverter, el: Element, around: Around) -> str:
    alt = _ESCAPED.sub(lambda m: f"\\{m[1]}" if m[1] else m[2], el.attr.get("alt") or "")
    source = el.attr.get("src") or ""
    if not source:
        return f"![{alt}]()"
    target = f"<{source}>" if "(" in source or ")" in source else source
    return f"![{alt}]({target}{_title(el)})"


def codespan(c: KramdownConverter, el: Element, around: Around) -> str:
    delimiter = max(_TICKS.findall(el.value), default="") + "`"
    space = " " if len(delimiter) > 1 else ""
    return f"{delimiter}{space}{el.value}{space}{delimiter}"


def footnote(c: KramdownConverter, el: Element, around: Around) -> str:
    c.footnotes.append((el.options["name"], el.value))
    return f"[^{el.options['name']}]"


def em(c: KramdownConverter, el: Element, around: Around) -> str:
    return f"*{c.inner(el, around)}*{_parting(el, around)}"


def strong(c: KramdownConverter, el: Element, around: Around) -> str:
    return f"**{c.inner(el, around)}**{_parting(el, around)}"


def _parting(el: Element, around: Around) -> str:
    """Something without meaning between two emphasised texts."""
    touching = around.next is not None and around.next.type in ("em", "strong")
    return "{::}" if touching and not ial_for(el) else ""


def entity(c: KramdownConverter, el: Element, around: Around) -> str:
    ascii = c.options.encoding.upper() == "US-ASCII"
    return entity_text(el.value, c.options.entity_output, ascii, el.option("original"))


def symbol(c: KramdownConverter, el: Element, around: Around) -> str:
    return _SYMBOLS[el.value]


def quote(c: KramdownConverter, el: Element, around: Around) -> str:
    return '"' if el.value in ("rdquo", "ldquo") else "'"


def math(c: KramdownConverter, el: Element, around: Around) -> str:
    return f"$${el.value}$$" + ("\n" if el.option("category") == "block" else "")


def abbreviation(c: KramdownConverter, el: Element, around: Around) -> str:
    return str(el.value)
