"""Hooks that change the text of rendered pages, as jekyll-mentions and jemoji do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from jekyllpy.plugins.html_fragment import Element, Text, parse, to_html

if TYPE_CHECKING:
    from jekyllpy.resolve.resolved import Resolved

_BODY = re.compile(r"<body(?:.*?)>\s*", re.DOTALL | re.ASCII)

Replace = Callable[[Text], str | None]


def becomes_html(item: Resolved) -> bool:
    """Whether the output is HTML, by its extension or by a permalink that is a folder."""
    return item.output_ext == ".html" or bool(item.permalink and item.permalink.endswith("/"))


def body_of(output: str) -> tuple[int, int]:
    """Where the content of ``<body>`` begins and ends; all of a text without one."""
    opening = _BODY.search(output) if "<body" in output else None
    if opening is None:
        return (0, len(output)) if "<body" not in output else (len(output), len(output))
    end = output.find("</body>", opening.end())
    return opening.end(), len(output) if end < 0 else end


def replace_texts(html: str, replace: Replace, ignored: frozenset[str]) -> str:
    """HTML with some of its texts replaced by other HTML: where ``replace`` gives any, and not inside ``ignored``."""
    root = parse(html)
    for node in list(root.walk()):
        if isinstance(node, Text) and not any(element.name in ignored for element in node.ancestors):
            new = replace(node)
            if new is not None:
                _put(node, new)
    return to_html(root)


def _put(node: Text, html: str) -> None:
    assert isinstance(node.parent, Element)
    if node.raw:
        node.text = html
    else:
        node.replace(parse(html).children)
