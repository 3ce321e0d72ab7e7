"""A document as HTML (kramdown 2.4.0, converter/html.rb)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from jekyllpy.kramdown.convert import code, escape, footnotes, math, raw_html, table
from jekyllpy.kramdown.convert.escape import attributes, escape_text
from jekyllpy.kramdown.convert.ids import HeaderIds, in_toc, output_level
from jekyllpy.kramdown.convert.toc import TocEntry, toc_tree
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.entities import Entity, entity, named
from jekyllpy.kramdown.ruby_text import cjk_break

if TYPE_CHECKING:
    from jekyllpy.kramdown.document import Document

Convert = Callable[["HtmlConverter", Element, int], str]

_SYMBOLS: Final = {
    "mdash": ("mdash",),
    "ndash": ("ndash",),
    "hellip": ("hellip",),
    "laquo_space": ("laquo", "nbsp"),
    "raquo_space": ("nbsp", "raquo"),
    "laquo": ("laquo",),
    "raquo": ("raquo",),
}
_QUOTES: Final = {"lsquo": 0, "rsquo": 1, "ldquo": 2, "rdquo": 3}


class HtmlConverter:
    """Converts the tree of one document; each type of element has a function ``(converter, element, indent) ->
    str``."""

    def __init__(
        self,
        document: Document,
        highlighter: code.Highlighter | None = None,
        extra: Mapping[str, Convert] | None = None,
    ) -> None:
        self.document = document
        self.options = document.options
        self.ascii = self.options.encoding.upper() == "US-ASCII"
        self.highlighter = code.Highlight(self.options, highlighter)
        self.ids = HeaderIds(self.options)
        self.footnotes = footnotes.Footnotes(self.options.footnote_nr, self.options.footnote_prefix)
        self.toc: list[TocEntry] = []
        self.toc_place: tuple[Element, str] | None = None
        self.footnotes_place: str | None = None
        self.stack: list[Element] = []
        self._convert = {**CONVERTERS, **extra} if extra else CONVERTERS
        self._symbols: dict[str, str] = {}

    def convert(self) -> str:
        """The whole document."""
        return self.root(self.document.root)

    def element(self, element: Element, indent: int) -> str:
        """One element."""
        return self._convert[element.type](self, element, indent)

    def inner(self, element: Element, indent: int) -> str:
        """What is within an element; ``indent`` is the element's own."""
        children = element._children
        if not children:
            return ""
        convert = self._convert
        indent += 2
        self.stack.append(element)
        html = "".join([convert[child.type](self, child, indent) for child in children])
        self.stack.pop()
        return html

    def root(self, element: Element) -> str:
        """A whole tree, with its footnotes and tables of contents where they belong."""
        html = self.inner(element, -2)
        notes = footnotes.content(self)
        html = html.replace(self.footnotes_place, notes, 1) if self.footnotes_place else html + notes
        if self.toc_place:
            place, mark = self.toc_place
            contents = toc_tree(self.toc, place)
            html = html.replace(mark, self.element(contents, 0) if contents.children else "", 1)
        return html

    def mark(self, name: str) -> str:
        """A text that stands for what is only known at the end."""
        return f"\x00{name}-{id(self):x}\x00"

    def entity(self, value: Entity, original: str | None = None) -> str:
        """An entity as the options want it."""
        return escape.entity_text(value, self.options.entity_output, self.ascii, original)

    def symbol(self, name: str) -> str:
        """A typographic symbol or quotation mark."""
        text = self._symbols.get(name)
        if text is None:
            text = self._symbols[name] = self._symbol(name)
        return text

    def _symbol(self, name: str) -> str:
        if name in _QUOTES:
            quote = entity(self.options.smart_quotes[_QUOTES[name]])
            return "" if quote is None else self.entity(quote)
        if name in self.options.typographic_symbols:
            return escape_text(self.options.typographic_symbols[name])
        return "".join(self.entity(named(part)) for part in _SYMBOLS[name])


def block(name: str, attr: Mapping[str, object] | None, body: str, indent: int) -> str:
    """A block element on a line of its own."""
    return f"{' ' * indent}<{name}{attributes(attr)}>{body}</{name}>\n"


def indented(name: str, attr: Mapping[str, object] | None, body: str, indent: int) -> str:
    """A block element whose tags stand on lines of their own."""
    space = " " * indent
    return f"{space}<{name}{attributes(attr)}>\n{body}{space}</{name}>\n"


def convert_blank(c: HtmlConverter, el: Element, indent: int) -> str:
    return "\n"


def convert_nothing(c: HtmlConverter, el: Element, indent: int) -> str:
    return ""


def convert_text(c: HtmlConverter, el: Element, indent: int) -> str:
    text = escape_text(el.value)
    return cjk_break().sub("", text) if c.options.remove_line_breaks_for_cjk else text


def convert_p(c: HtmlConverter, el: Element, indent: int) -> str:
    if el._options and el._options.get("transparent"):
        return c.inner(el, indent)
    children = el.children
    if len(children) == 1 and children[0].type == "img" and "standalone" in children[0].refs:
        return _figure(el, children[0], indent)
    attr = attributes(el._attr) if el._attr else ""
    return f"{' ' * indent}<p{attr}>{c.inner(el, indent)}</p>\n"


