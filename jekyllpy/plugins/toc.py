"""Tables of contents: the filters ``toc``, ``toc_only``, ``inject_anchors`` and the tag ``toc`` (jekyll-toc 0.18.0).

``toc: true`` in the front matter of a page; ``toc`` in the configuration: ``min_level``, ``max_level``,
``ordered_list``, ``no_toc_section_class``, ``list_id``, ``list_class``, ``sublist_class``, ``item_class``,
``item_prefix``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote_plus

from jekyllpy.errors import PluginError
from jekyllpy.liquid.tag import Tag
from jekyllpy.liquid.values import truthy
from jekyllpy.plugins.html_fragment import Element, parse, to_html
from jekyllpy.plugins.lookup import dig
from jekyllpy.utils.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.plugins.api import Registry

DEFAULTS: Mapping[str, Any] = {
    "min_level": 1,
    "max_level": 6,
    "ordered_list": False,
    "no_toc_section_class": "no_toc_section",
    "list_id": "toc",
    "list_class": "section-nav",
    "sublist_class": "",
    "item_class": "toc-entry",
    "item_prefix": "toc-",
}

_NO_WORD = re.compile(r"[^\w\- ]")


class Heading(NamedTuple):
    """A heading: its element, its id, and what the list shows of it."""

    element: Element
    id: str
    text: str

    @property
    def level(self) -> int:
        """1 for ``h1``."""
        return int(self.element.name[1:])


class Contents:
    """The headings of a page."""

    def __init__(self, html: object, settings: object) -> None:
        self.settings = {**DEFAULTS, **(settings if isinstance(settings, Mapping) else {})}
        self.root = parse(to_s(html))
        self.headings = self._headings()

    def _headings(self) -> list[Heading]:
        names = {f"h{level}" for level in range(self.settings["min_level"], self.settings["max_level"] + 1)}
        given = self.settings["no_toc_section_class"]
        left_out = set(given if isinstance(given, list) else [given])
        counts: dict[str, int] = {}
        found = []
        for node in self.root.walk():
            if not isinstance(node, Element) or node.name not in names or "no_toc" in node.classes:
                continue
            if not any(left_out.intersection(element.classes) for element in node.ancestors):
                text = node.text
                id_ = node.attributes.get("id") or make_id(text)
                number = counts.get(id_, 0)
                counts[id_] = number + 1
                found.append(
                    Heading(node, f"{id_}-{number}" if number else id_, escape(text).replace("&#x27;", "&#39;"))
                )
        return found

    @property
    def html(self) -> str:
        """The list."""
        name, id_, class_ = self._list_tag, self.settings["list_id"], self.settings["list_class"]
        return f'<{name} id="{id_}" class="{class_}">\n{self._items(self.headings)}</{name}>'

    @property
    def _list_tag(self) -> str:
        return "ol" if truthy(self.settings["ordered_list"]) else "ul"

    def _items(self, headings: Sequence[Heading]) -> str:
        """The items of a list. Deeper headings before the first of the least level are items of the list too."""
        least = min((heading.level for heading in headings), default=0)
        starts = [number for number, heading in enumerate(headings) if heading.level == least]
        before = headings[: starts[0]] if starts else []
        items = [self._items(before)] if before else []
        for start, end in zip(starts, [*starts[1:], len(headings)], strict=False):
            items.append(self._item(headings[start], headings[start + 1 : end]))
        return "".join(items)

    def _item(self, heading: Heading, below: Sequence[Heading]) -> str:
        class_ = f"{self.settings['item_class']} {self.settings['item_prefix']}{heading.element.name}"
        sublist = self.settings["sublist_class"]
        name, attributes = self._list_tag, f' class="{sublist}"' if sublist else ""
        nested = f"\n<{name}{attributes}>\n{self._items(below)}</{name}>\n" if below else ""
        return f'<li class="{class_}"><a href="#{heading.id}">{heading.text}</a>{nested}</li>\n'

    def with_anchors(self) -> str:
        """The page with a link to itself in each heading. Raises `PluginError` for an empty heading."""
        for heading in self.headings:
            anchor = Element("a", {"class": "anchor", "href": f"#{heading.id}", "aria-hidden": "true"})
            anchor.append(Element("span", {"class": "octicon octicon-link"}))
            if not heading.element.children:
                raise PluginError("jekyll-toc cannot put an anchor into a heading without text")
            heading.element.children[0].replace([anchor, heading.element.children[0]])
        return to_html(self.root)


def make_id(text: str) -> str:
    """The id of a heading that has none."""
    return quote_plus(_NO_WORD.sub("", text.lower()).replace(" ", "-"), safe="*")


def _contents(html: object, context: Context) -> Contents:
    return Contents(html, context.registers["site"].config.get("toc"))


def _is_on(context: Context) -> bool:
    return dig(context.registers["page"], "toc") is True


def toc(value: object, *, context: Context) -> object:
    """The page with its table of contents before it."""
    if not _is_on(context):
        return value
    contents = _contents(value, context)
    return contents.html + contents.with_anchors()


def toc_only(value: object, *, context: Context) -> object:
    """The table of contents alone."""
    return _contents(value, context).html if _is_on(context) else ""


def inject_anchors(value: object, *, context: Context) -> object:
    """The page with anchors alone."""
    return _contents(value, context).with_anchors() if _is_on(context) else value


class TocTag(Tag):
    """``{% toc %}``: the table of contents of the page that is being rendered."""

    def render(self, context: Context) -> str:
        page = context.registers["page"]
        return _contents(dig(page, "content"), context).html if truthy(dig(page, "toc")) else ""


def register(registry: Registry) -> None:
    """Add the filters and the tag."""
    registry.filter("toc", toc)
    registry.filter("toc_only", toc_only)
    registry.filter("inject_anchors", inject_anchors)
    registry.tag("toc", TocTag)
