"""Formulas in HTML, for MathJax or as they were written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.kramdown.context import Warning
from jekyllpy.kramdown.convert.escape import attributes, escape_all
from jekyllpy.kramdown.element import Element

if TYPE_CHECKING:
    from jekyllpy.kramdown.convert.html import HtmlConverter


def convert_math(c: HtmlConverter, el: Element, indent: int) -> str:
    engine = c.options.math_engine
    if engine == "mathjax":
        return _mathjax(el, indent)
    if engine:
        c.document.warnings.append(Warning(f"The configured math engine {engine} is not available."))
    attr = dict(el.attr)
    attr["class"] = f"{attr.get('class') or ''} kdmath".lstrip()
    if el.option("category") == "block":
        return f"{' ' * indent}<div{attributes(attr)}>$$\n{el.value}\n$$</div>\n"
    return f"<span{attributes(attr)}>${el.value}$</span>"


def _mathjax(el: Element, indent: int) -> str:
    value = escape_all(el.value)
    if el.option("category") == "block":
        formula = f"\\[{value}\\]\n"
        return f"{' ' * indent}<div{attributes(el._attr)}>{formula}</div>\n" if el._attr else formula
    return f"<span{attributes(el._attr)}>${el.value}$</span>" if el._attr else f"\\({value}\\)"