def _figure(el: Element, image: Element, indent: int) -> str:
    """A paragraph of nothing but an image marked ``standalone``: class and id go to the figure."""
    attr, image_attr = dict(el.attr), dict(image.attr)
    for name in ("class", "id"):
        if name in image_attr and name not in attr:
            attr[name] = image_attr.pop(name)
    space = " " * (indent + 2)
    body = f"{space}<img{attributes(image_attr)} />\n{space}<figcaption>{image_attr.get('alt') or ''}</figcaption>\n"
    return indented("figure", attr, body, indent)


def convert_blockquote(c: HtmlConverter, el: Element, indent: int) -> str:
    return indented("blockquote", el._attr, c.inner(el, indent), indent)


def convert_header(c: HtmlConverter, el: Element, indent: int) -> str:
    attr = dict(el.attr)
    if c.options.auto_ids and attr.get("id") is None:
        attr["id"] = c.ids.generate(el.options["raw_text"])
    level = el.options["level"]
    if attr.get("id") is not None and in_toc(el, c.options):
        c.toc.append(TocEntry(level, attr["id"] or "", el.children))
    return block(f"h{output_level(level, c.options)}", attr, c.inner(el, indent), indent)


def convert_hr(c: HtmlConverter, el: Element, indent: int) -> str:
    return f"{' ' * indent}<hr{attributes(el._attr)} />\n"


def convert_list(c: HtmlConverter, el: Element, indent: int) -> str:
    if el.ial is not None:
        refs = el.refs
        if c.toc_place is None and "toc" in refs:
            c.toc_place = el, c.mark("toc")
            return c.toc_place[1]
        if c.footnotes_place is None and "footnotes" in refs:
            c.footnotes_place = c.mark("footnotes")
            return c.footnotes_place
    return indented(el.type, el._attr, c.inner(el, indent), indent)


def convert_dl(c: HtmlConverter, el: Element, indent: int) -> str:
    return indented("dl", el._attr, c.inner(el, indent), indent)


def convert_item(c: HtmlConverter, el: Element, indent: int) -> str:
    body = c.inner(el, indent)
    children = el.children
    space = " " * indent
    if not children or (children[0].type == "p" and children[0].option("transparent")):
        end = space if body.endswith("\n") else ""
        return f"{space}<{el.type}{attributes(el._attr)}>{body}{end}</{el.type}>\n"
    return f"{space}<{el.type}{attributes(el._attr)}>\n{body}{space}</{el.type}>\n"


def convert_dt(c: HtmlConverter, el: Element, indent: int) -> str:
    attr = dict(el.attr)
    if attr.get("id") is None:
        for ref in c.stack[-1].refs:
            if (name := c.ids.term_id(ref, el.options["raw_text"])) is not None:
                attr["id"] = name
                break
    return block("dt", attr, c.inner(el, indent), indent)


def convert_br(c: HtmlConverter, el: Element, indent: int) -> str:
    return "<br />"


def convert_span(c: HtmlConverter, el: Element, indent: int) -> str:
    attr = attributes(el._attr) if el._attr else ""
    return f"<{el.type}{attr}>{c.inner(el, indent)}</{el.type}>"


def convert_img(c: HtmlConverter, el: Element, indent: int) -> str:
    return f"<img{attributes(el._attr)} />"


def convert_entity(c: HtmlConverter, el: Element, indent: int) -> str:
    return c.entity(el.value, el.option("original"))


def convert_symbol(c: HtmlConverter, el: Element, indent: int) -> str:
    return c.symbol(el.value)


def convert_abbreviation(c: HtmlConverter, el: Element, indent: int) -> str:
    abbreviation = c.document.abbreviations[el.value]
    attr = dict(abbreviation.place.attr)
    if abbreviation.text:
        attr["title"] = abbreviation.text
    return f"<abbr{attributes(attr)}>{el.value}</abbr>"


CONVERTERS: Final[dict[str, Convert]] = {
    "blank": convert_blank,
    "text": convert_text,
    "p": convert_p,
    "codeblock": code.convert_codeblock,
    "blockquote": convert_blockquote,
    "header": convert_header,
    "hr": convert_hr,
    "ul": convert_list,
    "ol": convert_list,
    "dl": convert_dl,
    "li": convert_item,
    "dd": convert_item,
    "dt": convert_dt,
    "html_element": raw_html.convert_html_element,
    "xml_comment": raw_html.convert_xml,
    "xml_pi": raw_html.convert_xml,
    "table": table.convert_table,
    "thead": table.convert_part,
    "tbody": table.convert_part,
    "tfoot": table.convert_part,
    "tr": table.convert_tr,
    "td": table.convert_td,
    "comment": raw_html.convert_comment,
    "br": convert_br,
    "a": convert_span,
    "em": convert_span,
    "strong": convert_span,
    "img": convert_img,
    "codespan": code.convert_codespan,
    "footnote": footnotes.convert_footnote,
    "raw": raw_html.convert_raw,
    "entity": convert_entity,
    "typographic_sym": convert_symbol,
    "smart_quote": convert_symbol,
    "math": math.convert_math,
    "abbreviation": convert_abbreviation,
    "eob": convert_nothing,
    "footnote_def": convert_nothing,
}
