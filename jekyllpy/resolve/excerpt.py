"""Excerpts: the beginning of a document up to the separator (jekyll 4.3.1 excerpt.rb, page_excerpt.rb)."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from jekyllpy.resolve.resolved import Resolved
from jekyllpy.resolve.values import Values

if TYPE_CHECKING:
    from jekyllpy.resolve.document import ResolvedDocument
    from jekyllpy.resolve.page import ResolvedPage

_TAG = re.compile(r"{%-?\s*(\w+)\s*.*?-?%}", re.DOTALL)
_LINK_DEFINITION = re.compile(r"^ {0,3}(\[[^\]]+\])(:.+)$", re.MULTILINE)


class Excerpt(Resolved):
    """The beginning of ``doc``, rendered by itself on first use: ``output`` is its HTML."""

    doc: ResolvedDocument | ResolvedPage

    def __init__(self, doc: ResolvedDocument | ResolvedPage) -> None:
        self.doc = doc
        self.site = doc.site
        self.type = doc.type
        self.name = doc.name
        self.extname = doc.extname
        self.relative_path = doc.relative_path + "/#excerpt"
        self.path = doc.path + "/#excerpt"
        self.first_line = doc.first_line
        self.content = cut(doc.content, doc.excerpt_separator, self.site.liquid_blocks)
        self.pager = None
        self.html: str | None = None
        self.uses = frozenset()

    @cached_property
    def data(self) -> Values:  # type: ignore[override]
        """The document's data without its layout and without the excerpt itself."""
        data = Values(self.doc.data, self.doc.data.default)
        data.pop("layout", None)
        data.pop("excerpt", None)
        return data

    @property
    def output(self) -> str:  # type: ignore[override]
        """The excerpt's HTML."""
        return self.site.renderer.excerpt(self)

    def __str__(self) -> str:
        return self.output

    @property
    def url(self) -> str:
        """The document's url."""
        return self.doc.url

    @property
    def id(self) -> str:
        """The document's id with a mark, or the relative path of a page's excerpt."""
        doc_id = getattr(self.doc, "id", None)
        return self.relative_path if doc_id is None else f"{doc_id}#excerpt"

    @property
    def has_layout(self) -> bool:
        """Never: an excerpt is a part of other pages."""
        return False

    @property
    def hook_owners(self) -> tuple[str, ...]:
        """None: hooks are not told of excerpts."""
        return ()


def cut(content: str, separator: str, blocks: frozenset[str]) -> str:
    """The head of ``content``, its open Liquid blocks closed, with the link definitions it needs from the rest."""
    head, _, tail = content.partition(separator)
    if not tail:
        return head
    if "{%" in head:
        head = _close_blocks(head, blocks)
    needed = [label + rest for label, rest in _LINK_DEFINITION.findall(tail) if label in head]
    return head + "\n\n" + "\n".join(needed) if needed else head


def _close_blocks(head: str, blocks: frozenset[str]) -> str:
    for name in reversed(_TAG.findall(head)):
        if name in blocks and not re.search(rf"{{%-?\s*end{name}.*?\s*-?%}}", head, re.DOTALL):
            head += f"\n{{% end{name} %}}"
    return head
