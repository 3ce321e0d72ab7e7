"""Code in HTML, with a highlighter or without (kramdown 2.4.0, converter/html.rb and
converter/syntax_highlighter/rouge.rb)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol

from jekyllpy.kramdown.convert.escape import attributes, escape_all
from jekyllpy.kramdown.element import Attributes, Element
from jekyllpy.kramdown.options import Options, symbol
from jekyllpy.kramdown.ruby_text import STRIPPED, strip

if TYPE_CHECKING:
    from jekyllpy.kramdown.convert.html import HtmlConverter

_LANGUAGE: Final = re.compile(r"\blanguage-([^ \t\n\v\f\r]+)")
_LANGUAGE_OR_START: Final = re.compile(r"\blanguage-[^ \t\n\v\f\r]+|^", re.M)
_SHOW_SPACES: Final = re.compile(r"\bshow-whitespaces\b")
_SPACES: Final = re.compile(r"(^[ \t]+)|([ \t]+$)|[ \t]+", re.M)


class Highlighter(Protocol):
    """What marks up code."""

    def highlight(self, code: str, lang: str | None, kind: str, options: Mapping[str, Any]) -> str | None:
        """The code as HTML, or None to leave it as it is; ``kind`` is ``block`` or ``span``."""


class Highlight:
    """A highlighter with the options of a document."""

    def __init__(self, options: Options, highlighter: Highlighter | None) -> None:
        self.highlighter = highlighter if options.syntax_highlighter else None
        self.css_class = f" highlighter-{options.syntax_highlighter or ''}"
        given = dict(options.syntax_highlighter_opts)
        special = {kind: _keys(given.pop(kind, None)) for kind in ("span", "block")}
        self.options = {"span": {**given, **special["span"], "wrap": False}, "block": {**given, **special["block"]}}

    def __call__(self, text: str, lang: str | None, kind: str) -> str | None:
        """The code as HTML, None if it is not to be highlighted."""
        options = self.options[kind]
        if self.highlighter is None or options.get("disable"):
            return None
        if not (lang or options.get("default_lang") or options.get("guess_lang")):
            return None
        return self.highlighter.highlight(text, lang or options.get("default_lang"), kind, options)

    def add_class(self, attr: Attributes, lang: str | None, kind: str) -> None:
        """Note the highlighter, and the language if there is one, in the class."""
        name = ((attr.get("class") or "") + self.css_class).lstrip(STRIPPED)
        lang = lang or self.options[kind].get("default_lang")
        if lang:
            name = _LANGUAGE_OR_START.sub(lambda m: f"language-{lang}" + ("" if m[0] else " "), name, count=1)
        attr["class"] = name


def _keys(options: Any) -> dict[str, Any]:
    return {symbol(key) or "": value for key, value in options.items()} if isinstance(options, Mapping) else {}


def language(attr: Mapping[str, str | None]) -> str | None:
    """The language that a class names."""
    m = _LANGUAGE.search(attr.get("class") or "")
    return m[1] if m else None


def convert_codeblock(c: HtmlConverter, el: Element, indent: int) -> str:
    attr = dict(el._attr) if el._attr else {}
    lang = language(attr)
    if lang is not None:
        _drop_language(attr)
    highlighted = c.highlighter(el.value, el.option("lang") or lang, "block")
    space = " " * indent
    if highlighted is not None:
        c.highlighter.add_class(attr, lang, "block")
        return f"{space}<div{attributes(attr)}>{highlighted}{space}</div>\n"
    code = escape_all(el.value).removesuffix("\n")
    if _SHOW_SPACES.search((el._attr or {}).get("class") or ""):
        code = _SPACES.sub(_show, code)
    inner = f' class="language-{attributes({"x": lang})[4:-1]}"' if lang is not None else ""
    return f"{space}<pre{attributes(attr)}><code{inner}>{code}\n</code></pre>\n"


def _drop_language(attr: Attributes) -> None:
    rest = strip(_LANGUAGE.sub("", attr["class"] or "", count=1))
    if rest:
        attr["class"] = rest
    else:
        del attr["class"]


def _show(m: re.Match[str]) -> str:
    """Spaces and tabs made visible, marked apart at the start and end of a line."""
    side = "-l" if m[1] else "-r" if m[2] else ""
    tab, space = f'<span class="ws-tab{side}">\t</span>', f'<span class="ws-space{side}">&#8901;</span>'
    return "".join(tab if char == "\t" else space for char in m[0])


def convert_codespan(c: HtmlConverter, el: Element, indent: int) -> str:
    if not el._attr and c.highlighter.highlighter is None:
        return f"<code>{escape_all(el.value)}</code>"
    attr = dict(el.attr)
    lang = language(attr)
    highlighted = c.highlighter(el.value, lang, "span")
    if highlighted is None:
        return f"<code{attributes(attr)}>{escape_all(el.value)}</code>"
    c.highlighter.add_class(attr, lang, "span")
    return f"<code{attributes(attr)}>{highlighted}</code>"
