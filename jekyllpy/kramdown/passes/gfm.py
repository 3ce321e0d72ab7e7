"""What the GFM parser does to the finished tree: line breaks, and ids of headers (kramdown-parser-gfm 1.1.0,
gfm.rb)."""

from __future__ import annotations

import re

from jekyllpy.kramdown.context import Context
from jekyllpy.kramdown.element import Element
from jekyllpy.kramdown.ruby_text import downcase, is_word

_NOT_IN_ID = re.compile(r"[^\w\- \t]", re.A)
_SPACES = str.maketrans(" \t", "--")


class Updater:
    """One walk over the tree of a document; HTML elements are left alone."""

    def __init__(self, context: Context, hard_wrap: bool) -> None:
        self.options = context.options
        self.line_break = "\n" if hard_wrap else "\\\n"
        self.used: dict[str, int] = {}

    def update(self, element: Element) -> None:
        """Give headers ids, and make line breaks elements."""
        children = element._children
        if not children:
            return
        line_break = self.line_break
        updated: list[Element] = []
        for child in children:
            if child.type == "text":
                if line_break in child.value:
                    updated += self._break(element, child)
                    continue
            elif child.type == "header" and self.options.auto_ids and "id" not in child.attr:
                child.attr["id"] = self._id(child.options["raw_text"])
            elif child.type != "html_element":
                self.update(child)
            updated.append(child)
        element._children = updated

    def _break(self, element: Element, child: Element) -> list[Element]:
        lines = child.value.split(self.line_break)
        breaks = len(lines) - 1
        if not lines[-1] and element.is_block and element.children[-1] is child:
            breaks -= 1
        pieces = []
        for number, line in enumerate(lines):
            pieces.append(Element("text", f"\n{line}" if number else line))
            if number < breaks:
                pieces.append(Element("br"))
        return pieces

    def _id(self, text: str) -> str:
        name = downcase(text)
        name = _NOT_IN_ID.sub("" if name.isascii() else _letter, name).translate(_SPACES)
        count = self.used[name] = self.used.get(name, -1) + 1
        # A later header that is called like a numbered one counts on from there.
        return self.options.auto_id_prefix + (f"{name}-{count}" if count else name)


def _letter(found: re.Match[str]) -> str:
    """What stays of a character that is no letter or digit of ASCII: those of other scripts."""
    return found[0] if is_word(found[0]) else ""
